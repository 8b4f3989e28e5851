import { describe, expect, it } from 'vitest';
import { field, type Field } from '../schema/field.ts';
import { checkAnswers, type Row } from './answers.ts';
import { longestAnswers, longText } from './longest.ts';

const base = { help: 'Help.', label: 'Label' };
const options = [
  { value: 'a', label: 'Short' },
  { value: 'b', label: 'Much longer' },
];
const fields: Field[] = [
  { ...base, id: 'line', type: 'text', maxLength: 73 },
  { ...base, id: 'lines', type: 'longtext', maxLength: 900 },
  { ...base, id: 'count', type: 'number', max: 500 },
  { ...base, id: 'any-count', type: 'number' },
  { ...base, id: 'cost', type: 'money' },
  { ...base, id: 'share', type: 'percent' },
  { ...base, id: 'day', type: 'date' },
  { ...base, id: 'who', type: 'person' },
  { ...base, id: 'yes', type: 'toggle' },
  { ...base, id: 'one', type: 'choice', options },
  { ...base, id: 'some', type: 'multichoice', options },
  { ...base, id: 'rows', type: 'list', minRows: 2, item: [{ ...base, id: 'cell', type: 'text', maxLength: 20 }] },
].map((value) => field.parse(value));

describe('longestAnswers', () => {
  const answers = longestAnswers(fields);
  it('are answers that fit their fields', () => expect(checkAnswers(fields, answers)).toEqual([]));
  it('fill every text to its last character', () => {
    expect(String(answers.line)).toHaveLength(73);
    expect(String(answers.lines)).toHaveLength(900);
    expect((answers.rows as Row[]).map((row) => String(row.cell).length)).toEqual([20, 20]);
  });
  it('take the longest label, every box, the largest number', () => {
    expect(answers).toMatchObject({ one: 'b', some: ['a', 'b'], count: 500, share: 100, yes: true });
  });
  it('have as many rows as the example, and at least those that a document starts with', () => {
    const rows = (count: number) => longestAnswers(fields, { rows: Array.from({ length: count }, () => ({ cell: 'x' })) }).rows as Row[];
    expect([rows(1), rows(5)].map((all) => all.length)).toEqual([2, 5]);
  });
  it('leave an answer that is decided', () => expect(longestAnswers(fields, {}, { one: 'a' }).one).toBe('a'));
});

it('makes text of words, never of one long string, of any length', () => {
  for (let length = 1; length < 500; length++) {
    const text = longText(length);
    expect(text).toHaveLength(length);
    expect(text).toBe(text.trim());
    expect(Math.max(...text.split(' ').map((word) => word.length))).toBeLessThan(12);
  }
});
