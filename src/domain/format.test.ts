import { describe, expect, it } from 'vitest';
import {
  describeDistribution,
  describeDistribution90,
  formatDate,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatShare,
  type Style,
} from './format.ts';
import type { Distribution, Distribution90 } from './schema/distribution.ts';

const british: Style = { locale: 'en-GB', currency: 'GBP' };
const german: Style = { locale: 'de-DE', currency: 'EUR' };

describe('formatDate', () => {
  const cases: [string, Style, string][] = [
    ['2026-11-24', british, '24 November 2026'],
    ['2026-11-24', { locale: 'en-US', currency: 'USD' }, 'November 24, 2026'],
    ['2026-01-01', german, '1. Januar 2026'],
    ['2028-02-29', british, '29 February 2028'],
  ];
  it.each(cases)('of %s in %o is "%s"', (date, style, expected) => expect(formatDate(date, style)).toBe(expected));
});

describe('formatNumber', () => {
  const cases: [number, Style, number | undefined, string][] = [
    [0, british, undefined, '0'],
    [1234567, british, undefined, '1,234,567'],
    [1.005, british, 0, '1'],
    [7.755, british, 1, '7.8'],
    [7.7, british, undefined, '7.7'],
    [0.12345, british, undefined, '0.12'],
    [-3.5, british, undefined, '-3.5'],
    [1234.5, german, undefined, '1.234,5'],
    [Number.POSITIVE_INFINITY, british, undefined, '∞'],
  ];
  it.each(cases)('of %d in %o with %o digits is "%s"', (value, style, digits, expected) => {
    expect(formatNumber(value, style, digits)).toBe(expected);
  });
});

describe('formatMoney', () => {
  const cases: [number, Style, string][] = [
    [0, british, '£0'],
    [1200, british, '£1,200'],
    [1200.5, british, '£1,200.50'],
    [0.05, british, '£0.05'],
    [-40, british, '-£40'],
    [1200, { locale: 'en-GB', currency: 'USD' }, 'US$1,200'],
    [1200.5, german, '1.200,50\u00a0€'],
  ];
  it.each(cases)('of %d in %o is "%s"', (value, style, expected) => expect(formatMoney(value, style)).toBe(expected));
});

describe('formatShare', () => {
  const cases: [number, Style, string][] = [
    [0, british, '0%'],
    [1, british, '100%'],
    [0.254, british, '25%'],
    [0.996, british, '100%'],
    [1.5, british, '150%'],
    [Number.POSITIVE_INFINITY, british, '∞%'],
    [0.5, german, '50\u00a0%'],
  ];
  it.each(cases)('of %d in %o is "%s"', (value, style, expected) => expect(formatShare(value, style)).toBe(expected));
});

describe('formatMinutes', () => {
  it.each([
    [0, '0 min'],
    [0.5, '0.5 min'],
    [9.94, '9.9 min'],
    // From ten minutes a tenth of a minute says nothing.
    [10.4, '10 min'],
    [119, '119 min'],
    [120, '2 h'],
    [150, '2.5 h'],
    [6000, '100 h'],
    [Number.POSITIVE_INFINITY, '∞ h'],
  ])('of %d is "%s"', (value, expected) => expect(formatMinutes(value, british)).toBe(expected));
});

describe('describeDistribution', () => {
  const cases: [Distribution, string][] = [
    [{ type: 'constant', value: 5 }, '5 min'],
    [{ type: 'constant', value: 0 }, '0 min'],
    [{ type: 'uniform', min: 30, max: 180 }, '30 min to 3 h'],
    [{ type: 'triangular', min: 10, mode: 20, max: 45 }, '10 min to 45 min, mostly 20 min'],
    [{ type: 'exponential', mean: 12 }, 'mean 12 min, exponential'],
    [{ type: 'lognormal', mean: 240, cv: 1.5 }, 'mean 4 h, long tail'],
    [{ type: 'erlang', mean: 30, stages: 3 }, 'mean 30 min, in 3 stages'],
    // The shortest and the longest, whatever the order of the observations.
    [{ type: 'empirical', values: [20, 45, 10] }, '3 observed times, 10 min to 45 min'],
  ];
  it.each(cases)('of %o is "%s"', (dist, expected) => expect(describeDistribution(dist, british)).toBe(expected));
});

describe('describeDistribution90', () => {
  const cases: [Distribution90, string][] = [
    [{ type: 'point', value: 0 }, '0'],
    [{ type: 'point', value: 0.03125 }, '0.0313'],
    [{ type: 'normal90', low: -10, high: 1500 }, '-10 to 1,500'],
    [{ type: 'lognormal90', low: 0.5, high: 2 }, '0.5 to 2'],
    [{ type: 'pert', low: 1, mode: 2, high: 4 }, '1 to 4, most likely 2'],
    [{ type: 'triangular', low: 1, mode: 3, high: 4 }, '1 to 4, most likely 3'],
  ];
  it.each(cases)('of %o is "%s"', (dist, expected) => expect(describeDistribution90(dist, british)).toBe(expected));
});
