import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../schema/field.ts';
import type { Migration } from '../schema/template.ts';
import { migrateAnswers, type Change } from './migrate.ts';
import { migrateValues } from './migrate-values.ts';
import { readAnswers, type FormValues } from './values.ts';

const base = { help: 'Help.', required: false };
const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));
const columns = (owner: string) => [
  { ...base, id: 'tool', label: 'Tool', type: 'text' as const, maxLength: 160 },
  { ...base, id: owner, label: 'Owner', type: 'person' as const },
];
const OLD: Field[] = [
  { ...base, id: 'team', label: 'Team', type: 'text', maxLength: 160 },
  { ...base, id: 'cost', label: 'Cost', type: 'money' },
  { ...base, id: 'cycle', label: 'Cycle', type: 'choice', options: options('yearly', 'monthly') },
  { ...base, id: 'uses', label: 'Uses', type: 'multichoice', options: options('draft', 'write', 'sort') },
  { ...base, id: 'note', label: 'Note', type: 'longtext', maxLength: 600 },
  { ...base, id: 'list', label: 'Tools', type: 'list', item: columns('owner'), minRows: 1, maxRows: 50 },
];
const NEW: Field[] = [
  { ...base, id: 'group', label: 'Group', type: 'text', maxLength: 160 },
  { ...base, id: 'cost', label: 'Cost', type: 'money' },
  { ...base, id: 'cycle', label: 'Cycle', type: 'choice', options: options('every-year', 'monthly') },
  { ...base, id: 'uses', label: 'Uses', type: 'multichoice', options: options('draft', 'sort') },
  { ...base, id: 'limit', label: 'Limit', type: 'number' },
  { ...base, id: 'strict', label: 'Strict', type: 'toggle', default: false },
  {
    ...base,
    id: 'tools',
    label: 'Tools',
    type: 'list',
    item: [...columns('lead'), { ...base, id: 'risk', label: 'Risk', type: 'text', maxLength: 160 }],
    minRows: 1,
    maxRows: 50,
  },
];
const MIGRATIONS: Migration[] = [
  { type: 'renameField', from: 'team', to: 'group' },
  { type: 'removeField', field: 'note' },
  { type: 'mapChoice', field: 'cycle', map: { yearly: 'every-year' } },
  { type: 'mapChoice', field: 'uses', map: { write: 'draft' } },
  { type: 'setDefault', field: 'limit', value: 1234.5 },
  { type: 'setDefault', field: 'strict', value: true },
  { type: 'renameField', from: 'list.owner', to: 'list.lead' },
  { type: 'setDefault', field: 'list.risk', value: 'low' },
  { type: 'renameField', from: 'list', to: 'tools' },
  { type: 'renameSection', from: 'a', to: 'b' },
];
const change = (version: string, migrations: Migration[]): Change => ({ version, date: '2026-01-01', items: ['It changed.'], migrations });
const CHANGES = [change('3.0.0', MIGRATIONS.slice(5)), change('2.0.0', MIGRATIONS.slice(0, 5)), change('1.0.0', [])];
const migrate = (values: FormValues, changes = CHANGES, from = '1.0.0', to = '3.0.0') =>
  migrateValues(values, changes, from, to, { locale: 'en-GB' });

describe('values of an older form', () => {
  it('agree with its answers, whatever was typed', () => {
    const typed = fc.constantFrom('', ' ', 'Lamp team', '12', '1,200.50', '=cmd()');
    const form = fc
      .record(
        {
          team: fc.tuple(typed),
          cost: fc.tuple(typed),
          cycle: fc.tuple(fc.constantFrom('', 'yearly', 'monthly')),
          uses: fc.subarray(['draft', 'write', 'sort']),
          note: fc.tuple(typed),
          'list.0.tool': fc.tuple(typed),
          'list.0.owner': fc.tuple(typed),
          'list.1.tool': fc.tuple(typed),
          'list.1.owner': fc.tuple(typed),
        },
        { requiredKeys: [] },
      )
      .map((values) => values as unknown as FormValues);
    fc.assert(
      fc.property(form, (values) => {
        const before = JSON.stringify(values);
        const carried = migrateAnswers(readAnswers(OLD, values, 'en-GB').answers, CHANGES, '1.0.0', '3.0.0');
        const own = migrate(values);
        expect(readAnswers(NEW, own.values, 'en-GB').answers).toEqual(carried.answers);
        expect(Object.keys(own.aside)).toEqual(Object.keys(carried.aside));
        expect(JSON.stringify(values)).toBe(before);
      }),
    );
  });

  it('say what was done in words of the form, where it has them', () => {
    const { notes } = migrateValues(
      { team: ['Lamp'], note: ['keep me'], cycle: ['yearly'], 'list.0.tool': ['x'] },
      CHANGES,
      '1.0.0',
      '3.0.0',
      { locale: 'de', label: (path) => ({ group: 'Group', limit: 'Limit' })[path] },
    );
    expect(notes).toEqual([
      'The answer to “team” is the answer to “Group” now.',
      'The field “note” is gone; its answer was “keep me”.',
      'In “cycle”, “yearly” is “every-year” now.',
      'The new field “Limit” starts with “1.234,5”.',
      'The new field “strict” starts with “yes”.',
      'The new field “list.risk” starts with “low”.',
      'The answer to “list” is the answer to “tools” now.',
    ]);
  });

  it('keep half-written answers as they were typed', () => {
    expect(migrate({ cost: ['12 or so'], team: ['  Lamp '] }).values).toMatchObject({ cost: ['12 or so'], group: ['  Lamp '] });
  });

  it('have every digit of a number that a migration sets, by the signs of the reader', () => {
    const set = [change('2.0.0', [{ type: 'setDefault', field: 'limit', value: 1234.0625 }])];
    expect(migrateValues({}, set, '1.0.0', '2.0.0', { locale: 'de' }).values).toEqual({ limit: ['1.234,0625'] });
  });

  it('lose nothing where the new name is taken', () => {
    const renames = [change('2.0.0', [{ type: 'renameField', from: 'list', to: 'tools' }])];
    const both = { 'list.0.tool': ['old'], 'list.1.tool': ['older'], 'tools.0.tool': ['new'] };
    expect(migrate(both, renames)).toMatchObject({
      values: { 'tools.0.tool': ['new'] },
      aside: { 'list.0.tool': ['old'], 'list.1.tool': ['older'] },
    });
    const field = [change('2.0.0', [{ type: 'renameField', from: 'a', to: 'b' }])];
    expect(migrate({ a: ['old'], b: [' '] }, field).values).toEqual({ b: ['old'] });
    expect(migrate({ a: ['old'], b: ['new'] }, field)).toMatchObject({ values: { b: ['new'] }, aside: { a: ['old'] } });
  });

  it('overwrite nothing that is aside', () => {
    const steps: Migration[] = [
      { type: 'removeField', field: 'a' },
      { type: 'renameField', from: 'b', to: 'a' },
      { type: 'renameField', from: 'c', to: 'd' },
      { type: 'removeField', field: 'a' },
    ];
    const all = { a: ['1'], b: ['2'], c: ['3'], d: ['4'] };
    expect(migrate(all, [change('2.0.0', steps)])).toMatchObject({ values: { d: ['4'] }, aside: { a: ['1'], 'a-2': ['2'], c: ['3'] } });
  });

  it('take only the versions between', () => {
    expect(migrate({ team: ['Lamp'], group: ['x'] }, CHANGES, '3.0.0').values).toEqual({ team: ['Lamp'], group: ['x'] });
    expect(migrate({ note: ['n'] }, CHANGES, '1.0.0', '1.0.0').values).toEqual({ note: ['n'] });
  });
});
