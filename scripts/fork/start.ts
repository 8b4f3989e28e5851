import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { answersText } from '../../src/domain/template/answers-file.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { createDocument, RENDERER } from '../../src/domain/template/document.ts';
import { basePath, deletedSectionsOf, LOCK, lockText, withDocument } from '../../src/domain/template/lock.ts';
import { documentMarkdown } from '../../src/domain/template/markdown.ts';
import { markedSections } from '../../src/domain/template/upgrade.ts';
import { changeOf } from './files/change.ts';
import { sha256Of } from './files/digest.ts';
import type { FileChange } from './files/transaction.ts';
import type { Folder } from './folder.ts';
import type { ReadRelease } from './registry/source.ts';

/** A document that a folder is to track. */
export interface NewDocument {
  id: string;
  path: string;
  answersPath: string;
  /** As the lock names the playbook. */
  source: string;
  read: ReadRelease;
  answers: Answers;
  /** Text of the document as it was edited; the pristine one where nothing is given. */
  text?: string;
  /** Whether the answers file is there already, and stays. */
  answersKept?: boolean;
  /** SHA-256 of the file of the document, where it is there already. */
  before?: string;
}

/** The pristine text of a new document. */
export const pristineText = ({ id, read, answers }: Pick<NewDocument, 'id' | 'read' | 'answers'>): string =>
  documentMarkdown(createDocument(read.release, answers), {
    document: id,
    template: read.release.id,
    version: read.release.version,
    sha256: read.sha256,
  });

/** The files by which a folder starts to track a document. Nothing is written. */
export async function trackingChanges({ root, lock, lockDigest }: Folder, document: NewDocument): Promise<FileChange[]> {
  const { id, source, read, answers, path: file, answersPath, before, answersKept } = document;
  const base = pristineText(document);
  const text = document.text ?? base;
  const identity = { template: read.release.id, version: read.release.version, sha256: read.sha256 };
  const entry: TrackedDocument = {
    id,
    path: file,
    answersPath,
    source,
    ...identity,
    renderer: RENDERER,
    base: sha256Of(base),
    answers,
    deletedSections: deletedSectionsOf(markedSections(base), markedSections(text)),
  };
  return [
    { path: file, bytes: text, ...(before ? { before } : {}) },
    ...(answersKept ? [] : [{ path: answersPath, bytes: answersText(identity, answers) }]),
    await changeOf(root, basePath(entry.base), base),
    { path: LOCK, bytes: lockText(withDocument(lock, id, entry)), before: lockDigest },
  ];
}

/** Path of the answers of a document: beside it. */
export const answersPathOf = (file: string): string => file.replace(/\.md$/i, '.answers.yaml');
