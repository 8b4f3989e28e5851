import type { NameReason, TextReading } from './reading.ts';
import type { Token } from './tokens.ts';
import {
  isCalendar,
  isGermanNoun,
  isGiven,
  isInitial,
  isLegalForm,
  isOrdinary,
  isRole,
  isSurname,
  isTitle,
  isVendor,
} from './word-classes.ts';
import { PARTICLES } from './words/name-marks.ts';

/** Most words of a name: "Maria del Carmen García Pérez". */
export const LONGEST = 5;

/** German nouns that stand before another noun that is no name. */
export const GERMAN_HEADS = new Set(
  'ordner datei spalte feld tabelle zeile reiter kanal tool system formular vorlage punkt teil frage kategorie segment zielgruppe rolle status titel betreff prozess aufgabe meeting runde team projekt thema stichwort abteilung bereich anfang mitte ende version phase schritt stufe regel seite kampagne kunde agentur firma gruppe marke produkt quartal woche monat jahr kapitel'.split(
    ' ',
  ),
);

/** Verbs that only people are said to do; "is" and "has" do not tell. */
export const TELLING_VERBS = new Set(
  'said says asked asks told tells thinks thought wants wanted wrote writes signed signs agreed agrees replied replies sagt sagte fragt fragte dit demande zegt vraagt'.split(
    ' ',
  ),
);

export function takePerson(reading: TextReading, from: number, to: number, reason: NameReason): void {
  for (let i = from; i < to; i++) {
    reading.taken[i] = true;
    reading.people.add(i);
  }
  reading.found.push({ kind: 'person', tokens: reading.tokens.slice(from, to), reason, base: to - from });
}

/** Whether a word continues a name that started before it. */
export function isJoined(before: Token, token: Token): boolean {
  if (before.possessive) return false;
  if (/^(?:[ \u00a0]|-)$/.test(token.gap)) return true;
  return isInitial(before) && /^\.?[ \u00a0-]{0,2}$/.test(token.gap);
}

/** Whether a word with a capital can be a family name after a given one. */
export function isFamilyName(reading: TextReading, i: number, isShouted: boolean): boolean {
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
export function endOfName(reading: TextReading, from: number): number {
  const { tokens, taken } = reading;
  const isShouted = tokens[from]!.capital === 'all' && !isInitial(tokens[from]!);
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST && isJoined(tokens[to - 1]!, tokens[to]!)) {
    const token = tokens[to]!;
    if (taken[to]) break;
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

export const isBeforeVerb = ({ tokens }: TextReading, i: number, verbs: ReadonlySet<string>): boolean => {
  const next = tokens[i + 1];
  return next !== undefined && /^[ \u00a0]$/.test(next.gap) && next.capital === 'none' && verbs.has(next.key);
};
