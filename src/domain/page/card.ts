import { pathOf, refOf, summaryOf, titleOf, type Entry } from '../graph/entry.ts';
import type { Basis, CollectionName, Ref } from '../schema/names.ts';

/** An entry as other pages show it. */
export interface Card {
  ref: Ref;
  collection: CollectionName;
  slug: string;
  title: string;
  summary: string;
  /** Path from the root of the site. */
  path: string;
  minutes: number;
  /** What a case rests on, where it is a case. */
  basis?: Basis;
  /** Words of the kind within its collection: "Policy", "2026-Q4". */
  label?: string;
}

/** The card of an entry. */
export function cardOf(entry: Entry): Card {
  return {
    ref: refOf(entry),
    collection: entry.collection,
    slug: entry.slug,
    title: titleOf(entry),
    summary: summaryOf(entry),
    path: pathOf(entry),
    minutes: entry.data.minutes,
    ...('basis' in entry.data ? { basis: entry.data.basis } : {}),
    ...labelOf(entry),
  };
}

function labelOf(entry: Entry): { label?: string } {
  switch (entry.collection) {
    case 'templates':
      return { label: entry.data.kind };
    case 'decisions':
      return { label: entry.data.quarter };
    case 'sources':
      return { label: entry.data.kind };
    default:
      return {};
  }
}
