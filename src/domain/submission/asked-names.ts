import type { Submission } from '../schema/submission.ts';
import { mapTexts } from './marks.ts';
import { findLikelyNames, type LikelyName } from './names/likely-names.ts';
import { keyOf } from './names/tokens.ts';
import type { Candidate } from './scrub/candidates.ts';

/** A likely name with what helps to answer whether it is one. */
export interface AskedName extends LikelyName {
  /** How often it stands in the suggestion, in any of its forms. */
  times: number;
  /** What stands in the first place of it, and some words around it. */
  before: string;
  found: string;
  after: string;
}

/** The names that are asked about, and where they stand. */
export interface NameSearch {
  asked: AskedName[];
  /** Places of the names that are not kept in one text. */
  placesIn: (text: string) => Candidate[];
}

/** Names of fields whose values are chosen from a list or have a fixed form; they are shared as they are. */
export const FIXED = /(?:^|\.)(?:kind|page|basis|quarter|change|by|date|reviewDate)$/;
/** The address of a source is given to be shared: names are taken out of it, but not looked for in it. */
const NOT_SEARCHED = /^source$/;
/** Characters that are shown around a name. */
const AROUND = 40;

function excerpt(text: string, start: number, end: number): Pick<AskedName, 'before' | 'found' | 'after'> {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + AROUND).replace(/\s+/g, ' ');
  return {
    found: text.slice(start, end),
    before: start > AROUND ? `…${before.replace(/^\S*\s/, '')}` : before,
    after: end + AROUND < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/**
 * Looks through a suggestion for names of people and companies.
 * @param listed names that are taken out anyhow; they are not asked about
 * @param kept keys of names that the reader keeps
 */
export function searchNames(typed: Submission, listed: readonly string[], kept: ReadonlySet<string>): NameSearch {
  const texts: { text: string; isSearched: boolean }[] = [];
  mapTexts(typed, (text, path) => {
    if (!FIXED.test(path)) texts.push({ text, isSearched: !NOT_SEARCHED.test(path) });
    return text;
  });
  const { names, match } = findLikelyNames(texts.filter(({ isSearched }) => isSearched).map(({ text }) => text));
  const isListed = new Set(listed.map(keyOf));
  const asked = names.map((name): AskedName | undefined =>
    isListed.has(keyOf(name.text)) ? undefined : { ...name, times: 0, before: '', found: '', after: '' },
  );
  for (const { text } of texts) {
    for (const { start, end, name } of match(text)) {
      const known = asked[name];
      if (known && known.times++ === 0) Object.assign(known, excerpt(text, start, end));
    }
  }
  return {
    asked: asked.filter((name): name is AskedName => name !== undefined && name.times > 0),
    placesIn: (text) =>
      match(text).flatMap(({ start, end, name }) => {
        const found = asked[name];
        return found && !kept.has(found.key) ? [{ kind: found.kind, start, end, replacement: found.replacement }] : [];
      }),
  };
}
