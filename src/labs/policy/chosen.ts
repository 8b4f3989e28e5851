import type { Draft } from '../documents/draft.ts';

export type { Fault } from '../../tools/background/jobs.ts';

/** A policy of this playbook, as the page names it. */
export interface ShippedName {
  slug: string;
  title: string;
  /** The newest version that the site publishes. */
  version: string;
}

/** A policy of the reader: a document on this device, or a file. */
export type OwnChoice = { draft: Draft } | { file: File };

/** What a reader chose. */
export type Chosen = { shipped: ShippedName } | OwnChoice;
