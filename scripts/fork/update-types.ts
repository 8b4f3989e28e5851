import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import type { Change } from '../../src/domain/template/merge/types.ts';
import type { Change as VersionChange } from '../../src/domain/template/migrate.ts';
import type { ConflictAsker } from './ask-conflicts.ts';
import type { Conflict } from './conflicts.ts';
import type { FileChange } from './files/transaction.ts';
import type { FoundDocuments } from './find.ts';
import type { Folder } from './folder.ts';
import type { Registry } from './registry/cache.ts';

/** What is done with changes that both sides made. */
export const CONFLICT_CHOICES = ['ours', 'theirs', 'markers', 'ask'] as const;

/** What a call of `playbook update` says. */
export interface UpdateOptions {
  /** Whether nothing is written. */
  dryRun?: boolean;
  json?: boolean;
  conflict?: (typeof CONFLICT_CHOICES)[number];
  /** Whether the last update that has open conflicts is taken back. */
  abort?: boolean;
  /** Address or folder of the playbook, other than the lock says. */
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
}

/** What became of one document, for the report. */
export interface UpdatedDocument {
  id: string;
  path: string;
  template: string;
  from: string;
  to: string;
  /**
   * `updated`: it was brought to the version, or its answers into it. `settled`: open conflicts were. `conflicts`: some
   * remain from an update before. `restored`: it is as it was before the update. `untouched`: there was no update to take back.
   * `returned`: the edits of an exported file were merged into it.
   */
  state: 'current' | 'untouched' | 'returned' | 'updated' | 'settled' | 'conflicts' | 'restored' | 'deleted' | 'error';
  movedFrom?: string;
  /** The edited file whose edits it is about, if it is no update. */
  file?: string;
  /** What the versions between say of themselves, oldest first. */
  versions: Pick<VersionChange, 'version' | 'date' | 'items'>[];
  changes: Change[];
  open: Conflict[];
  missing: string[];
  notes: string[];
  error?: string;
}

/** What one document contributes to the transaction. */
export interface Step {
  report: UpdatedDocument;
  files: FileChange[];
  /** New entry of the lock; nothing where it stays. */
  entry?: TrackedDocument;
}

/** What the update of one document needs. */
export interface UpdateContext {
  folder: Folder;
  registry: Registry;
  /** As typed, but for the playbook, which is named as a lock names it. */
  options: UpdateOptions;
  found: FoundDocuments;
  ask?: ConflictAsker;
  warn: (text: string) => void;
}
