/** A word of a text and where it stands. */
export interface Word {
  word: string;
  /** Offset of its first character. */
  index: number;
}

/** Letters and apostrophes in a row. Nothing after them is asked for in the pattern, so that it never has to step back. */
const RUN = /[\p{L}’']+/gu;
const LETTER = /\p{L}/u;
/** What stands before a word that is part of an address, a file name or a number. */
const BEFORE = /[\p{L}\p{N}.@/_-]/u;
/** What stands after such a word. */
const AFTER = /[\p{N}@/_]/u;

/** Fewest characters of a word that has a spelling. */
const SHORTEST = 3;

/**
 * The words of a text that have a spelling: three letters or more, with their apostrophes. Parts of addresses and file names, and
 * words with digits, are left out. Each character is looked at once.
 */
export function spelledWords(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const lead = run.search(LETTER);
    const word = run.slice(Math.max(0, lead));
    if (lead < 0 || word.length < SHORTEST) continue;
    const end = index + run.length;
    if (lead === 0 && BEFORE.test(characterBefore(text, index))) continue;
    if (AFTER.test(characterAt(text, end)) || (text[end] === '.' && LETTER.test(characterAt(text, end + 1)))) continue;
    found.push({ word, index: index + lead });
  }
  return found;
}

/** The whole character at an offset, which may be of two code units. */
const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

/** The whole character before an offset. */
const characterBefore = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
