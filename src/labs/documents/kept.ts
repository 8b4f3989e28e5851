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
