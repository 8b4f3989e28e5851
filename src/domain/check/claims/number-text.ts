import { numberFormat } from '../../intl.ts';

/** How a locale writes numbers. */
export interface NumberStyle {
  /** The decimal sign: a point or a comma. */
  decimal: string;
  /** The sign between thousands; spaces and apostrophes are read as one in every locale. */
  group: string;
}

/** The signs of a locale, as `Intl` has them. */
export function numberStyle(locale: string): NumberStyle {
  const parts = numberFormat(locale).formatToParts(-1_234_567.5);
  const sign = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: sign('decimal') || '.', group: sign('group') };
}

/** A run of digits with what may stand between them. A space or an apostrophe counts only before three digits. */
export const DIGITS = String.raw`\d+(?:[ \u00A0\u2009\u202F'’]\d{3}(?!\d)|[.,]\d+)*`;

/** Groups of three digits after one to three. */
const GROUPED = /^\d{1,3}(?:[^\d]\d{3})+$/;

/**
 * Reads a number as a text in a locale writes it: 1,234.5 in English, 1.234,5 in German, 1 234,5 in French, 1'234.5 in Switzerland.
 * A sign that cannot part thousands (12,5 in an English text) is a decimal sign.
 * @returns `undefined` if the digits are a version, an address or another name, such as 127.0.0.1 or 2022.3.1
 */
export function readNumber(text: string, { decimal }: NumberStyle): number | undefined {
  const plain = text.replaceAll(/[ \u00A0\u2009\u202F'’]/g, '');
  const signs = plain.replaceAll(/\d/g, '');
  if (signs === '') return Number(plain);
  const last = signs.at(-1)!;
  const at = plain.lastIndexOf(last);
  const whole = plain.slice(0, at);
  const other = last === '.' ? ',' : '.';
  if (signs.length === 1) {
    const isGroup = last !== decimal && GROUPED.test(plain);
    return Number(isGroup ? plain.replace(last, '') : `${whole}.${plain.slice(at + 1)}`);
  }
  if (signs === last.repeat(signs.length)) return GROUPED.test(plain) ? Number(plain.replaceAll(last, '')) : undefined;
  const isMixed = signs.slice(0, -1) === other.repeat(signs.length - 1) && GROUPED.test(whole);
  return isMixed ? Number(`${whole.replaceAll(other, '')}.${plain.slice(at + 1)}`) : undefined;
}

/** Whether the digits are parted into thousands, as only quantities are. */
export function hasThousands(text: string, { decimal }: NumberStyle): boolean {
  const whole = text.split(decimal)[0]!;
  return GROUPED.test(whole) && whole.length > 4;
}
