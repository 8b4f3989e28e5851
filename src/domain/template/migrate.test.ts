import { describe, expect, it } from 'vitest';
import type { Migration } from '../schema/template.ts';
import type { Answers } from './answers.ts';
import { changesBetween, migrateAnswers } from './migrate.ts';
import { compareVersions } from './version.ts';

const change = (version: string, ...migrations: Migration[]) => ({ version, date: '2026-11-24', items: ['A change.'], migrations });

describe('compareVersions', () => {
  const cases: [string, string, number][] = [
    ['1.0.0', '1.0.0', 0],
    ['1.0.0', '1.0.1', -1],
    ['1.10.0', '1.9.9', 1],
    ['2.0.0', '10.0.0', -1],
  ];
  it.each(cases)('%s against %s', (a, b, expected) => expect(Math.sign(compareVersions(a, b))).toBe(expected));
});

it('takes the changes after one version and up to another, oldest first', () => {
  const all = [change('2.0.0'), change('1.2.0'), change('1.1.0'), change('1.0.0')];
  expect(changesBetween(all, '1.0.0', '1.2.0').map((item) => item.version)).toEqual(['1.1.0', '1.2.0']);
});

describe('migrateAnswers', () => {
  const cases: [string, Migration[], Answers, Answers, Answers, number][] = [
    ['renames a field', [{ type: 'renameField', from: 'a', to: 'b' }], { a: 'x', c: 'y' }, { c: 'y', b: 'x' }, {}, 1],
    [
      'does not rename over an answer that is there, and keeps the old one aside',
      [{ type: 'renameField', from: 'a', to: 'b' }],
      { a: 'old', b: 'new' },
      { b: 'new' },
      { a: 'old' },
      1,
    ],
    ['says nothing of a field without an answer', [{ type: 'renameField', from: 'a', to: 'b' }], { c: 'y' }, { c: 'y' }, {}, 0],
    [
      'renames a column in every row',
      [{ type: 'renameField', from: 'rows.a', to: 'rows.b' }],
      { rows: [{ a: 1 }, { c: 2 }] },
      { rows: [{ b: 1 }, { c: 2 }] },
      {},
      1,
    ],
    ['keeps a removed answer aside', [{ type: 'removeField', field: 'a' }], { a: 'x', b: 'y' }, { b: 'y' }, { a: 'x' }, 1],
    [
      'keeps a removed column aside',
      [{ type: 'removeField', field: 'rows.a' }],
      { rows: [{ a: 'x' }, { a: 'y', b: 'z' }] },
      { rows: [{}, { b: 'z' }] },
      { 'rows.a': [{ a: 'x' }, { a: 'y' }] },
      1,
    ],
    [
      'keeps a removed column as it was: of one row, of one kind each, by its place',
      [{ type: 'removeField', field: 'rows.a' }],
      { rows: [{ b: 1 }, { a: ['x', 'y'] }, { a: 2, b: 3 }, { a: false }] },
      { rows: [{ b: 1 }, {}, { b: 3 }, {}] },
      { 'rows.a': [{}, { a: ['x', 'y'] }, { a: 2 }, { a: false }] },
      1,
    ],
    [
      'keeps one row as a row',
      [{ type: 'removeField', field: 'rows.a' }],
      { rows: [{ a: 1 }] },
      { rows: [{}] },
      { 'rows.a': [{ a: 1 }] },
      1,
    ],
    [
      'keeps a removed list with its rows',
      [{ type: 'removeField', field: 'rows' }],
      { rows: [{ a: 1 }, { a: 2 }] },
      {},
      { rows: [{ a: 1 }, { a: 2 }] },
      1,
    ],
    [
      'keeps a column that is not renamed over another one as rows',
      [{ type: 'renameField', from: 'rows.a', to: 'rows.b' }],
      { rows: [{ a: 1, b: 2 }, { a: 3 }] },
      { rows: [{ b: 2 }, { b: 3 }] },
      { 'rows.a': [{ a: 1 }, {}] },
      2,
    ],
    [
      'overwrites nothing that is aside',
      [
        { type: 'removeField', field: 'a' },
        { type: 'renameField', from: 'b', to: 'a' },
        { type: 'removeField', field: 'a' },
        { type: 'renameField', from: 'c', to: 'a' },
        { type: 'removeField', field: 'a' },
      ],
      { a: 1, b: 2, c: 3 },
      {},
      { a: 1, 'a-2': 2, 'a-3': 3 },
      5,
    ],
    [
      'leaves an answer whose field has a new id that is the old one',
      [{ type: 'renameField', from: 'a', to: 'a' }],
      { a: 1 },
      { a: 1 },
      {},
      1,
    ],
    [
      'takes no answer for one that every object has',
      [
        { type: 'removeField', field: 'constructor' },
        { type: 'renameField', from: 'constructor', to: 'b' },
      ],
      { a: 1 },
      { a: 1 },
      {},
      0,
    ],
    ['maps a choice', [{ type: 'mapChoice', field: 'a', map: { old: 'new' } }], { a: 'old' }, { a: 'new' }, {}, 1],
    [
      'maps each of several choices, and two to one',
      [{ type: 'mapChoice', field: 'a', map: { one: 'both', two: 'both' } }],
      { a: ['one', 'two', 'three'] },
      { a: ['both', 'three'] },
      {},
      1,
    ],
    [
      'maps a column',
      [{ type: 'mapChoice', field: 'rows.a', map: { old: 'new' } }],
      { rows: [{ a: 'old' }] },
      { rows: [{ a: 'new' }] },
      {},
      1,
    ],
    ['leaves a choice that is not mapped', [{ type: 'mapChoice', field: 'a', map: { old: 'new' } }], { a: 'else' }, { a: 'else' }, {}, 0],
    ['sets a default', [{ type: 'setDefault', field: 'a', value: 30 }], {}, { a: 30 }, {}, 1],
    ['does not set a default over an answer', [{ type: 'setDefault', field: 'a', value: 30 }], { a: 0 }, { a: 0 }, {}, 0],
    [
      'sets a default in the rows that lack it',
      [{ type: 'setDefault', field: 'rows.a', value: 'x' }],
      { rows: [{ a: 'y' }, {}] },
      { rows: [{ a: 'y' }, { a: 'x' }] },
      {},
      1,
    ],
  ];
  it.each(cases)('%s', (_, migrations, given, expected, aside, notes) => {
    const before = structuredClone(given);
    const result = migrateAnswers(given, [change('1.1.0', ...migrations)], '1.0.0', '1.1.0');
    expect({ answers: result.answers, aside: result.aside, notes: result.notes.length }).toEqual({ answers: expected, aside, notes });
    expect(given).toEqual(before);
  });

  it('goes through versions in their order, and no further than asked', () => {
    const changes = [
      change('3.0.0', { type: 'removeField', field: 'c' }),
      change('2.0.0', { type: 'renameField', from: 'b', to: 'c' }),
      change('1.1.0', { type: 'renameField', from: 'a', to: 'b' }),
    ];
    expect(migrateAnswers({ a: 'x' }, changes, '1.0.0', '2.0.0').answers).toEqual({ c: 'x' });
    expect(migrateAnswers({ b: 'x' }, changes, '1.1.0', '3.0.0')).toMatchObject({ answers: {}, aside: { c: 'x' } });
  });

  it('follows a section that was renamed twice', () => {
    const changes = [
      change('1.2.0', { type: 'renameSection', from: 'b', to: 'c' }),
      change('1.1.0', { type: 'renameSection', from: 'a', to: 'b' }),
    ];
    expect([...migrateAnswers({}, changes, '1.0.0', '1.2.0').sections]).toEqual([['a', 'c']]);
    expect([...migrateAnswers({}, changes, '1.1.0', '1.2.0').sections]).toEqual([['b', 'c']]);
  });
});
