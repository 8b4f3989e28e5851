import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { migration, template } from './template.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

describe('migration', () => {
  const cases: [string, unknown, string[]][] = [
    ['a renamed field', { type: 'renameField', from: 'a', to: 'b' }, []],
    ['a field renamed to nothing', { type: 'renameField', from: 'a' }, ['to']],
    ['a renamed column', { type: 'renameField', from: 'list.a', to: 'list.b' }, []],
    ['a field renamed to a column', { type: 'renameField', from: 'a', to: 'list.a' }, ['to']],
    ['a column renamed to a field', { type: 'renameField', from: 'list.a', to: 'a' }, ['to']],
    ['a column renamed to one of another list', { type: 'renameField', from: 'list.a', to: 'rows.a' }, ['to']],
    ['a removed field', { type: 'removeField', field: 'a' }, []],
    ['a removed field with a new id', { type: 'removeField', field: 'a', to: 'b' }, ['to']],
    ['renamed options', { type: 'mapChoice', field: 'a', map: { old: 'new' } }, []],
    ['options renamed to labels', { type: 'mapChoice', field: 'a', map: { old: 'New one' } }, ['map.old']],
    ['a renamed section', { type: 'renameSection', from: 'a', to: 'b' }, []],
    ['a section renamed to a title', { type: 'renameSection', from: 'a', to: 'Scope' }, ['to']],
    ['a text to start with', { type: 'setDefault', field: 'a', value: '' }, []],
    ['a number to start with', { type: 'setDefault', field: 'a', value: 0 }, []],
    ['a toggle to start with', { type: 'setDefault', field: 'a', value: false }, []],
    ['nothing to start with', { type: 'setDefault', field: 'a' }, ['value']],
    ['rows to start with', { type: 'setDefault', field: 'a', value: [] }, ['value']],
    ['an unknown step', { type: 'runCode', code: 'x' }, ['type']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(migration, value)).toEqual(expected));
});

const change = { version: '1.1.0', date: '2026-02-01', items: ['A new field.'] };
const first = { version: '1.0.0', date: '2026-01-01', items: ['First.'] };
const rule = { id: 'drafts', activity: ['draft'], data: ['public'], decision: 'allow', why: 'w', section: 's', controls: [] };
const memo = {
  title: 'T',
  summary: 'S',
  minutes: 5,
  topics: ['data'],
  owner: 'ops',
  reviewed: '2026-01-01',
  reviewBy: '2026-07-01',
  status: 'published',
  useWhen: ['a'],
  notWhen: ['b'],
  kind: 'memo',
  version: '1.1.0',
  changes: [change, first],
  pages: 1,
  licence: 'CC0-1.0',
  fields: [{ type: 'text', id: 'team', label: 'Team', help: 'Name it.' }],
};

describe('template', () => {
  const cases: [string, unknown, string[]][] = [
    ['a memo', memo, []],
    ['a policy with its rules', { ...memo, kind: 'policy', rules: [rule] }, []],
    ['a policy with no rule yet', { ...memo, kind: 'policy', rules: [] }, []],
    ['a policy without rules', { ...memo, kind: 'policy' }, ['rules']],
    ['rules of a memo', { ...memo, rules: [rule] }, ['rules']],
    ['no rules of a memo, said so', { ...memo, rules: [] }, ['rules']],
    ['a version without its change', { ...memo, version: '1.2.0' }, ['changes.0.version']],
    ['changes with the oldest first', { ...memo, changes: [first, change] }, ['changes.0.version']],
    // Without a change there is none that carries the version either.
    ['no changes', { ...memo, changes: [] }, ['changes', 'changes.0.version']],
    ['a change of nothing', { ...memo, changes: [{ ...change, items: [] }] }, ['changes.0.items']],
    ['a change with a migration', { ...memo, changes: [{ ...change, migrations: [{ type: 'removeField', field: 'a' }] }] }, []],
    ['half a page', { ...memo, pages: 0.5 }, ['pages']],
    ['no page', { ...memo, pages: 0 }, ['pages']],
    ['an unknown licence', { ...memo, licence: 'MIT' }, ['licence']],
    ['an unknown kind', { ...memo, kind: 'deck' }, ['kind']],
    ['no fields', { ...memo, fields: [] }, ['fields']],
    ['a fault within a rule', { ...memo, kind: 'policy', rules: [{ ...rule, decision: 'ask' }] }, ['rules.0.reviewer']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(template, value)).toEqual(expected));
});
