import { expect, it } from 'vitest';
import { currencySign } from './currency-sign.ts';

it('is the sign that the locale writes', () => {
  expect(currencySign({ locale: 'en-GB', currency: 'GBP' })).toBe('£');
  expect(currencySign({ locale: 'en-GB', currency: 'USD' })).toBe('US$');
  expect(currencySign({ locale: 'de', currency: 'EUR' })).toBe('€');
});
