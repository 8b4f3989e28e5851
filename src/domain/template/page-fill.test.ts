import { describe, expect, it } from 'vitest';
import { field, type Field } from '../schema/field.ts';
import type { Answers } from './answers.ts';
import { contentArea, describePageFill, longestLabels, type PageFill } from './page-fill.ts';

const fill = (a4: number, letter: number): PageFill => ({ used: { a4, letter }, linesPerPage: { a4: 60, letter: 55 } });
const words = (a4: number, letter: number, pages = 1, longest: string[] = []) => describePageFill(fill(a4, letter), pages, longest);

describe('describePageFill', () => {
  const cases: [string, ReturnType<typeof words>, boolean, string][] = [
    ['says how full one page is', words(0.87, 0.93), true, 'Fills 87% of its one page (A4), 93% (Letter).'],
    ['counts all pages of the budget', words(1.4, 1.5, 2), true, 'Fills 70% of its two pages (A4), 75% (Letter).'],
    ['takes a full page for one that fits', words(0.9, 1), true, 'Fills 90% of its one page (A4), 100% (Letter).'],
    ['never says that something fills nothing', words(0.001, 0.001), true, 'Fills 1% of its one page (A4), 1% (Letter).'],
    ['writes large budgets in digits', words(6, 6, 12), true, 'Fills 50% of its 12 pages (A4), 50% (Letter).'],
    ['says the lines that are over on both papers', words(1.05, 1.1), false, 'Over its one page by about 6 lines.'],
    ['names the paper where one of them fits', words(0.99, 1.01), false, 'Over its one page by about 1 line on Letter.'],
    [
      'says what to shorten',
      words(1.1, 1.1, 1, ['Why now', 'Risks', 'Team', 'Owner']),
      false,
      'Over its one page by about 7 lines: shorten “Why now”, “Risks” or “Team”.',
    ],
    ['says one answer alone', words(2.1, 2, 2, ['Rows']), false, 'Over its two pages by about 7 lines on A4: shorten “Rows”.'],
  ];
  it.each(cases)('%s', (_, result, fits, expected) => expect(result).toEqual({ fits, words: expected }));
});

it('takes the margins off the paper, whichever way it lies', () => {
  expect(contentArea('a4', false)).toEqual({ width: 186, height: 273 });
  expect(contentArea('a4', true)).toEqual({ width: 273, height: 186 });
  expect(contentArea('letter', false).width).toBeCloseTo(191.9);
});

it('names the answers that take the most room, rows together, and no choice or date', () => {
  const make = (type: string, id: string, more: object = {}): Field =>
    field.parse({ type, id, label: id.toUpperCase(), help: 'Help.', ...more });
  const options = [
    { value: 'a', label: 'A very long label that nobody can shorten' },
    { value: 'b', label: 'B' },
  ];
  const fields = [
    make('text', 'short'),
    make('longtext', 'long'),
    make('choice', 'kind', { options }),
    make('text', 'empty'),
    make('list', 'rows', { item: [{ type: 'text', id: 'x', label: 'X', help: 'Help.' }] }),
  ];
  const answers: Answers = { short: 'abc', long: 'abcdefgh', kind: 'a', rows: [{ x: 'abcde' }, { x: 'fghij' }, {}] };
  expect(longestLabels(fields, answers, { locale: 'en-GB', currency: 'GBP' })).toEqual(['ROWS', 'LONG', 'SHORT']);
});

it('names long names of people, and counts no choice of a row', () => {
  const make = (id: string, more: object): Field => field.parse({ id, label: id, help: 'Help.', ...more });
  const options = [
    { value: 'a', label: 'A very long label that nobody can shorten' },
    { value: 'b', label: 'B' },
  ];
  const item = [
    { type: 'choice', id: 'rule', label: 'Rule', help: 'Help.', options },
    { type: 'person', id: 'who', label: 'Who', help: 'Help.' },
  ];
  const fields = [make('owner', { type: 'person' }), make('rules', { type: 'list', item })];
  const style = { locale: 'en-GB', currency: 'GBP' };
  expect(longestLabels(fields, { owner: 'the head of it', rules: [{ rule: 'a' }] }, style)).toEqual(['owner']);
  expect(longestLabels(fields, { owner: 'the head', rules: [{ rule: 'b', who: 'the head of it' }] }, style)).toEqual(['rules', 'owner']);
});
