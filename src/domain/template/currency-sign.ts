import type { Style } from '../format.ts';

/** The sign of the currency as the locale writes it, such as `£`. */
export const currencySign = ({ locale, currency }: Style): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0).find((part) => part.type === 'currency')?.value ??
  currency;
