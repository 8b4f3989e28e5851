import { describe, expect, it } from 'vitest';
import { citationOf, figureText, publishedText } from './citation.ts';

describe('citationOf', () => {
  it.each([
    ['2026', 'Gartner, 2026'],
    ['2026-03', 'Gartner, 2026'],
    ['2026-03-04', 'Gartner, 2026'],
    ['undated', 'Gartner, undated'],
  ])('of a source published %s is "%s"', (published, expected) => {
    expect(citationOf({ publisher: 'Gartner', published, kind: 'primary' })).toBe(expected);
  });

  it('keeps the commas of a publisher', () => {
    expect(citationOf({ publisher: 'IPA, via Marketing Week', published: '2025', kind: 'secondary' })).toBe(
      'IPA, via Marketing Week, 2025',
    );
  });
});

describe('citationOf an unverified source', () => {
  it.each([
    ['2026-03', 'Zippia, 2026, unverified'],
    ['undated', 'Zippia, undated, unverified'],
  ])('published %s says so: "%s"', (published, expected) => {
    expect(citationOf({ publisher: 'Zippia', published, kind: 'unverified' })).toBe(expected);
  });
});

describe('publishedText', () => {
  it.each([
    ['2026-05-12', 'en-GB', '12 May 2026'],
    // No day is known, so none is said, in no time zone.
    ['2026-05', 'en-GB', 'May 2026'],
    ['2026-01', 'de-DE', 'Januar 2026'],
    ['2026', 'en-GB', '2026'],
    ['undated', 'en-GB', 'undated'],
  ])('of %s in %s is "%s"', (published, locale, expected) => expect(publishedText(published, { locale })).toBe(expected));
});

describe('figureText', () => {
  const format = (value: number): string => `<${value}>`;
  const cases: [number | string, string, string][] = [
    [7.7, '%', '<7.7>%'],
    [7.7, '% of revenue', '<7.7>% of revenue'],
    [400, 'people', '<400> people'],
    [0, 'people', '<0> people'],
    // Words are as published: "1 in 3" is no number to format.
    ['1 in 3', 'teams', '1 in 3 teams'],
    ['10–15', '% of spend', '10–15% of spend'],
    // Only a sign at the beginning belongs to the number.
    [5, 'points of %', '<5> points of %'],
  ];
  it.each(cases)('of %o and "%s" is "%s"', (value, unit, expected) => expect(figureText(value, unit, format)).toBe(expected));
});
