import type { Token } from './tokens.ts';
import type { TextLanguage } from './word-classes.ts';

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
