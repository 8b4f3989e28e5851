import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSource } from '../workflows.ts';

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: (string | { label: string; required?: boolean })[] };
  validations?: { required?: boolean };
}
interface Form {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: Field[];
}

describe.each([
  ['wrong-page', 'suggestion', ['page', 'found', 'instead', 'source']],
  ['case', 'case', ['kind', 'team', 'case', 'basis', 'share']],
  ['bug', 'bug', ['where', 'steps', 'expected', 'with']],
])('the form %s', (name, label, ids) => {
  const form = parse(readSource(`.github/ISSUE_TEMPLATE/${name}.yml`)) as Form;
  const asked = form.body.filter((field) => field.type !== 'markdown');

  it('has what GitHub needs to show it', () => {
    expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name', 'title']);
    expect(form.labels).toEqual([label]);
    for (const field of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(field.type);
      expect(field.type === 'markdown' ? field.attributes.value : field.attributes.label).toBeTruthy();
      if (field.type === 'dropdown') expect(new Set(field.attributes.options).size).toBeGreaterThan(1);
    }
  });

  it('has fields that a prefilled address can name', () => {
    expect(asked.map((field) => field.id)).toEqual(ids);
  });

  it('asks little, and something', () => {
    const required = asked.filter((field) => field.validations?.required ?? field.type === 'checkboxes');
    expect(required.length).toBeGreaterThan(0);
    expect(required.length).toBeLessThanOrEqual(5);
  });
});

describe('dependency updates', () => {
  const { version, updates } = parse(readSource('.github/dependabot.yml')) as {
    version: number;
    updates: { 'package-ecosystem': string; directory: string; schedule: { interval: string }; groups: object }[];
  };

  it('come once a week, in groups, for packages and for actions', () => {
    expect(version).toBe(2);
    expect(updates.map((update) => [update['package-ecosystem'], update.directory, update.schedule.interval])).toEqual([
      ['npm', '/', 'weekly'],
      ['github-actions', '/', 'weekly'],
    ]);
    for (const update of updates) expect(Object.keys(update.groups)).toHaveLength(1);
  });
});
