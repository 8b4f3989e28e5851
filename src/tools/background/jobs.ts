import type { DocumentFile, DocumentRead } from '../kit/read-document.ts';
import type { Backup } from '../../labs/documents/transfer.ts';
import type { MakeUpdatedInput } from '../../labs/update/make-updated.ts';
import type { UpdatePlan, UpdateSource } from '../../labs/update/plan.ts';

/** A sentence that says what is wrong. */
export interface Fault {
  fault: string;
  /** Whether the reader stopped it. The page then still shows its earlier result, which is valid. */
  isStopped?: true;
}

/** The jobs of the background worker. A type, not an interface, so that it fits the host's record type. */
export type BackgroundJobs = {
  /** Reads a document or its answers. */
  read: { input: DocumentFile; output: DocumentRead | Fault };
  /** Reads a file of documents. */
  backup: { input: { name: string; bytes: Uint8Array }; output: Backup | Fault };
  /** Compares a document with a newer version of its template. */
  plan: { input: UpdateSource; output: UpdatePlan };
  /** Makes a file of an updated document. */
  make: { input: MakeUpdatedInput; output: string | Uint8Array };
};
