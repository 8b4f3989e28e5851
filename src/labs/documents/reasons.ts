import { BACKUP_LIMITS } from '../../domain/limits.ts';

/** Why things were left out: some sentences, and how many more there would be. */
export interface Reasons {
  words: string[];
  more: number;
}

/** Collects such sentences: thousands of them help no reader and stop a page. @param before those that are there already */
export function createReasons({ words: first, more: others }: Reasons = { words: [], more: 0 }) {
  const words = [...first];
  let more = others;
  return {
    add(sentence: string): void {
      if (words.length < BACKUP_LIMITS.reasons) words.push(sentence);
      else more += 1;
    },
    all: (): Reasons => ({ words: [...words], more }),
    /** All that a page says. @param what one of the things that were left out */
    sentences: (what: string): string[] =>
      more === 0
        ? words
        : [...words, `${more === 1 ? `One more ${what} was` : `${more} more ${what}s were`} left out for reasons such as these.`],
  };
}
