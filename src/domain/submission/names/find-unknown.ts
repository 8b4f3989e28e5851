import type { TextReading } from './reading.ts';
import { LONGEST, TELLING_VERBS, takePerson, isJoined, isBeforeVerb, endOfName, GERMAN_HEADS } from './name-extent.ts';
import { takeCompany } from './find-companies.ts';
import {
  isCapitalised,
  isGiven,
  isGivenAndWord,
  isInitial,
  isKnown,
  isOrdinary,
  isRole,
  isSmallWord,
  isTitle,
  isUnknown,
} from './word-classes.ts';
import { BEFORE_PERSON, PERSON_VERBS } from './words/name-marks.ts';

/** Whether a word at the start of a sentence is followed by what it does, or by "and" and another name. */
function acts(reading: TextReading, i: number): boolean {
  const { tokens, language } = reading;
  const [next, other] = [tokens[i + 1], tokens[i + 2]];
  // "Esi, Kofi and Abena"
  if (next?.gap === ', ' && !next.possessive && (isGiven(next) || isUnknown(next, language)))
    return !tokens[i]!.inHeading && language !== 'german';
  if (!next || next.gap !== ' ' || next.capital !== 'none' || tokens[i]!.key.length < 4) return false;
  if (/^(?:and|und|et|en)$/.test(next.key))
    return other?.gap === ' ' && (isUnknown(other, language) || isGiven(other) || (isGivenAndWord(other) && isCapitalised(other)));
  return (
    PERSON_VERBS.has(next.key) ||
    // "Zendaya in legal"
    (language === 'english' && /^(?:in|at|from|who)$/.test(next.key) && tokens[i]!.key.length > 4 && !/s$/.test(tokens[i]!.key)) ||
    (language === 'english' && /(?:[^s]s|ed)$/.test(next.key) && !/s$/.test(tokens[i]!.key) && isOrdinary(next))
  );
}

/** Whether one word with a capital that no list holds is likely a name where it stands. */
function isLikelyAlone(reading: TextReading, i: number): boolean {
  const { tokens, language } = reading;
  const token = tokens[i]!;
  if (token.capital === 'inner') return true;
  // A field that holds one word: who does it, or with which platform.
  if (tokens.length === 1) return language !== 'german' && token.key.length > 3;
  if (language === 'german') return false;
  // After a colon or a quotation mark any word has a capital, and the lists know English words best.
  if (token.starts === 'maybe' && language !== 'english') return false;
  if (token.starts === 'yes') return acts(reading, i) || (token.possessive && token.key.length > 3);
  return token.key.length > 3;
}

/** Whether a word with a capital that no list holds follows at once. */
function startsRun({ tokens, taken, language }: TextReading, i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && !taken[i + 1] && next.gap === ' ' && next.starts === 'no' && isUnknown(next, language);
}

/** Whether an everyday word with a capital belongs to the name beside it: "Crédit Mutuel", "Rolls-Royce". */
function belongs(reading: TextReading, i: number, gap: string): boolean {
  const token = reading.tokens[i];
  if (!token || reading.taken[i] || !isCapitalised(token) || isRole(token) || isKnown(token) || isTitle(token)) return false;
  if (gap === '-') return true;
  return (
    gap === ' ' &&
    token.starts === 'no' &&
    !token.possessive &&
    !token.inHeading &&
    reading.language !== 'german' &&
    token.key.length > 2 &&
    !isSmallWord(token)
  );
}

/** Whether a given name is written as "Seo-yeon" is, with a family name after it or none. */
function isHyphened({ tokens, taken, language }: TextReading, i: number): boolean {
  const [token, second] = [tokens[i]!, tokens[i + 1]];
  if (!second || taken[i] || taken[i + 1] || second.gap !== '-' || token.capital !== 'first' || token.key.length > 4) return false;
  return (
    second.capital === 'none' &&
    second.key.length > 2 &&
    second.key.length < 7 &&
    language !== 'german' &&
    !/\p{N}/u.test(second.key) &&
    !isOrdinary(second, language)
  );
}

/** Runs of words with capitals that no list explains. */
export function findUnknown(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isHyphened(reading, i)) {
      takePerson(reading, i, endOfName(reading, i + 1), 'full-name');
      continue;
    }
    // "Võ Minh"
    const isShortStart =
      isCapitalised(token) &&
      token.key.length === 2 &&
      !token.inHeading &&
      !isOrdinary(token, language) &&
      !isKnown(token) &&
      startsRun(reading, i);
    const isInner = token.capital === 'inner' && !isKnown(token) && !isOrdinary(token, language);
    if (taken[i] || !(isUnknown(token, language) || isInner || isShortStart)) continue;
    const { from, to, run } = extentOf(reading, i);
    if (run === 1 && !isLikelyAlone(reading, i) && !(from < i && tokens[i]!.gap === '-')) continue;
    if (run === 1) {
      if (isPersonAlone(reading, i)) takePerson(reading, from, to, 'capital');
      else takeCompany(reading, from, to, 'capital');
    } else if (language !== 'german' || (token.starts === 'no' && tokens[i + 1]!.gap === ' ' && !GERMAN_HEADS.has(token.key)))
      takePerson(reading, from, to, 'full-name');
    i = to - 1;
  }
}

/** How far a name goes around a word, and how many words of it are in no list. */
function extentOf(reading: TextReading, i: number): { from: number; to: number; run: number } {
  const { tokens, taken, language } = reading;
  let to = i + 1;
  while (
    to < tokens.length &&
    to - i < LONGEST &&
    !taken[to] &&
    isJoined(tokens[to - 1]!, tokens[to]!) &&
    tokens[to]!.starts !== 'yes' &&
    (isUnknown(tokens[to]!, language) || (isInitial(tokens[to]!) && tokens[to]!.raw !== 'I'))
  )
    to++;
  const run = to - i;
  let from = i;
  while (i - from < 2 && belongs(reading, from - 1, tokens[from]!.gap)) from--;
  while (to - i < LONGEST && to < tokens.length && !tokens[to - 1]!.possessive && belongs(reading, to, tokens[to]!.gap)) to++;
  return { from, to, run };
}

/** Whether a single word that may be a name is more likely of a person. */
function isPersonAlone(reading: TextReading, i: number): boolean {
  const { tokens, people } = reading;
  const before = tokens[i - 1]?.key ?? '';
  const afterPerson = /^(?:and|und|et|en|or)$/.test(before) && people.has(i - 2);
  return tokens[i]!.capital !== 'inner' && (afterPerson || BEFORE_PERSON.has(before) || isBeforeVerb(reading, i, TELLING_VERBS));
}
