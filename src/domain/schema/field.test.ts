import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { field, scalarField } from './field.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const base = { id: 'team', label: 'Team', help: 'Name it.' };
const options = [
  { value: 'eu', label: 'EU' },
  { value: 'uk', label: 'UK' },
];
const text = { ...base, type: 'text' };
const list = { ...base, type: 'list', item: [{ ...text, id: 'what' }] };

describe('field', () => {
  const cases: [string, unknown, string[]][] = [
    ['a text', text, []],
    [
      'a text with all there is',
      { ...text, example: 'Brand', required: true, showWhen: { field: 'ai', is: true }, maxLength: 5, default: 'a' },
      [],
    ],
    ['an empty default', { ...text, default: '' }, ['default']],
    ['no room for text', { ...text, maxLength: 0 }, ['maxLength']],
    ['no label', { ...text, label: undefined }, ['label']],
    ['no help', { ...text, help: '' }, ['help']],
    ['an id with capitals', { ...text, id: 'Team' }, ['id']],
    ['a long text', { ...base, type: 'longtext', default: 'a\nb' }, []],
    ['a number', { ...base, type: 'number', unit: 'people', min: -1, max: 0, default: 0 }, []],
    ['a number with a text as its default', { ...base, type: 'number', default: '5' }, ['default']],
    ['an amount of money', { ...base, type: 'money', default: -5 }, []],
    // Money is in the currency of the playbook.
    ['an amount of money with a unit', { ...base, type: 'money', unit: 'USD' }, ['unit']],
    ['a percentage', { ...base, type: 'percent', default: 100 }, []],
    ['a percentage above 100', { ...base, type: 'percent', default: 101 }, ['default']],
    ['a date', { ...base, type: 'date', default: '2026-01-01' }, []],
    ['a date that is none', { ...base, type: 'date', default: '2026-02-30' }, ['default']],
    ['a choice', { ...base, type: 'choice', options, default: 'eu' }, []],
    ['a choice of one', { ...base, type: 'choice', options: options.slice(1) }, ['options']],
    ['a choice without options', { ...base, type: 'choice' }, ['options']],
    ['an option that is no id', { ...base, type: 'choice', options: [...options, { value: 'The US', label: 'US' }] }, ['options.2.value']],
    ['a choice with several defaults', { ...base, type: 'choice', options, default: ['eu'] }, ['default']],
    ['a choice of many', { ...base, type: 'multichoice', options, default: ['eu', 'uk'] }, []],
    ['a choice of many with one default', { ...base, type: 'multichoice', options, default: 'eu' }, ['default']],
    ['a person', { ...base, type: 'person', default: 'CMO' }, []],
    ['a toggle', { ...base, type: 'toggle', default: true }, []],
    ['a toggle with words', { ...base, type: 'toggle', default: 'yes' }, ['default']],
    ['a condition on several answers', { ...text, showWhen: { field: 'where', is: ['eu', 'uk'] } }, []],
    ['a condition without an answer', { ...text, showWhen: { field: 'where' } }, ['showWhen.is']],
    ['a list', { ...list, minRows: 0, maxRows: 1 }, []],
    ['a list without columns', { ...list, item: [] }, ['item']],
    ['a list with room for nothing', { ...list, maxRows: 0 }, ['maxRows']],
    ['a list within a list', { ...list, item: [list] }, ['item.0.type']],
    ['columns outside a list', { ...text, item: [text] }, ['item']],
    ['options of a text', { ...text, options }, ['options']],
    ['an unknown type', { ...base, type: 'email' }, ['type']],
    ['an unknown key', { ...text, placeholder: 'a' }, ['placeholder']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(field, value)).toEqual(expected));

  const defaults: [string, unknown, object][] = [
    ['a text', text, { required: false, maxLength: 160 }],
    ['a long text', { ...base, type: 'longtext' }, { required: false, maxLength: 600 }],
    ['a toggle', { ...base, type: 'toggle' }, { default: false }],
    ['a list', list, { minRows: 1, maxRows: 50 }],
  ];
  it.each(defaults)('fills in what is left open of %s', (_, value, expected) => expect(field.parse(value)).toMatchObject(expected));
});

describe('scalarField', () => {
  it('is any field but a list', () => {
    expect(faults(scalarField, text)).toEqual([]);
    expect(faults(scalarField, list)).toEqual(['type']);
  });
});
