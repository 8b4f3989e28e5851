import { describe, expect, it } from 'vitest';
import { ageInYears, comingMarks, freshUntil, lastDayOf, marksOf, type Dated } from './staleness.ts';

describe('the last day on which a source can have been published', () => {
  it.each([
    ['2023', '2023-12-31'],
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['2024-12', '2024-12-31'],
    ['2024-04', '2024-04-30'],
    ['2024-04-09', '2024-04-09'],
    ['undated', undefined],
  ])('of %s is %s', (published, expected) => expect(lastDayOf(published)).toBe(expected));
});

describe('the last day on which a source is not too old', () => {
  it.each([
    ['2023', '2026-12-31'],
    ['2023-11-24', '2026-11-24'],
    ['2024-02-29', '2027-02-28'],
    ['2021-02', '2024-02-28'],
    ['undated', undefined],
  ])('of %s is %s', (published, expected) => expect(freshUntil(published)).toBe(expected));
});

describe('the age of a source in years', () => {
  it.each([
    ['2023-11-24', '2026-11-23', 2],
    ['2023-11-24', '2026-11-24', 3],
    ['2023', '2026-11-24', 2],
    ['2011-03', '2026-11-24', 15],
    ['2026-12', '2026-11-24', 0],
    ['undated', '2026-11-24', undefined],
  ])('published %s and read on %s is %s', (published, today, expected) => expect(ageInYears(published, today)).toBe(expected));
});

describe('the marks of a source', () => {
  const source = (changes: Partial<Dated>): Dated => ({ published: '2025', kind: 'primary', reviewBy: '2027-05-24', ...changes });
  const cases: [string, Partial<Dated>, string, string[]][] = [
    ['none while it is recent and reviewed', {}, '2026-11-24', []],
    ['none on the day its review is due', {}, '2027-05-24', []],
    ['its overdue review from the day after', {}, '2027-05-25', ['overdue']],
    ['none on the day it is three years old', { published: '2023-11-24' }, '2026-11-24', []],
    ['its age from the day after', { published: '2023-11-24' }, '2026-11-25', ['old']],
    ['no age without a date', { published: 'undated' }, '2099-01-01', ['overdue', 'undated']],
    ['its grade', { kind: 'unverified' }, '2026-11-24', ['unverified']],
    ['not the grade of a third party', { kind: 'secondary' }, '2026-11-24', []],
    ['all, most serious first', { kind: 'unverified', published: '2011' }, '2028-01-01', ['unverified', 'overdue', 'old']],
  ];
  it.each(cases)('are %s', (_, changes, today, expected) => expect(marksOf(source(changes), today)).toEqual(expected));

  it('that come by themselves are known beforehand', () => {
    expect(comingMarks(source({ published: '2024-06' }))).toEqual([
      { mark: 'overdue', after: '2027-05-24' },
      { mark: 'old', after: '2027-06-30' },
    ]);
    expect(comingMarks(source({ published: 'undated' }))).toEqual([{ mark: 'overdue', after: '2027-05-24' }]);
  });
});
