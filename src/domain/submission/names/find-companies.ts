import type { NameReason, TextReading } from './reading.ts';
import type { Token } from './tokens.ts';
import { BEFORE_COMPANY, COMPANY_WORDS, PARTICLES, TELLING_TRADES } from './words/name-marks.ts';
import {
  isCapitalised,
  isGiven,
  isInitial,
  isKnown,
  isLegalForm,
  isOrdinary,
  isRole,
  isSurname,
  isTitle,
  isTrade,
  isUnknown,
  isVendor,
} from './word-classes.ts';

/** Most words of a company before its legal form. */
const LONGEST = 6;
const INSIDE = /^(?: ?[&+] ?|[ \u00a0]|-|, |\. )$/u;
/** Words inside the name of a company that have no capital. */
const JOINING = new Set(['and', 'of', 'und', 'et', 'en', 'the', 'for', 'fur', 'de', 'la', 'y', 'e']);

/** Takes words as a company. @param base how many of them are its name without the legal form */
export function takeCompany(reading: TextReading, from: number, to: number, reason: NameReason, base = to - from): void {
  for (let i = from; i < to; i++) reading.taken[i] = true;
  reading.found.push({ kind: 'company', tokens: reading.tokens.slice(from, to), reason, base });
}

const isFirstWordOfSentence = ({ tokens, language }: TextReading, i: number): boolean =>
  tokens[i]!.starts === 'yes' && (isOrdinary(tokens[i]!, language) || isTitle(tokens[i]!));

/** Start of the name that ends before a legal form; the same place if there is none. */
function nameBefore(reading: TextReading, end: number): number {
  const { tokens, language } = reading;
  let from = end;
  for (let i = end - 1; i >= 0 && end - i <= LONGEST; i--) {
    const token = tokens[i]!;
    if (reading.taken[i]) break;
    const gap = tokens[i + 1]!.gap;
    // A comma stands before a legal form only: "Brightwave, Inc."
    if (!INSIDE.test(gap) || (gap === ', ' && i + 1 !== end) || (gap === '. ' && !isInitial(token)) || tokens[i + 1]!.starts === 'yes')
      break;
    const isName = token.capital !== 'none' || /^\p{N}/u.test(token.raw);
    const isJoint = JOINING.has(token.key) && i > 0 && tokens[i - 1]!.capital !== 'none' && from < end;
    if (!isName && !isJoint) break;
    // "Bank of Scotland plc", but "Anna Schmidt of Brightwave Ltd".
    const [first, second] = [tokens[i - 2], tokens[i - 1]];
    if (isJoint && !isName && second && (isGiven(second) || isSurname(second) || (first && isGiven(first)))) break;
    if (isName) {
      const leads = BEFORE_COMPANY.has(token.key) || (isRole(token) && token.starts !== 'no') || isFirstWordOfSentence(reading, i);
      // "Ask Brightwave Ltd", but "Sunrise Foods Ltd".
      if (leads && from < end && !(isFirstWordOfSentence(reading, i) && tokens.slice(from, end).every(isTrade))) break;
      from = i;
    }
  }
  if (from < end) return from;
  // "brightwave ltd", typed in haste.
  const before = tokens[end - 1];
  return before && tokens[end]!.gap === ' ' && !isOrdinary(before, language) && !isKnown(before) && before.key.length > 2 ? end - 1 : end;
}

function findLegalForms(reading: TextReading): void {
  const { tokens, taken } = reading;
  for (let i = 1; i < tokens.length; i++) {
    if (taken[i] || !isLegalForm(tokens[i]!, tokens[i - 1])) continue;
    const from = nameBefore(reading, i);
    if (from === i) continue;
    let to = i + 1;
    while (to < tokens.length && /^(?:[ .,]{1,2}| ?& ?|\. ?& ?)$/.test(tokens[to]!.gap) && isLegalForm(tokens[to]!, tokens[i - 1])) to++;
    const name = tokens.slice(from, i);
    if (name.every((token) => isVendor(token) || isKnown(token)) && name.some(isVendor)) continue;
    takeCompany(reading, from, to, 'legal-form', i - from);
    i = to - 1;
  }
}

/** "Smith & Sons", "Marks & Spencer": two words with an ampersand, of which one is no everyday word. */
function findPairs(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 1; i < tokens.length; i++) {
    const [left, right] = [tokens[i - 1]!, tokens[i]!];
    if (!/^ ?[&+] ?$/.test(right.gap) || taken[i] || taken[i - 1] || !isCapitalised(left) || !isCapitalised(right)) continue;
    const isName = (token: typeof left) => isUnknown(token, language) || isSurname(token);
    if (!isName(left) && !isName(right)) continue;
    if ((isGiven(left) && isGiven(right)) || isKnown(left) || isKnown(right)) continue;
    takeCompany(reading, i - 1, i + 1, 'trade');
  }
}

/** "Nordwind Analytics": a name and a trade; and "Blue Harbour Logistics", if the trade is no word of the field. */
function findTrades(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (taken[i] || !isTrade(token) || token.capital === 'none' || token.starts === 'yes') continue;
    let from = i;
    while (
      from > 0 &&
      i - from < LONGEST &&
      !taken[from - 1] &&
      tokens[from - 1]!.capital !== 'none' &&
      /^(?: | ?& ?|-)$/.test(tokens[from]!.gap) &&
      !isFirstWordOfSentence(reading, from - 1) &&
      !BEFORE_COMPANY.has(tokens[from - 1]!.key)
    )
      from--;
    let to = i + 1;
    const goesOn = (next: Token) => isTrade(next) || COMPANY_WORDS.has(next.key);
    while (to < tokens.length && tokens[to]!.gap === ' ' && !taken[to] && goesOn(tokens[to]!) && tokens[to]!.capital !== 'none') to++;
    const name = tokens.slice(from, i);
    if (name.length === 0 || name.some(isGiven) || (tokens[to]?.gap === ' ' && tokens[to]!.capital !== 'none' && isRole(tokens[to]!)))
      continue;
    const isNamed = name.some(
      (part) => isUnknown(part, language) || (isSurname(part) && part.starts !== 'yes') || part.capital === 'inner',
    );
    const isTelling =
      (TELLING_TRADES.has(tokens[to - 1]!.key) || COMPANY_WORDS.has(tokens[to - 1]!.key)) &&
      !token.inHeading &&
      language !== 'german' &&
      name.every((part) => isCapitalised(part) && !isRole(part) && !isVendor(part));
    if (isNamed ? name.some((part) => !isKnown(part)) : isTelling) takeCompany(reading, from, to, 'trade');
    i = to - 1;
  }
}

/** "our client Compass": what is called a client has a name, even if that is an everyday word. */
function findCalled(reading: TextReading): void {
  const { tokens, taken, language } = reading;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (
      taken[i] ||
      !BEFORE_COMPANY.has(tokens[i - 1]!.key) ||
      !isCapitalised(token) ||
      !/^[ ,\u00a0]+["\u201c\u201e\u00ab\u2018']?$/u.test(token.gap)
    )
      continue;
    if (token.inHeading || token.starts === 'yes' || isKnown(token) || isGiven(token) || isRole(token) || isTrade(token) || isTitle(token))
      continue;
    if (isOrdinary(token, language) && language === 'german') continue;
    // In a title such as "Customer Success" both words have a capital.
    if (isOrdinary(token, language) && tokens[i - 1]!.capital !== 'none') continue;
    let to = i + 1;
    while (
      to < tokens.length &&
      /^[ -]$/.test(tokens[to]!.gap) &&
      isCapitalised(tokens[to]!) &&
      !taken[to] &&
      !isRole(tokens[to]!) &&
      language !== 'german'
    )
      to++;
    // "Verrerie du Lac"
    const [small, last] = [tokens[to], tokens[to + 1]];
    if (
      small &&
      last &&
      PARTICLES.has(small.key) &&
      small.capital === 'none' &&
      small.gap === ' ' &&
      last.gap === ' ' &&
      isCapitalised(last) &&
      language !== 'german'
    )
      to += 2;
    const isPerson = to - i > 1 && tokens.slice(i, to).some(isSurname);
    if (!isPerson) takeCompany(reading, i, to, 'capital');
  }
}

/** Finds companies that are told by their form; single words are left to `findUnknown`. */
export function findCompanies(reading: TextReading): void {
  findLegalForms(reading);
  findPairs(reading);
  findTrades(reading);
  findCalled(reading);
}
