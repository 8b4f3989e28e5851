import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { field, type Field } from '../schema/field.ts';
import { readAnswers, readNumber, rowCount, toValues } from './values.ts';

const make = (value: object): Field => field.parse({ label: 'Label', help: 'Help.', ...value });
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const columns = [
  { id: 'what', type: 'text', label: 'What', help: 'Help.' },
  { id: 'cost', type: 'money', label: 'Cost', help: 'Help.' },
  { id: 'live', type: 'toggle', label: 'Live', help: 'Help.' },
];
const FIELDS = [
  make({ id: 'name', type: 'text', maxLength: 10 }),
  make({ id: 'words', type: 'longtext' }),
  make({ id: 'count', type: 'number', min: 1, max: 10 }),
  make({ id: 'share', type: 'percent' }),
  make({ id: 'day', type: 'date' }),
  make({ id: 'one', type: 'choice', options }),
  make({ id: 'many', type: 'multichoice', options }),
  make({ id: 'who', type: 'person' }),
  make({ id: 'yes', type: 'toggle' }),
  make({ id: 'rows', type: 'list', item: columns }),
];
const read = (values: Record<string, string[]>, locale = 'en-GB') => readAnswers(FIELDS, values, locale);

describe('readNumber', () => {
  const cases: [string, string, number | undefined][] = [
    ['1,234.5', 'en-GB', 1234.5],
    ['£1,200', 'en-GB', 1200],
    ['75%', 'en-GB', 75],
    ['−3', 'en-GB', -3],
    ['.5', 'en-GB', 0.5],
    ['1.234,5', 'de-DE', 1234.5],
    ['1 234,5 €', 'fr-FR', 1234.5],
    ['12 hours', 'en-GB', undefined],
    ['1e3', 'en-GB', undefined],
    ['', 'en-GB', undefined],
    ['Infinity', 'en-GB', undefined],
  ];
  it.each(cases)('%j in %s', (typed, locale, expected) => expect(readNumber(typed, locale)).toBe(expected));
});

describe('readAnswers', () => {
  it('reads every type', () => {
    const values = {
      name: [' Anna '],
      words: ['one\ntwo'],
      count: ['3'],
      share: ['12.5 %'],
      day: ['2026-12-01'],
      one: ['b'],
      many: ['a', 'b'],
      who: ['MarOps lead'],
      yes: ['yes'],
      'rows.0.what': ['x'],
      'rows.0.cost': ['£1,000'],
      'rows.1.live': ['yes'],
    };
    expect(read(values)).toEqual({
      faults: [],
      answers: {
        name: 'Anna',
        words: 'one\ntwo',
        count: 3,
        share: 12.5,
        day: '2026-12-01',
        one: 'b',
        many: ['a', 'b'],
        who: 'MarOps lead',
        yes: true,
        rows: [{ what: 'x', cost: 1000 }, { live: true }],
      },
    });
  });
  const faults: [string, Record<string, string[]>, string, string][] = [
    ['a number that is none', { count: ['many'] }, 'count', 'Found “many”, expected a number.'],
    ['a number that is too small', { count: ['0'] }, 'count', 'Expected at least 1.'],
    ['a number that is too large', { count: ['11'] }, 'count', 'Expected at most 10.'],
    ['a percentage beyond 100', { share: ['101'] }, 'share', 'Expected a percentage from 0 to 100.'],
    ['a date that is none', { day: ['1 May'] }, 'day', 'Found “1 May”, expected a date as YYYY-MM-DD.'],
    ['a number in a row', { 'rows.1.cost': ['x'] }, 'rows.1.cost', 'Found “x”, expected a number.'],
  ];
  it.each(faults)('says %s, and takes no answer of it', (_, values, name, message) => {
    expect(read(values)).toEqual({ answers: { yes: false }, faults: [{ name, message }] });
  });
  it('keeps a text that is too long, and says so', () => {
    const {
      answers,
      faults: [fault],
    } = read({ name: ['12345678901'] });
    expect(answers.name).toBe('12345678901');
    expect(fault).toMatchObject({ name: 'name', message: expect.stringContaining('11 characters, expected at most 10') });
  });
  it('takes an empty row for none, and closes the gap', () => {
    expect(read({ 'rows.0.what': [''], 'rows.2.what': ['x'] }).answers.rows).toEqual([{ what: 'x' }]);
  });
  it('takes no option that is not one', () => expect(read({ one: ['c'] }).answers).toEqual({ yes: false }));
});

it('counts rows by the highest number', () =>
  expect(rowCount({ 'rows.0.a': ['x'], 'rows.4.b': [''], 'rowsome.9.a': [''] }, 'rows')).toBe(5));

it('counts the rows of as many values as a browser stores', () => {
  const values = Object.fromEntries(Array.from({ length: 300_000 }, (_, i) => [`rows.${i % 9000}.c${i}`, ['x']]));
  expect(rowCount(values, 'rows')).toBe(9000);
});

it('reads what it writes, in every locale', () => {
  const text = fc.string({ minLength: 1, maxLength: 10 }).filter((value) => value.trim() === value && value !== '');
  const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100 || 0);
  const row = fc.record({ what: text, cost: amount }, { requiredKeys: ['what'] });
  const answers = fc.record(
    {
      name: text,
      share: fc.integer({ min: 0, max: 100 }),
      one: fc.constantFrom('a', 'b'),
      many: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }),
      yes: fc.boolean(),
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['yes'] },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'pl-PL', 'en-IN'), (given, locale) => {
      expect(readAnswers(FIELDS, toValues(FIELDS, given, locale), locale)).toEqual({ answers: given, faults: [] });
    }),
  );
});
