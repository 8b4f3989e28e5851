import { expect, it, vi } from 'vitest';
import { currencySign } from './currency-sign.ts';

it('is the sign that the locale writes', () => {
  expect(currencySign({ locale: 'en-GB', currency: 'GBP' })).toBe('£');
  expect(currencySign({ locale: 'en-GB', currency: 'USD' })).toBe('US$');
  expect(currencySign({ locale: 'de', currency: 'EUR' })).toBe('€');
});

it('makes the formatter of a locale and currency once, however often it is asked', () => {
  const made = vi.spyOn(Intl, 'NumberFormat');
  for (let i = 0; i < 3; i++) expect(currencySign({ locale: 'en-IE', currency: 'CHF' })).toBe('CHF');
  expect(made).toHaveBeenCalledTimes(1);
  made.mockRestore();
});
