import { findLikelyNames } from '../../src/domain/submission/names/likely-names.ts';
import { scrub } from '../../src/domain/submission/scrub/scrub.ts';
import type { NameText } from './name-texts.ts';

/** How well the names of several texts were found. */
export interface NameScore {
  names: number;
  found: number;
  precision: number;
  recall: number;
  /** Texts in which a name was missed, or something else was asked about. */
  wrong: string[];
}

/** Scores texts. A name counts as found if all of it is taken out; what is asked about is right if it holds a part of a name. */
export function scoreNames(texts: readonly NameText[]): NameScore {
  let names = 0;
  let missed = 0;
  let found = 0;
  let strange = 0;
  const wrong: string[] = [];
  for (const { text, names: expected } of texts) {
    const { names: likely, match } = findLikelyNames([text]);
    const likelyPlaces = match(text).map(({ start, end, name }) => ({ ...likely[name]!, start, end }));
    // An e-mail address that holds a name is taken out as one.
    const places = scrub(text, [], new Set(), '', likelyPlaces).taken.filter(({ kind }) => kind === 'person' || kind === 'company');
    let at = 0;
    const wanted = expected.map((name) => {
      const start = text.indexOf(name, at);
      if (start < 0) throw new Error(`${name} does not stand in: ${text}`);
      at = start + name.length;
      return { name, start, end: at };
    });
    const lost = wanted.filter(({ start, end }) => !places.some((place) => place.start <= start && place.end >= end));
    const odd = places.filter((place) => !wanted.some(({ start, end }) => place.start < end && place.end > start));
    names += wanted.length;
    missed += lost.length;
    found += places.length;
    strange += odd.length;
    if (lost.length + odd.length > 0)
      wrong.push(
        `${text}\n  missed: ${lost.map(({ name }) => name).join(', ')}\n  asked: ${odd.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
      );
  }
  return { names, found, precision: (found - strange) / found, recall: (names - missed) / names, wrong };
}
