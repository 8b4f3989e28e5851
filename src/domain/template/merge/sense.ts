import { NEGATIVE_PREFIXES, SENSE_WORDS } from './sense-words.ts';

const WORDS = new Set(
  Object.values(SENSE_WORDS).flatMap((words) =>
    [words.negations, words.modals, words.numbers, words.months, words.days].join(' ').split(' '),
  ),
);
/** Numbers in one word, as German and Dutch write them. */
const COMPOUND_NUMBER = /(?:hundert|tausend|zig|ßig|honderd|duizend|tig)(?:e|en|ste|sten)?$/;

/** Whether a word is a negation, a number, a date, a share, an amount of money or a modal verb, in any language that documents have. */
export function carriesSense(token: string): boolean {
  if (/[\p{N}\p{Sc}%‰°]/u.test(token)) return true;
  const word = token.toLowerCase().normalize('NFC').replaceAll('’', "'");
  return WORDS.has(word) || word.endsWith("n't") || COMPOUND_NUMBER.test(word) || word.split(/['-]/).some((part) => WORDS.has(part));
}

/** Whether words became their own opposite: “authorised” and “unauthorised”. */
export function isReversed(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || after.length === 0) return false;
  const [old, now] = [before, after].map((words) => new Set(words.map((word) => word.toLowerCase()))) as [Set<string>, Set<string>];
  const negates = (words: Set<string>, others: Set<string>) =>
    [...others].some((other) =>
      NEGATIVE_PREFIXES.some((prefix) => {
        if (!other.startsWith(prefix)) return false;
        const rest = other.slice(prefix.length + (other[prefix.length] === '-' ? 1 : 0));
        return rest.length > 2 && words.has(rest);
      }),
    );
  return negates(old, now) || negates(now, old);
}
