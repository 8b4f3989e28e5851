/*
 * Characters that nobody sees and no case needs: zero-width spaces, soft hyphens, marks that turn the direction of text,
 * private-use and control characters. Joiners stay, because scripts and emoji need them; the scrub reads through them.
 */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Co}/gu;
const BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** A typed text as it is kept: line feeds between lines, no unseen characters, no space at its ends. */
export const cleanText = (value: string): string =>
  value
    .toWellFormed()
    .replace(BREAKS, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(UNSEEN, '')
    .replace(/(?<![^\S\n])[^\S\n]+\n/g, '\n')
    .trim();

/** A typed line as it is kept: white space of any kind becomes one space. */
export const cleanLine = (value: string): string => cleanText(value).replace(/\s+/g, ' ').trim();

/**
 * A typed number.
 * @returns NaN where it is none, and where a comma may stand for thousands: 1,500 is 1500 to some and 1.5 to others
 */
export function cleanNumber(value: string): number {
  const line = cleanLine(value);
  if (!/^\d{1,9}(?:[.,]\d{1,6})?$/.test(line) || /^\d{1,3},\d{3}$/.test(line)) return Number.NaN;
  return Number(line.replace(',', '.'));
}
