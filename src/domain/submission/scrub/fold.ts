/** A text as the scrub reads it, with the place of each of its characters in the original. */
export interface Folded {
  /** Lower case, without accents, unseen characters and look-alike digits, dashes, quotes and spaces. */
  text: string;
  /** Offset in the original of each code unit of `text`, and the length of the original at the end. */
  at: number[];
}

const UNSEEN = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{M})$/u;
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
/** Code points of the zeros of scripts that write numbers in the same order as Latin text does. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

function foldOne(character: string): string {
  if (/[\u0000-\u007f]/.test(character)) return /\s/.test(character) && character !== '\n' ? ' ' : character.toLowerCase();
  const code = character.codePointAt(0)!;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  if (/\p{Pd}|\u2212/u.test(character)) return '-';
  if (/[\u2018\u2019\u02BC\u00B4]/.test(character)) return "'";
  if (/\s/.test(character)) return /[\u0085\u2028\u2029]/.test(character) ? '\n' : ' ';
  const lower = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return [...lower].map((part) => LETTERS[part] ?? part).join('');
}

/**
 * Folds a text so that what looks the same reads the same: accents, full-width digits, zero-width tricks.
 * @returns the folded text with offsets, so that what is found in it can be replaced in the original
 */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of original) {
    if (!UNSEEN.test(character)) {
      const folded = foldOne(character);
      for (let i = 0; i < folded.length; i++) at.push(offset);
      text += folded;
    }
    offset += character.length;
  }
  at.push(original.length);
  return { text, at };
}
