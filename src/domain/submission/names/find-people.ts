import type { NameReason, TextReading } from './find-in-text.ts';
import { takeCompany } from './find-companies.ts';
import { BEFORE_PERSON, GREETINGS, PARTICLES, PERSON_VERBS } from './words/name-marks.ts';
import type { Token } from './tokens.ts';
import {
  isCalendar,
  isCapitalised,
  isGermanNoun,
  isGiven,
  isGivenAndWord,
  isInitial,
  isKnown,
  isLegalForm,
  isOrdinary,
  isRole,
  isSurname,
  isTitle,
  isUnknown,
  isVendor,
} from './word-classes.ts';

/** Most words of a name: "Maria del Carmen García Pérez". */
const LONGEST = 5;
const ARTICLES = new Set(
  'the a an our this that these each every some any no new your my its der die das den dem des ein eine einen einem le la les un une l de het een'.split(
    ' ',
  ),
);
/** Verbs that only people are said to do; "is" and "has" do not tell. */
const TELLING_VERBS = new Set(
  'said says asked asks told tells thinks thought wants wanted wrote writes signed signs agreed agrees replied replies sagt sagte fragt fragte dit demande zegt vraagt'.split(
    ' ',
  ),
);
/** German nouns that stand before another noun that is no name. */
const GERMAN_HEADS = new Set(
  'team projekt thema stichwort abteilung bereich anfang mitte ende version phase schritt stufe regel seite kampagne kunde agentur firma gruppe marke produkt quartal woche monat jahr kapitel'.split(
    ' ',
  ),
);

function takePerson(reading: TextReading, from: number, to: number, reason: NameReason): void {
  for (let i = from; i < to; i++) {
    reading.taken[i] = true;
    reading.people.add(i);
  }
  reading.found.push({ kind: 'person', tokens: reading.tokens.slice(from, to), reason, base: to - from });
}

/** Whether a word continues a name that started before it. */
function isJoined(before: Token, token: Token): boolean {
  if (before.possessive) return false;
  if (/^(?:[ \u00a0]|-)$/.test(token.gap)) return true;
  return isInitial(before) && /^\.?[ \u00a0-]{0,2}$/.test(token.gap);
}

/** Whether a word with a capital can be a family name after a given one. */
function isFamilyName(reading: TextReading, i: number, isShouted: boolean): boolean {
  const token = reading.tokens[i]!;
  if (reading.taken[i] || token.capital === 'none' || token.starts === 'yes') return false;
  if (isVendor(token) || isCalendar(token) || isTitle(token) || isRole(token) || isLegalForm(token, reading.tokens[i - 1])) return false;
  if (isSurname(token) || isGiven(token)) return true;
  if (token.capital === 'all') return isShouted && token.key.length > 2;
  // In a heading and in German everyday words have a capital too.
  if (reading.language === 'german') return !isGermanNoun(token);
  return !token.inHeading || !isOrdinary(token, reading.language);
}

/** End of a name of which the first word is known to be part. */
function endOfName(reading: TextReading, from: number): number {
  const { tokens, taken } = reading;
  const isShouted = tokens[from]!.capital === 'all' && !isInitial(tokens[from]!);
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST && isJoined(tokens[to - 1]!, tokens[to]!)) {
    const token = tokens[to]!;
    if (taken[to] && !isSurname(token)) break;
    if (isInitial(token) && token.raw !== 'I') {
      const next = tokens[to + 1];
      const hasPoint = token.dotted || next?.gap.startsWith('.') === true || next === undefined;
      if (!hasPoint && !(next && isJoined(token, next) && isFamilyName(reading, to + 1, isShouted))) break;
      to++;
      continue;
    }
    let at = to;
    while (
      at - to < 3 &&
      tokens[at] &&
      PARTICLES.has(tokens[at]!.key) &&
      tokens[at]!.raw.length < 4 &&
      (at === to || tokens[at]!.gap === ' ')
    )
      at++;
    if (
      at > to &&
      tokens[at] &&
      /^[ -]?$/.test(tokens[at]!.gap) &&
      isFamilyName(reading, at, isShouted) &&
      !(tokens[to]!.key === 'und' || tokens[to]!.key === 'e')
    ) {
      to = at + 1;
      continue;
    }
    if (!isFamilyName(reading, to, isShouted)) break;
    to++;
  }
  return to;
}

const isBeforeVerb = ({ tokens }: TextReading, i: number, verbs: ReadonlySet<string>): boolean => {
  const next = tokens[i + 1];
  return next !== undefined && /^[ \u00a0]$/.test(next.gap) && next.capital === 'none' && verbs.has(next.key);
};

/** "Mr Smith", "frau müller". */
function findTitled(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i + 1 < tokens.length; i++) {
    // "A. M. de Vries" has no "Monsieur".
    if (i > 0 && tokens[i]!.raw.length === 1 && isInitial(tokens[i - 1]!) && isJoined(tokens[i - 1]!, tokens[i]!)) continue;
    if (!isTitle(tokens[i]!) || taken[i] || !/^\.?[ \u00a0]+$/.test(tokens[i + 1]!.gap)) continue;
    let from = i + 1;
    // "Frau Dr. Schmidt"
    while (from + 1 < tokens.length && isTitle(tokens[from]!) && /^\.?[ \u00a0]+$/.test(tokens[from + 1]!.gap)) from++;
    const name = tokens[from]!;
    if (taken[from] || isRole(name) || isVendor(name)) continue;
    let particles = 0;
    while (particles < 3 && name.capital === 'none' && PARTICLES.has(tokens[from + particles]?.key ?? '')) particles++;
    const hasParticle = particles > 0 && (tokens[from + particles]?.capital ?? 'none') !== 'none';
    if (name.capital !== 'none' || hasParticle) {
      if (/\p{N}/u.test(name.key)) continue;
      if (isOrdinary(name, language) && !isSurname(name) && !hasParticle && tokens[i]!.capital === 'none') continue;
      takePerson(reading, from, hasParticle ? endOfName(reading, from + particles) : endOfName(reading, from), 'title');
    } else if (!isOrdinary(name, language) && !isTitle(name) && !/\p{N}/u.test(name.key) && name.key.length > 1) {
      const next = tokens[from + 1];
      const hasBoth = isGiven(name) && next && next.gap === ' ' && !isOrdinary(next, language) && !isKnown(next);
      takePerson(reading, from, from + (hasBoth ? 2 : 1), 'title');
    }
    i = from;
  }
}

/** "Dear Hope", "Kind regards\nOluwaseun". */
function findGreeted(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const name = tokens[i + 1]!;
    if (!GREETINGS.has(tokens[i]!.key) || taken[i + 1] || taken[i] || !/^(?:[ \u00a0]|[,!]?[ \u00a0]?\n?[ ]?)$/.test(name.gap)) continue;
    const isClose = name.gap === ' ' || /regards|wishes|sincerely|gru|groet|cordialement|cheers|thanks|best/.test(tokens[i]!.key);
    const isName = isGiven(name) || isGivenAndWord(name) || isSurname(name) || isUnknown(name, language);
    if (!isClose || isKnown(name) || (name.capital === 'none' ? !isGiven(name) : !isName)) continue;
    // "Thanks Legal" greets a team; "Hi Will do" none.
    if (name.capital !== 'none' && isRole(name)) continue;
    takePerson(reading, i + 1, endOfName(reading, i + 1), 'given-name');
  }
}

/** "J. Smith", "J.R.R. Tolkien". */
function startsWithInitial(reading: TextReading, i: number): boolean {
  const { tokens, language } = reading;
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  if (!isInitial(token) || !next || !isJoined(token, next)) return false;
  const hasPoint = token.dotted || next.gap.startsWith('.');
  if (!hasPoint && (/^[AIOQVXSHTE]$/.test(token.raw) || next.gap === '-')) return false;
  if (isInitial(next)) return startsWithInitial(reading, i + 1);
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
    // A question starts with "Will", a request with "Mark".
    return (
      isBeforeVerb(reading, i, TELLING_VERBS) ||
      (token.possessive && !isKnown(token)) ||
      (isBeforeVerb(reading, i, PERSON_VERBS) && token.key !== 'will')
    );
  }
  if (token.inHeading || language === 'german' || ARTICLES.has(before?.key ?? '')) return false;
  return next === undefined || !/\p{N}/u.test(next.key) || next.gap !== ' ';
}

/** Names that start with a given name, an initial or a common family name. */
function findByLists(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i]) continue;
    const token = tokens[i]!;
    if (isSmallInitial(reading, i)) takePerson(reading, i, i + 2, 'full-name');
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
    } else if (isSurname(token) && (isCapitalised(token) || (token.capital === 'all' && token.key.length > 4))) {
      const before = tokens[i - 1];
      if (token.starts === 'yes' && isOrdinary(token, language) && !isBeforeVerb(reading, i, PERSON_VERBS)) continue;
      // "Wei Zhang", "Oluwaseun Adeyemi": the given name is in no list.
      const joins =
        before &&
        !taken[i - 1] &&
        isJoined(before, token) &&
        isUnknown(before, language) &&
        (before.starts !== 'yes' || language !== 'german');
      const from = joins ? i - 1 : i;
      takePerson(reading, from, endOfName(reading, i), joins ? 'full-name' : 'family-name');
    }
    i = Math.max(i, lastTaken(reading, i));
  }
}

/** End of "anna schmidt" in small letters: the second word counts if it is a common family name. */
function endOfSmall({ tokens, taken }: TextReading, i: number): number {
  const next = tokens[i + 1];
  return next && !taken[i + 1] && next.gap === ' ' && next.capital === 'none' && isSurname(next) ? i + 2 : i + 1;
}

function lastTaken({ taken }: TextReading, i: number): number {
  let last = i;
  while (taken[last] && taken[last + 1]) last++;
  return taken[i] ? last : i;
}

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

/** Runs of words with capitals that no list explains. */
function findUnknown(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (taken[i] || !(isUnknown(token, language) || (token.capital === 'inner' && !isKnown(token) && !isOrdinary(token, language))))
      continue;
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

/** Finds names of people, and single names that may be of a company. */
export function findPeople(reading: TextReading): void {
  findTitled(reading);
  findGreeted(reading);
  findByLists(reading);
  findUnknown(reading);
}
