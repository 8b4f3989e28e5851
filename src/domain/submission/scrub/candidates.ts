/** What kind of thing is taken out. */
export const FINDING_KINDS = ['link', 'email', 'name', 'person', 'company', 'id', 'phone', 'amount'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * Whether a finding may be put back one by one. A listed name comes off the list, a likely name is answered for as a whole, and an
 * e-mail address stays out.
 */
export const isRestorable = (kind: FindingKind): boolean => kind === 'phone' || kind === 'amount' || kind === 'id';

/** Something found in a folded text, by its offsets there. */
export interface Candidate {
  kind: FindingKind;
  start: number;
  end: number;
  replacement: string;
}

/** Every match of a pattern as a candidate. */
export function matches(text: string, pattern: RegExp, kind: FindingKind, replacement: string): Candidate[] {
  return [...text.matchAll(pattern)]
    .filter((match) => match[0].length > 0)
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length, replacement }));
}

/** Stands for what is no phone number and no amount, so that the patterns go around it. */
const BLANK = '\u0001';
const DATES = [
  /(?<![\d.])\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d|[-/.]\d)/g,
  /(?<!\d|\d[-/.])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:(?:19|20)\d{2}|\d{2})(?!\d|[-/.]\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
];

/** A folded text in which dates and times of day are blanked out; its length is as it was. */
export const withoutDates = (text: string): string =>
  DATES.reduce((rest, pattern) => rest.replace(pattern, (found) => BLANK.repeat(found.length)), text);
