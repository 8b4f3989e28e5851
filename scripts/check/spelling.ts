import { finalizeSettings, getDefaultBundledSettingsAsync, getDictionary, mergeSettings, readSettings } from 'cspell-lib';
import { spanIn } from '../../src/domain/check/blocks.ts';
import { finding } from '../../src/domain/check/rule.ts';
import type { WordRule } from '../../src/domain/check/rule.ts';

/** A word of three letters or more, with its apostrophes. Names in capitals and words with digits are left alone. */
const WORD = /(?<![\p{L}\p{N}.@/_-])\p{L}[\p{L}’']{2,}(?![\p{L}\p{N}’@/_]|\.\p{L})/gu;

/** Most words that are suggested for one. */
const SUGGESTIONS = 3;

/** Most words that suggestions are looked for: each look takes a twentieth of a second, and after so many the language is another. */
const MOST_LOOKS = 60;

/**
 * Spelling in American English for `en-US`, in British English for every other.
 * @param words words that the project knows besides those of the dictionaries
 * @returns looks through the text of an entry for words that are in no dictionary
 */
export async function createSpelling(locale: string, words: readonly string[]): Promise<WordRule> {
  const american = locale === 'en-US';
  const british = await readSettings(new URL(import.meta.resolve('@cspell/dict-en-gb/cspell-ext.json')));
  const settings = mergeSettings(await getDefaultBundledSettingsAsync(), british, {
    language: american ? 'en-US' : 'en-GB',
    dictionaries: [american ? 'en_us' : 'en-gb', 'softwareTerms', 'companies', 'misc'],
    words: [...words],
  });
  const dictionary = await getDictionary(finalizeSettings(settings));
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const plain = word.replaceAll('’', "'").replace(/'+$/, '');
    const answer = /^\p{Lu}[\p{Lu}s]+$/u.test(plain) || dictionary.has(plain) || dictionary.has(plain.replace(/'s$/, ''));
    known.set(word, answer);
    return answer;
  };
  const hints = new Map<string, string>();
  const hintFor = (word: string): string => {
    const near = hints.get(word) ?? (hints.size < MOST_LOOKS ? suggestions(word) : '');
    hints.set(word, near);
    return `${near || 'Mend it'}, or add the word to words.txt of the content folder.`;
  };
  const suggestions = (word: string): string => {
    const near = dictionary.suggest(word, { numSuggestions: SUGGESTIONS }).map((item) => `"${item.word}"`);
    return near.length > 0 ? `Write ${near.join(' or ')}` : '';
  };
  return (entry, blocks) =>
    blocks.flatMap((block) =>
      [...block.text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
        if (isKnown(word)) return [];
        return [
          finding('warning', 'spelling', entry, `Found "${word}", which is in no dictionary.`, {
            hint: hintFor(word),
            ...spanIn(block, index, index + word.length),
          }),
        ];
      }),
    );
}
