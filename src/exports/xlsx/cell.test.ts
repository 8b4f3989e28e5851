import { expect, it, vi } from 'vitest';
import type { ScalarField } from '../../domain/schema/field.ts';
import { cellOf } from './cell.ts';

const money = { type: 'money', id: 'cost', label: 'Cost', help: 'Give it.', required: false } as ScalarField;

it.each([
  ['before the amount', { locale: 'en-GB', currency: 'GBP' }, '"£"#,##0'],
  ['after it and a space', { locale: 'de', currency: 'EUR' }, '#,##0" ""€"'],
])('sets the sign of the currency %s, as the locale does', (_, style, format) => {
  expect(cellOf(money, 4200, style)).toEqual({ value: 4200, format });
});

it('makes the formatter of a locale and currency once for all cells', () => {
  const made = vi.spyOn(Intl, 'NumberFormat');
  for (const amount of [1, 2.5, 3]) cellOf(money, amount, { locale: 'en-IE', currency: 'CHF' });
  expect(made).toHaveBeenCalledTimes(1);
  made.mockRestore();
});
