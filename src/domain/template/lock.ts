import type { PlaybookLock, TrackedDocument } from '../schema/lock.ts';

/** Path of the lock from the root of a folder. */
export const LOCK = '.playbook/lock.json';

/** Path of a pristine text. */
export const basePath = (sha256: string): string => `.playbook/base/${sha256}.md`;

/** The text of a lock: documents by id, keys in one order, so that two people who change different documents can merge it. */
export function lockText(lock: PlaybookLock): string {
  const documents = [...lock.documents].sort((a, b) => (a.id < b.id ? -1 : 1)).map(ordered);
  return `${JSON.stringify({ format: 1, documents }, undefined, 2)}\n`;
}

function ordered(document: TrackedDocument): TrackedDocument {
  const { id, path, answersPath, template, source, version, sha256, renderer, base, answers, aside, deletedSections, deleted } = document;
  return {
    id,
    path,
    answersPath,
    template,
    source,
    version,
    sha256,
    renderer,
    base,
    ...(deleted ? { deleted } : {}),
    ...(deletedSections && deletedSections.length > 0 ? { deletedSections } : {}),
    answers,
    ...(aside && Object.keys(aside).length > 0 ? { aside } : {}),
  };
}

/** The lock in which a document has a new entry, or has none any more. */
export function withDocument(lock: PlaybookLock, id: string, document: TrackedDocument | undefined): PlaybookLock {
  return { format: 1, documents: [...lock.documents.filter((item) => item.id !== id), ...(document ? [document] : [])] };
}

/** An id for a new document that no other has: that of its template, or that with a number. */
export function freeDocumentId(template: string, taken: ReadonlySet<string>): string {
  if (!taken.has(template)) return template;
  let n = 2;
  while (taken.has(`${template}-${n}`)) n += 1;
  return `${template}-${n}`;
}

/** Sections that a pristine text has and the document has not. */
export function deletedSectionsOf(base: readonly string[], ours: readonly string[]): string[] {
  const there = new Set(ours);
  return base.filter((id) => !there.has(id));
}
