import { citationOf } from '../evidence/citation.ts';
import { titleOf, type Entry } from '../graph/entry.ts';
import type { Ref } from '../schema/names.ts';
import type { Source } from '../schema/source.ts';
import { cardOf, type Card } from './card.ts';

/** A source as a page that cites it shows it. */
export type CitedSource = Pick<Source, 'title' | 'publisher' | 'published' | 'population' | 'kind' | 'url' | 'figures' | 'note'> & {
  slug: string;
  /** Short form of the citation. */
  label: string;
};

/** A term as a page that uses it shows it. */
export interface UsedTerm {
  slug: string;
  title: string;
  short: string;
}

/** Everything that a body shows of other entries. A page is made of its entry and of these, and of nothing else. */
export interface Facts {
  sources: Record<string, CitedSource>;
  terms: Record<string, UsedTerm>;
  cards: Record<Ref, Card>;
}

/**
 * Gathers what a body needs of other entries.
 * @param refs references that the entry makes
 * @param get finds an entry; references that it does not find are left out
 */
export function gatherFacts(refs: Iterable<Ref>, get: (ref: Ref) => Entry | undefined): Facts {
  const facts: Facts = { sources: {}, terms: {}, cards: {} };
  for (const ref of new Set(refs)) {
    const entry = get(ref);
    if (!entry) continue;
    if (entry.collection === 'sources') {
      const { title, publisher, published, population, kind, url, figures, note } = entry.data;
      facts.sources[entry.slug] = { slug: entry.slug, title, publisher, published, population, kind, url, figures, note, label: citationOf(entry.data) };
    } else if (entry.collection === 'glossary') {
      facts.terms[entry.slug] = { slug: entry.slug, title: titleOf(entry), short: entry.data.short };
    }
    facts.cards[ref] = cardOf(entry);
  }
  return facts;
}
