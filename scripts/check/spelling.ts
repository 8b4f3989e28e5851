import { finalizeSettings, getDefaultBundledSettingsAsync, getDictionary, mergeSettings, readSettings } from 'cspell-lib';
import { spanIn } from '../../src/domain/check/blocks.ts';
import { finding, type Finding, type WordRule } from '../../src/domain/check/rule.ts';
import { spelledWords } from '../../src/domain/check/words.ts';
import { WORD_LIMITS } from '../../src/domain/limits.ts';

/** Most words that are suggested for one. */
const SUGGESTIONS = 3;

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
  });
  // The words of the project are content: the dictionary would read signs in them as commands, and never sees them.
  const own = new Set(words.map((word) => plainWord(word).toLowerCase()));
  const dictionary = await getDictionary(finalizeSettings(settings));
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const plain = plainWord(word);
    const stem = plain.endsWith("'s") ? plain.slice(0, -2) : plain;
    const answer = IN_CAPITALS.test(plain) || [plain, stem].some((form) => own.has(form.toLowerCase()) || dictionary.has(form));
    known.set(word, answer);
    return answer;
  };
  const hints = new Map<string, string>();
  const hintFor = (word: string): string => {
    const near = hints.get(word) ?? (hints.size < WORD_LIMITS.suggestedWords ? suggestions(word) : '');
    hints.set(word, near);
    return `${near || 'Mend it'}, or add the word to words.txt of the content folder.`;
  };
  const suggestions = (word: string): string => {
    const near = dictionary.suggest(word, { numSuggestions: SUGGESTIONS }).map((item) => `"${item.word}"`);
    return near.length > 0 ? `Write ${near.join(' or ')}` : '';
  };
  return (entry, blocks) => {
    const found: Finding[] = [];
    const unknown = new Map<string, { times: number; place: ReturnType<typeof spanIn> }>();
    for (const block of blocks) {
      for (const { word, index } of spelledWords(block.text)) {
        if (word.length > WORD_LIMITS.wordCharacters) {
          const message = `Found a word of ${word.length} letters, expected at most ${WORD_LIMITS.wordCharacters}.`;
          found.push(
            finding('warning', 'spelling', entry, message, {
              hint: 'Divide it, or write it as `code`.',
              ...spanIn(block, index, index + word.length),
            }),
          );
          continue;
        }
        if (isKnown(word)) continue;
        const seen = unknown.get(word);
        if (seen) {
          seen.times++;
          continue;
        }
        const place = spanIn(block, index, index + word.length);
        unknown.set(word, { times: 1, place });
        if (unknown.size > WORD_LIMITS.unknownWords) {
          const message = `Found more than ${WORD_LIMITS.unknownWords} different words that are in no dictionary; the rest was not read.`;
          const hint = 'Write the entry in the language of the playbook, or leave it out.';
          return [finding('warning', 'spelling', entry, message, { hint, ...place }), ...found];
        }
      }
    }
    // A name that stands sixty times in a file is one decision of its author.
    for (const [word, { times, place }] of unknown) {
      const message = `Found "${word}", which is in no dictionary${times > 1 ? `, ${times} times` : ''}.`;
      found.push(finding('warning', 'spelling', entry, message, { hint: hintFor(word), ...place }));
    }
    return found;
  };
}

/** A word of two capitals or more, with an s for several of them. Both ends are fixed, and each letter fits in one way. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}s]+$/u;

/** A word as dictionaries write it: with straight apostrophes, and none at its end. */
function plainWord(word: string): string {
  const straight = word.replaceAll('’', "'");
  let end = straight.length;
  while (straight[end - 1] === "'") end--;
  return straight.slice(0, end);
}
