import { groupBy } from '../../group-by.ts';
import { addressSpans } from './addresses-of-names.ts';
import { findCompanies } from './find-companies.ts';
import { findByLists } from './find-listed.ts';
import { findGreeted, findTitled } from './find-titled.ts';
import { findUnknown } from './find-unknown.ts';
import type { NameSpan, TextReading } from './reading.ts';
import { tokenise } from './tokens.ts';
import { languageOf, markHeadings } from './word-classes.ts';
import { PLACE_PHRASES } from './words/places.ts';
import { VENDOR_PHRASES } from './words/vendors.ts';

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;
const byFirstWord = (phrases: readonly (readonly string[])[]): Phrases => groupBy(phrases, (phrase) => phrase[0]!);
const KNOWN_PHRASES = byFirstWord([...VENDOR_PHRASES, ...PLACE_PHRASES]);

/** Marks the words of "Google Analytics" and "New York", so that they are read as no name. */
function takePhrases(reading: TextReading): void {
  const { tokens, taken } = reading;
  tokens.forEach((token, i) => {
    if (token.capital === 'none') return;
    for (const phrase of KNOWN_PHRASES.get(token.key) ?? []) {
      if (phrase.every((word, at) => tokens[i + at]?.key === word)) phrase.forEach((_, at) => (taken[i + at] = true));
    }
  });
}

function takeAddresses(reading: TextReading, text: string): void {
  const spans = addressSpans(text);
  let at = 0;
  reading.tokens.forEach((token, i) => {
    while (at < spans.length && spans[at]![1] <= token.start) at++;
    if (spans[at] && token.start >= spans[at]![0]) reading.taken[i] = true;
  });
}

/** Words of one text that may be names of people or companies, in its order. */
export function findInText(text: string): NameSpan[] {
  const tokens = tokenise(text);
  const language = languageOf(tokens);
  markHeadings(tokens, language);
  const reading: TextReading = { tokens, language, taken: tokens.map(() => false), people: new Set(), found: [] };
  takeAddresses(reading, text);
  takePhrases(reading);
  findCompanies(reading);
  findTitled(reading);
  findGreeted(reading);
  findByLists(reading);
  findUnknown(reading);
  return reading.found.sort((a, b) => a.tokens[0]!.start - b.tokens[0]!.start);
}
