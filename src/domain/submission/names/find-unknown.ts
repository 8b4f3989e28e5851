import type { TextReading } from './reading.ts';
import { LONGEST, TELLING_VERBS, takePerson, isJoined, isBeforeVerb, GERMAN_HEADS } from './name-extent.ts';
import { takeCompany } from './find-companies.ts';
import { isCapitalised, isGiven, isGivenAndWord, isInitial, isKnown, isOrdinary, isUnknown } from './word-classes.ts';
import { BEFORE_PERSON, PERSON_VERBS } from './words/name-marks.ts';

/** Whether a word at the start of a sentence is followed by what it does, or by "and" and another name. */
function acts(reading: TextReading, i: number): boolean {
  const { tokens, language } = reading;
  const [next, other] = [tokens[i + 1], tokens[i + 2]];
  if (!next || next.gap !== ' ' || next.capital !== 'none' || tokens[i]!.key.length < 4) return false;
  if (/^(?:and|und|et|en)$/.test(next.key))
    return other?.gap === ' ' && (isUnknown(other, language) || isGiven(other) || (isGivenAndWord(other) && isCapitalised(other)));
  return (
    PERSON_VERBS.has(next.key) ||
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
  if (token.starts === 'yes') return acts(reading, i) || (token.possessive && token.key.length > 3);
  return token.key.length > 3;
}

/** Whether a word with a capital that no list holds follows at once. */
function startsRun({ tokens, taken, language }: TextReading, i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && !taken[i + 1] && next.gap === ' ' && next.starts === 'no' && isUnknown(next, language);
}

/** Runs of words with capitals that no list explains. */
export function findUnknown(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
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
    const before = tokens[i - 1];
    if (to - i === 1) {
      if (!isLikelyAlone(reading, i)) continue;
      const afterPerson = /^(?:and|und|et|en|or)$/.test(before?.key ?? '') && reading.people.has(i - 2);
      const isPerson =
        token.capital !== 'inner' && (afterPerson || BEFORE_PERSON.has(before?.key ?? '') || isBeforeVerb(reading, i, TELLING_VERBS));
      if (isPerson) takePerson(reading, i, to, 'capital');
      else takeCompany(reading, i, to, 'capital');
    } else if (language !== 'german' || (token.starts === 'no' && tokens[i + 1]!.gap === ' ' && !GERMAN_HEADS.has(token.key)))
      takePerson(reading, i, to, 'full-name');
    i = to - 1;
  }
}
