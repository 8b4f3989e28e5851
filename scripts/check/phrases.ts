/** Finds out fast whether a text, with its words in lower case, may hold any of many phrases. */
export type MayHold = (text: string, words: readonly string[]) => boolean;

/**
 * Most text holds none of the phrases that a word list warns of, and telling so by their first words costs little;
 * only the rest is worth the full look of the library.
 * @param phrases phrases in lower case, words divided by spaces
 */
export function createMayHold(phrases: Iterable<string>): MayHold {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const first = words[0];
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return (_, words) => words.some((word, i) => byFirst.get(word)?.some((phrase) => phrase.every((part, j) => words[i + j] === part)));
}

/** The words of a text in lower case, without punctuation. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
