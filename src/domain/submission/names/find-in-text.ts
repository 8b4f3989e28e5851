import { addressSpans } from './addresses-of-names.ts';
import { findCompanies } from './find-companies.ts';
import { findPeople } from './find-people.ts';
import { tokenise, type Token } from './tokens.ts';
import { languageOf, markHeadings, type TextLanguage } from './word-classes.ts';
import { PLACE_PHRASES } from './words/places.ts';
import { VENDOR_PHRASES } from './words/vendors.ts';

/** Why words may be a name, as the question says it. */
export type NameReason =
  'full-name' | 'given-name' | 'family-name' | 'title' | 'legal-form' | 'trade' | 'handle' | 'web-address' | 'capital';

/** Words of a text that may be a name. */
export interface NameSpan {
  kind: 'person' | 'company';
  tokens: Token[];
  reason: NameReason;
  /** How many of the tokens are the name without its legal form. */
  base: number;
}

/** A text on its way through the finders. */
export interface TextReading {
  tokens: Token[];
  language: TextLanguage;
  /** Words that are spoken for: part of a name that was found, of an address, or of a phrase that is no name. */
  taken: boolean[];
  /** Words of a found person, after which "and" leads to another. */
  people: Set<number>;
  found: NameSpan[];
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;
const byFirstWord = (phrases: readonly (readonly string[])[]): Phrases => Map.groupBy(phrases, (phrase) => phrase[0]!);
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
  findPeople(reading);
  return reading.found.sort((a, b) => a.tokens[0]!.start - b.tokens[0]!.start);
}
