import { describe, expect, it } from 'vitest';
import { citationOf, figureText } from './citation.ts';

describe('citationOf', () => {
  it.each([
    ['2026', 'Gartner, 2026'],
    ['2026-03', 'Gartner, 2026'],
    ['2026-03-04', 'Gartner, 2026'],
    ['undated', 'Gartner, undated'],
  ])('of a source published %s is "%s"', (published, expected) => {
    expect(citationOf({ publisher: 'Gartner', published })).toBe(expected);
  });

  it('keeps the commas of a publisher', () => {
    expect(citationOf({ publisher: 'IPA, via Marketing Week', published: '2025' })).toBe('IPA, via Marketing Week, 2025');
  });
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
