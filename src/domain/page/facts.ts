import { citationOf } from '../evidence/citation.ts';
import { pathOf, titleOf, type Entry } from '../graph/entry.ts';
import type { Reference } from '../graph/references.ts';
import type { Ref } from '../schema/names.ts';
import { clausesOf } from '../policy/clauses.ts';
import type { Rule } from '../schema/rule.ts';
import type { Source } from '../schema/source.ts';
import { cardOf, type Card } from './card.ts';

/** A source as a page that cites it shows it. */
export type CitedSource = Pick<
  Source,
  'title' | 'publisher' | 'published' | 'population' | 'kind' | 'figures' | 'reviewed' | 'reviewBy'
> & {
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

/** A policy as a page that is decided by it shows it. */
export interface UsedPolicy {
  title: string;
  path: string;
  rules: Rule[];
  /** Headings of its clauses, by the ids of their sections. */
  clauses: Record<string, string>;
}

/** Everything that a body shows of other entries. A page is made of its entry and of these, and of nothing else. */
export interface Facts {
  sources: Record<string, CitedSource>;
  terms: Record<string, UsedTerm>;
  cards: Record<Ref, Card>;
  policies: Record<string, UsedPolicy>;
}

/** Kinds of reference whose targets a document shows by their title. */
const SHOWN = new Set<Reference['kind']>(['see', 'proof', 'bring', 'expected', 'card']);

/**
 * Gathers what the document of an entry shows of other entries, and no more: what is not gathered cannot be shown,
 * and what is not shown must not make the page be rendered again.
 * @param references references that the entry makes
 * @param get finds an entry; references that it does not find are left out
 */
export function gatherFacts(references: Iterable<Pick<Reference, 'target' | 'kind'>>, get: (ref: Ref) => Entry | undefined): Facts {
  const facts: Facts = { sources: {}, terms: {}, cards: {}, policies: {} };
  for (const { target, kind } of references) {
    const entry = get(target);
    if (!entry) continue;
    if (kind === 'source' && entry.collection === 'sources') {
      facts.sources[entry.slug] = citedSource(entry);
    } else if (kind === 'term' && entry.collection === 'glossary') {
      facts.terms[entry.slug] = { slug: entry.slug, title: titleOf(entry), short: entry.data.short };
    } else if (kind === 'policy' && entry.collection === 'templates') {
      facts.policies[entry.slug] = usedPolicy(entry);
    } else if (SHOWN.has(kind)) {
      facts.cards[target] = cardOf(entry);
    }
  }
  return facts;
}

/** A policy as a page that is decided by it shows it. */
export function usedPolicy(entry: Entry<'templates'>): UsedPolicy {
  return { title: titleOf(entry), path: pathOf(entry), rules: entry.data.rules ?? [], clauses: clausesOf(entry.tree) };
}

/** A source as a page that cites it shows it. */
export function citedSource({ slug, data }: Entry<'sources'>): CitedSource {
  const { title, publisher, published, population, kind, figures, reviewed, reviewBy } = data;
  return { slug, title, publisher, published, population, kind, figures, reviewed, reviewBy, label: citationOf(data) };
}
