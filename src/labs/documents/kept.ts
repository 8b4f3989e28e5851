import type { Draft, RemovedDraft } from './draft.ts';

/** What came of a save. `changed`: another tab saved or deleted it since it was read; `current` is missing where it was deleted. */
export type SaveResult =
  { ok: true; draft: Draft } | { ok: false; reason: 'changed'; current?: Draft } | { ok: false; reason: 'full' | 'refused' };

/** An item of the store that is no draft; it is kept as it is. */
export interface DamagedItem {
  key: string;
  text: string;
}

/** Everything that is kept, the last changed first. */
export interface Listing {
  drafts: Draft[];
  /** Deleted within the last days, the last deleted first. */
  removed: RemovedDraft[];
  damaged: DamagedItem[];
}

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
