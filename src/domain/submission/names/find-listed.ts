import type { TextReading } from './reading.ts';
import { TELLING_VERBS, takePerson, isJoined, endOfName, isBeforeVerb, GERMAN_HEADS } from './name-extent.ts';
import {
  isCalendar,
  isCapitalised,
  isGermanNoun,
  isGiven,
  isGivenAndWord,
  isInitial,
  isKnown,
  isOrdinary,
  isRole,
  isSurname,
  isUnknown,
  isVendor,
} from './word-classes.ts';
import { PARTICLES, PERSON_VERBS } from './words/name-marks.ts';

const ARTICLES = new Set(
  'the a an our this that these each every some any no new your my its der die das den dem des ein eine einen einem le la les un une l de het een'.split(
    ' ',
  ),
);

/** "J. Smith", "J.R.R. Tolkien". */
function startsWithInitial(reading: TextReading, i: number, most = 4): boolean {
  const { tokens, language } = reading;
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  if (!isInitial(token) || !next || reading.taken[i + 1] || !isJoined(token, next)) return false;
  const hasPoint = token.dotted || next.gap.startsWith('.');
  if (!hasPoint && (/^[AIOQVXSHTE]$/.test(token.raw) || next.gap === '-')) return false;
  if (isInitial(next)) return most > 1 && startsWithInitial(reading, i + 1, most - 1);
  const particle = PARTICLES.has(next.key) && next.capital === 'none' ? tokens[i + 2] : undefined;
  const name = particle ?? next;
  return (
    isCapitalised(name) && (isSurname(name) || isUnknown(name, language) || (hasPoint && token.starts === 'no' && isGivenAndWord(name)))
  );
}

/** "d. whitfield", typed in haste. */
function isSmallInitial({ tokens, taken, language }: TextReading, i: number): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  if (!next || taken[i + 1] || token.raw.length !== 1 || token.capital !== 'none' || !/\p{Ll}/u.test(token.raw) || next.gap !== '. ')
    return false;
  return next.capital === 'none' && next.key.length > 3 && !/\p{N}/u.test(next.key) && !isKnown(next) && !isOrdinary(next, language);
}

/** Whether a given name that is also a word is meant as a name here. */
function isMeant(reading: TextReading, i: number): boolean {
  const { tokens, language } = reading;
  const [token, before, next] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  if (!isCapitalised(token)) return false;
  const surname = next && isJoined(token, next) && isCapitalised(next) ? next : undefined;
  if (surname && next!.starts === 'no') {
    // "Jan-Willem"
    if (next!.gap === '-') return isGiven(surname) || isGivenAndWord(surname);
    // "Mark Anna as done" and "Bill Salesforce": a verb and what it is done to.
    if (isGiven(surname) && token.starts === 'yes') return false;
    if (isSurname(surname) || isUnknown(surname, language)) return !isKnown(surname);
    if (isCalendar(token) || isKnown(token) || isRole(surname) || isKnown(surname) || token.inHeading || language === 'german')
      return false;
    if (token.starts === 'yes' && isBeforeVerb(reading, i + 1, PERSON_VERBS)) return true;
    return token.starts === 'no' && !ARTICLES.has(before?.key ?? '') && tokens[i + 2]?.capital !== 'first';
  }
  if (surname && isKnown(surname)) return false;
  if (isKnown(token) && !isBeforeVerb(reading, i, TELLING_VERBS)) return false;
  if (isCalendar(token))
    return isBeforeVerb(reading, i, TELLING_VERBS) && !/^(?:in|by|last|next|this|since|until|from)$/.test(before?.key ?? '');
  if (token.starts === 'yes' || token.starts === 'maybe') {
    const other = tokens[i + 2];
    // "Rob and Sue"
    if (/^(?:and|und|et|en)$/.test(next?.key ?? '') && other && isCapitalised(other) && (isGiven(other) || isGivenAndWord(other)))
      return true;
    // A question starts with "Will", a request with "Mark".
    return (
      isBeforeVerb(reading, i, TELLING_VERBS) ||
      (token.possessive && !isKnown(token)) ||
      (isBeforeVerb(reading, i, PERSON_VERBS) && token.key !== 'will')
    );
  }
  // "…; Bill the agency monthly"
  if (next?.gap === ' ' && ARTICLES.has(next.key)) return false;
  if (token.inHeading || language === 'german' || ARTICLES.has(before?.key ?? '')) return false;
  return next === undefined || !/\p{N}/u.test(next.key) || next.gap !== ' ';
}

/** Place of the family name after "Van der" or, in an English text, "De"; the place itself if no name starts with a particle there. */
function endOfParticle({ tokens, taken, language }: TextReading, i: number): number {
  if (tokens[i]!.capital !== 'first' || !PARTICLES.has(tokens[i]!.key)) return i;
  let at = i + 1;
  while (at - i < 3 && tokens[at]?.gap === ' ' && tokens[at]!.capital === 'none' && PARTICLES.has(tokens[at]!.key)) at++;
  const name = tokens[at];
  const mayStart = at > i + 1 || (language === 'english' && tokens[i]!.raw.length > 1);
  const isFamily =
    name && !taken[at] && name.gap === ' ' && isCapitalised(name) && (at > i + 1 || isSurname(name) || isUnknown(name, language));
  return mayStart && isFamily ? at : i;
}

/** End of "anna schmidt" or "anna_schmidt" in small letters: the second word counts if it is a common family name. */
function endOfSmall({ tokens, taken }: TextReading, i: number): number {
  const next = tokens[i + 1];
  return next && !taken[i + 1] && /^[ _.]$/.test(next.gap) && next.capital === 'none' && isSurname(next) ? i + 2 : i + 1;
}

function lastTaken({ taken }: TextReading, i: number): number {
  let last = i;
  while (taken[last] && taken[last + 1]) last++;
  return taken[i] ? last : i;
}

/** Names that start with a given name, an initial or a common family name. */
export function findByLists(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i]) continue;
    const token = tokens[i]!;
    const particle = endOfParticle(reading, i);
    if (particle > i) takePerson(reading, i, endOfName(reading, particle), 'family-name');
    else if (isSmallInitial(reading, i)) takePerson(reading, i, i + 2, 'full-name');
    else if (startsWithInitial(reading, i)) takePerson(reading, i, endOfName(reading, i), 'full-name');
    else if (isGiven(token)) {
      if (token.capital === 'none' && (token.key.length < 4 || isKnown(token))) continue;
      if (token.capital === 'all' && token.key.length < 4) continue;
      // "Martin" after "Dupont" in a list that puts the family name first.
      const to = token.capital === 'none' ? endOfSmall(reading, i) : endOfName(reading, i);
      if (isVendor(token) && to === i + 1) continue;
      const first = tokens[i - 1];
      const isLastFirst =
        first &&
        !taken[i - 1] &&
        token.gap === ', ' &&
        first.starts !== 'no' &&
        isCapitalised(first) &&
        to === i + 1 &&
        (isUnknown(first, language) || isSurname(first));
      takePerson(reading, isLastFirst ? i - 1 : i, to, to - i > 1 || isLastFirst ? 'full-name' : 'given-name');
    } else if (isGivenAndWord(token) && isMeant(reading, i)) {
      const to = endOfName(reading, i);
      takePerson(reading, i, to, to - i > 1 ? 'full-name' : 'given-name');
    } else if (isSurname(token) && !isVendor(token) && (isCapitalised(token) || (token.capital === 'all' && token.key.length > 4))) {
      const before = tokens[i - 1];
      if (token.starts === 'yes' && isOrdinary(token, language) && !isBeforeVerb(reading, i, PERSON_VERBS)) continue;
      // "Wei Zhang", "Oluwaseun Adeyemi": the given name is in no list.
      const joins =
        before &&
        !taken[i - 1] &&
        isJoined(before, token) &&
        isUnknown(before, language) &&
        (language !== 'german' || !(isGermanNoun(before) || GERMAN_HEADS.has(before.key)));
      const from = joins ? i - 1 : i;
      takePerson(reading, from, endOfName(reading, i), joins ? 'full-name' : 'family-name');
    }
    i = Math.max(i, lastTaken(reading, i));
  }
}
