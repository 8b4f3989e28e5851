import { dateFormat, numberFormat } from './intl.ts';
import type { Distribution, Distribution90 } from './schema/distribution.ts';

/** How numbers, dates and money are written: a locale and a currency. */
export interface Style {
  locale: string;
  currency: string;
}

/** A date such as "24 November 2026" in the locale. Dates have no time zone: they are read and written as UTC. */
export function formatDate(date: string, { locale }: Pick<Style, 'locale'>): string {
  return dateFormat(locale).format(new Date(`${date}T00:00:00Z`));
}

/** A number with at most `digits` decimals. */
export function formatNumber(value: number, { locale }: Pick<Style, 'locale'>, digits = 2): string {
  return numberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** An amount of money, without pence where there are none. */
export function formatMoney(value: number, { locale, currency }: Style): string {
  return numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value);
}

/** A share as whole percents: more digits would claim more than is known. */
export function formatShare(value: number, { locale }: Pick<Style, 'locale'>): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** A length of time in minutes, as minutes below two hours and as hours from there. */
export function formatMinutes(value: number, style: Pick<Style, 'locale'>): string {
  return value < 120 ? `${formatNumber(value, style, value < 10 ? 1 : 0)} min` : `${formatNumber(value / 60, style, 1)} h`;
}

/** A distribution of time, in words. */
export function describeDistribution(dist: Distribution, style: Pick<Style, 'locale'>): string {
  const time = (value: number) => formatMinutes(value, style);
  switch (dist.type) {
    case 'constant':
      return time(dist.value);
    case 'uniform':
      return `${time(dist.min)} to ${time(dist.max)}`;
    case 'triangular':
      return `${time(dist.min)} to ${time(dist.max)}, mostly ${time(dist.mode)}`;
    case 'exponential':
      return `mean ${time(dist.mean)}, exponential`;
    case 'lognormal':
      return `mean ${time(dist.mean)}, long tail`;
    case 'erlang':
      return `mean ${time(dist.mean)}, in ${dist.stages} stages`;
    case 'empirical':
      return `${dist.values.length} observed times, ${time(Math.min(...dist.values))} to ${time(Math.max(...dist.values))}`;
  }
}

/** A belief about a quantity, in words; ranges hold it nine times in ten unless they are hard bounds. */
export function describeDistribution90(dist: Distribution90, style: Pick<Style, 'locale'>): string {
  const number = (value: number) => formatNumber(value, style, 4);
  switch (dist.type) {
    case 'point':
      return number(dist.value);
    case 'normal90':
    case 'lognormal90':
      return `${number(dist.low)} to ${number(dist.high)}`;
    case 'pert':
    case 'triangular':
      return `${number(dist.low)} to ${number(dist.high)}, most likely ${number(dist.mode)}`;
  }
}
