import type { Style } from '../format.ts';
import { numberFormat } from '../intl.ts';

/** The sign of the currency as the locale writes it, such as `£`. */
export const currencySign = ({ locale, currency }: Style): string =>
  numberFormat(locale, { style: 'currency', currency })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;
