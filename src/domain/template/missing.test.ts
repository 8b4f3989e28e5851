import { describe, expect, it } from 'vitest';
import { field, type Field } from '../schema/field.ts';
import type { Answers } from './answers.ts';
import { defaultAnswers, givenAnswers, isEmpty, missingAnswers } from './missing.ts';

const make = (value: object): Field => field.parse({ label: 'Label', help: 'Help.', ...value });
const FIELDS = [
  make({ id: 'name', type: 'text', label: 'Name', required: true }),
  make({
    id: 'kind',
    type: 'choice',
    default: 'a',
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  }),
  make({ id: 'why', type: 'longtext', label: 'Why', required: true, showWhen: { field: 'kind', is: 'b' } }),
  make({ id: 'sure', type: 'toggle', required: true }),
  make({
    id: 'rows',
    type: 'list',
    label: 'Rows',
    required: true,
    item: [
      { id: 'what', type: 'text', label: 'What', help: 'Help.', required: true },
      { id: 'cost', type: 'money', label: 'Cost', help: 'Help.' },
    ],
  }),
];

describe('isEmpty', () => {
  it.each([undefined, '', '  ', []])('%j is no answer', (answer) => expect(isEmpty(answer)).toBe(true));
  it.each([0, false, 'x', ['a'], [{ a: 1 }]])('%j is an answer', (answer) => expect(isEmpty(answer)).toBe(false));
});

describe('missingAnswers', () => {
  const labels = (answers: Answers) => missingAnswers(FIELDS, answers).map((item) => item.label);
  it('names every required field of an empty form, but none that is hidden', () => expect(labels({})).toEqual(['Name', 'Label', 'Rows']));
  it('names a field whose condition holds', () => expect(labels({ kind: 'b' })).toContain('Why'));
  it('names the column and the row', () => {
    const answers: Answers = { name: 'x', sure: false, rows: [{ what: 'a' }, { cost: 1 }] };
    expect(missingAnswers(FIELDS, answers)).toEqual([{ path: ['rows', 1, 'what'], label: 'Rows, row 2: What' }]);
  });
});

describe('givenAnswers', () => {
  it('leaves out what is empty, hidden or an empty row', () => {
    const answers: Answers = { name: ' ', kind: 'a', why: 'hidden', sure: false, rows: [{ what: '' }, { what: 'a', cost: 0 }] };
    expect(givenAnswers(FIELDS, answers)).toEqual({ kind: 'a', sure: false, rows: [{ what: 'a', cost: 0 }] });
  });
  it('leaves out answers to fields that are not there', () => expect(givenAnswers(FIELDS, { other: 'x' })).toEqual({}));
});

it('starts a document with the defaults', () => expect(defaultAnswers(FIELDS)).toEqual({ kind: 'a', sure: false }));
