import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Migration } from '../schema/template.ts';
import type { Answers } from './answers.ts';
import { migrateAnswers } from './migrate.ts';
import { pathAfter, pathBefore } from './upgrade.ts';

describe('the path of an answer', () => {
  const cases: [string, Migration, (string | number)[], (string | number)[] | undefined][] = [
    ['of a renamed field', { type: 'renameField', from: 'a', to: 'b' }, ['a'], ['b']],
    ['in a renamed list', { type: 'renameField', from: 'a', to: 'b' }, ['a', 2, 'c'], ['b', 2, 'c']],
    ['in a renamed column', { type: 'renameField', from: 'a.c', to: 'a.d' }, ['a', 2, 'c'], ['a', 2, 'd']],
    ['in another column', { type: 'renameField', from: 'a.c', to: 'a.d' }, ['a', 2, 'e'], ['a', 2, 'e']],
    ['of the list of a renamed column', { type: 'renameField', from: 'a.c', to: 'a.d' }, ['a'], ['a']],
    ['of a removed field', { type: 'removeField', field: 'a' }, ['a'], undefined],
    ['in a removed list', { type: 'removeField', field: 'a' }, ['a', 0, 'c'], undefined],
    ['in a removed column', { type: 'removeField', field: 'a.c' }, ['a', 0, 'c'], undefined],
    ['of the list of a removed column', { type: 'removeField', field: 'a.c' }, ['a'], ['a']],
    ['of a mapped choice', { type: 'mapChoice', field: 'a', map: { x: 'y' } }, ['a'], ['a']],
  ];
  it.each(cases)('%s', (_, migration, before, after) => {
    expect(pathAfter([migration], before)).toEqual(after);
    if (after) expect(pathBefore([migration], after)).toEqual(before);
  });

  it('is where a migration brings the answer, and leads back to where it was', () => {
    const id = fc.constantFrom('a', 'b', 'rows', 'lines', 'new-0', 'new-1', 'new-2');
    const type = fc.constantFrom('renameField' as const, 'removeField' as const);
    // What is renamed has an id that nothing had before, so that every answer keeps a place of its own.
    const steps = fc.array(fc.record({ type, list: fc.option(id, { nil: undefined }), id }), { maxLength: 6 }).map((all) =>
      all.map(({ type, list, id }, i): Migration => {
        const path = (name: string) => (list === undefined ? name : `${list}.${name}`);
        return type === 'removeField' ? { type, field: path(id) } : { type, from: path(id), to: path(`new-${i}`) };
      }),
    );
    const start = fc.constantFrom<[(string | number)[], Answers]>(
      [['a'], { a: 'x' }],
      [['rows', 0, 'a'], { rows: [{ a: 'x' }] }],
      [['lines', 1, 'b'], { lines: [{}, { b: 'x' }] }],
    );
    fc.assert(
      fc.property(steps, start, (migrations, [path, answers]) => {
        const change = { version: '1.1.0', date: '2026-11-24', items: ['A change.'], migrations };
        const { answers: after } = migrateAnswers(answers, [change], '1.0.0', '1.1.0');
        const end = pathAfter(migrations, path);
        expect(end?.reduce<unknown>((value, part) => (value as Answers)?.[part], after)).toBe(end ? 'x' : undefined);
        if (end) expect(pathBefore(migrations, end)).toEqual(path);
        else expect(JSON.stringify(after)).not.toContain('x');
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});
