import { createCatalogue } from '../../tools/documents/catalogue.ts';
import type { StoredItem } from './draft.ts';
import { byRemoved, byUpdated, isExpired, type DraftStore } from './store.ts';

/** As much of a stored draft as a list needs to sort and to search it. */
export interface Summary {
  id: string;
  /** What the reader calls it; the title of the template if it has no name. */
  title: string;
  /** Title of the template. */
  name: string;
  updated: string;
  /** When it was deleted; empty if it was not. */
  removed: string;
}

/** Summaries of everything that is kept, in the order of `Listing`. */
export interface Summaries {
  drafts: Summary[];
  removed: Summary[];
  /** Number of damaged items. */
  damaged: number;
}

/** The list of “My documents”, which reads a document again only if it changed. */
export interface SummaryList {
  list: () => Summaries;
  /** Hears that a document changed; `null` says that all of them may have. */
  changed: (id: string | null) => void;
}

/** @param store must report its own writes to `changed` */
export function createSummaries(store: DraftStore, now: () => Date = () => new Date()): SummaryList {
  const catalogue = createCatalogue(store.ids, (id) => {
    const item = store.getItem(id);
    return { id, summary: item && summaryOf(item) };
  });
  return {
    changed: catalogue.changed,
    list() {
      const found: Summaries = { drafts: [], removed: store.held().map(summaryOf), damaged: 0 };
      for (const { id, summary } of catalogue.values()) {
        if (!summary) found.damaged += 1;
        else if (summary.removed === '') found.drafts.push(summary);
        else if (isExpired(summary.removed, now())) store.discard(id);
        else found.removed.push(summary);
      }
      found.drafts.sort(byUpdated);
      found.removed.sort(byRemoved);
      return found;
    },
  };
}

const summaryOf = ({ draft: { id, title, name, updated }, removed = '' }: StoredItem): Summary => ({
  id,
  title: title || name,
  name,
  updated,
  removed,
});
