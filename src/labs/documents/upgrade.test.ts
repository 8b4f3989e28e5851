import { describe, expect, it } from 'vitest';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Draft } from './draft.ts';
import { upgradeDraft } from './upgrade.ts';

const changes: TemplateRelease['changes'] = [
  { version: '3.0.0', date: '2026-03-01', items: ['Third.'], migrations: [{ type: 'setDefault', field: 'tools.risk', value: 'low' }] },
  { version: '2.0.0', date: '2026-02-01', items: ['Second.'], migrations: [{ type: 'renameField', from: 'team', to: 'group' }] },
  { version: '1.0.0', date: '2026-01-01', items: ['First.'] },
];
const field = { help: 'Help.', required: false, type: 'text' as const, maxLength: 160 };
const release = {
  id: 'lamp-note',
  version: '3.0.0',
  name: 'Lamp note',
  locale: 'en-GB',
  changes,
  fields: [
    { ...field, id: 'group', label: 'Group' },
    { ...field, id: 'tools', label: 'Tools', type: 'list', item: [{ ...field, id: 'risk', label: 'Risk' }], minRows: 1, maxRows: 9 },
  ],
} as unknown as TemplateRelease;
const draft = {
  template: 'lamp-note',
  version: '1.0.0',
  name: 'Old',
  values: { team: ['Lamp'], 'tools.0.name': ['x'] },
} as unknown as Draft;

describe('a draft of an older version', () => {
  it('is shown as it would be in the current one, and stays as it is', () => {
    const before = JSON.stringify(draft);
    expect(upgradeDraft(draft, release)).toEqual({
      change: { version: '3.0.0', name: 'Lamp note', values: { group: ['Lamp'], 'tools.0.name': ['x'], 'tools.0.risk': ['low'] } },
      aside: {},
      notes: ['The answer to “team” is the answer to “Group” now.', 'The new field “Tools: Risk” starts with “low”.'],
      changes: [
        { version: '3.0.0', items: ['Third.'] },
        { version: '2.0.0', items: ['Second.'] },
      ],
    });
    expect(JSON.stringify(draft)).toBe(before);
  });

  it.each(['3.0.0', '10.0.0'])('is nothing for one of version %s', (version) => {
    expect(upgradeDraft({ ...draft, version }, release)).toBeUndefined();
  });

  it('is nothing for another template', () => {
    expect(upgradeDraft({ ...draft, template: 'other' }, release)).toBeUndefined();
  });
});
