import { describe, expect, it } from 'vitest';
import { citationOf, figureText, publishedText } from './citation.ts';

describe('a citation', () => {
  it.each([
    ['Gartner', '2026-05-12', 'primary', 'Gartner, 2026'],
    ['Validity, via IDM', 'undated', 'secondary', 'Validity, via IDM, undated'],
    ['Zippia', 'undated', 'unverified', 'Zippia, undated, unverified'],
  ] as const)('of %s, %s, %s is "%s"', (publisher, published, kind, expected) =>
    expect(citationOf({ publisher, published, kind })).toBe(expected),
  );
});

describe('a date of publication', () => {
  it.each([
    ['2026-05-12', 'en-GB', '12 May 2026'],
    ['2026-05', 'en-GB', 'May 2026'],
    ['2026-05', 'de-DE', 'Mai 2026'],
    ['2026', 'en-GB', '2026'],
    ['undated', 'en-GB', 'undated'],
  ])('%s in %s is "%s"', (published, locale, expected) => expect(publishedText(published, { locale })).toBe(expected));
});

describe('a figure', () => {
  it.each([
    [15.3, '% of revenue', '15.3% of revenue'],
    [13, 'hours a week', '13 hours a week'],
    ['one to three', 'years', 'one to three years'],
  ])('%s with "%s" is "%s"', (value, unit, expected) => expect(figureText(value, unit, String)).toBe(expected));
});
