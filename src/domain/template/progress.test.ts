import { describe, expect, it } from 'vitest';
import { field, type Field } from '../schema/field.ts';
import type { Answers } from './answers.ts';
import { requiredProgress } from './progress.ts';

const base = { help: 'Help.', label: 'Label' };
const fields: Field[] = [
  { ...base, id: 'name', type: 'text', required: true },
  { ...base, id: 'note', type: 'text' },
  { ...base, id: 'ai', type: 'toggle' },
  { ...base, id: 'tool', type: 'text', required: true, showWhen: { field: 'ai', is: true } },
  {
    ...base,
    id: 'rows',
    type: 'list',
    required: true,
    item: [
      { ...base, id: 'a', type: 'text', required: true },
      { ...base, id: 'b', type: 'text', required: true, showWhen: { field: 'a', is: 'x' } },
      { ...base, id: 'c', type: 'text' },
    ],
  },
].map((value) => field.parse(value));

describe('requiredProgress', () => {
  const cases: [string, Answers, { given: number; wanted: number }][] = [
    ['a list without rows is one answer', {}, { given: 0, wanted: 2 }],
    ['answers that are not required do not count', { note: 'n' }, { given: 0, wanted: 2 }],
    ['a condition that holds asks for more', { name: 'n', ai: true }, { given: 1, wanted: 3 }],
    ['each row asks for its columns', { name: 'n', rows: [{ a: 'y' }, { c: 'z' }] }, { given: 2, wanted: 3 }],
    ['a condition within a row counts in that row', { name: 'n', rows: [{ a: 'x' }, { a: 'y' }] }, { given: 3, wanted: 4 }],
  ];
  it.each(cases)('%s', (_, answers, expected) => expect(requiredProgress(fields, answers)).toEqual(expected));
});
