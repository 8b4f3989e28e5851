/** How a tracked document stands. */
export interface DocumentStatus {
  id: string;
  path: string;
  template: string;
  version: string;
  place: 'there' | 'moved' | 'missing' | 'mistaken' | 'deleted' | 'copied';
  /** Paths of all files that say they are this document. */
  copies?: string[];
  /** Version that its text says it is, if that is another one than the lock says: an older text was brought there, or a newer one. */
  textVersion?: string;
  /** Whether it differs from its pristine text; not known, so false, of a text of another version. */
  edited: boolean;
  answersChanged: boolean;
  /** Number of conflicts that remain. */
  conflicts: number;
  /** Where they are seen: between markers in the document, in files beside it, or some here and some there. */
  shown?: 'markers' | 'files' | 'both';
  /** A newer version, and what the versions up to it say of themselves, oldest first. */
  update?: { to: string; versions: { version: string; date: string; items: string[] }[] };
  /** Why it cannot be told whether there is an update, or what is wrong with the answers. */
  faults: string[];
}
