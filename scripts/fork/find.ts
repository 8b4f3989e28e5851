import path from 'node:path';
import { readStart, RefusedFile } from '../../src/content/read-file.ts';
import { DOCUMENT_LIMITS } from '../../src/domain/limits.ts';
import { nearSlip } from '../../src/domain/nearest.ts';
import type { PlaybookLock, TrackedDocument } from '../../src/domain/schema/lock.ts';
import { describePathFault } from '../../src/domain/template/path.ts';
import { codeOf, ForkError } from './fault.ts';
import { readText } from './files/digest.ts';
import { resolveInside } from './files/guard.ts';
import { findStats } from './files/ownership.ts';
import { walkFolder } from './files/walk.ts';
import { mistakenMessage, saidIdentity } from './identity.ts';

/** Bytes of a file in which its frontmatter must end. */
const HEAD = 16 * 1024;

/** What a search of a folder found. */
export interface FoundDocuments {
  /** Paths of the documents by their id. */
  byId: ReadonlyMap<string, readonly string[]>;
  /** Whether it saw every file; where it did not, a document that it did not find may still be there. */
  whole: boolean;
  /** Ids that the lock knows; none if it was not asked. */
  tracked?: ReadonlySet<string>;
}

/**
 * Finds the documents of a folder, wherever they stand. A file that cannot be read is passed over.
 * @param lock names the documents that the folder tracks
 */
export async function findDocuments(root: string, lock?: PlaybookLock): Promise<FoundDocuments> {
  const files: string[] = [];
  let whole = await walkFolder(root, (file) => {
    if (/\.md$/i.test(file) && describePathFault(file) === undefined && !file.startsWith('.playbook/')) files.push(file);
  });
  const byId = new Map<string, string[]>();
  for (const file of files) {
    const head = await headOf(path.join(root, file));
    if (head === 'unread') whole = false;
    const id = head === 'unread' || head === 'gone' ? undefined : saidIdentity(head.text).document;
    if (id) byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  return { byId, whole, tracked: new Set(lock?.documents.map((item) => item.id)) };
}

/** The start of a file; a file that went since it was listed is none that could not be read. */
async function headOf(file: string): Promise<{ text: string } | 'gone' | 'unread'> {
  try {
    return { text: (await readStart(file, HEAD)).toString('utf8') };
  } catch (error) {
    return codeOf(error) === 'ENOENT' || error instanceof RefusedFile ? 'gone' : 'unread';
  }
}

/** Where a tracked document is. */
export type Place =
  | { kind: 'there'; path: string; text: string }
  /** It has another path than the lock says. */
  | { kind: 'moved'; path: string; text: string }
  /** More than one file says that it is this document. */
  | { kind: 'copied'; paths: string[] }
  /** No file says so, but one that must be it says that it is another document. */
  | { kind: 'mistaken'; path: string; text: string; said: string }
  /** No file says so; `whole` tells whether every file was seen. */
  | { kind: 'missing'; whole: boolean };

/**
 * Finds a document at its path, also where no search comes, or by the id in its frontmatter.
 * @throws ForkError if what stands at its path cannot be read, and it is nowhere else
 */
export async function placeOf(root: string, tracked: TrackedDocument, found: FoundDocuments): Promise<Place> {
  const { id, path: file } = tracked;
  const listed = found.byId.get(id) ?? [];
  const elsewhere = listed.filter((other) => other !== file);
  const text = await readTracked(root, file).catch((error: unknown) => {
    // A document that was moved may have left a link at its old place.
    if (elsewhere.length === 1) return undefined;
    throw error;
  });
  const says = text === undefined ? undefined : saidIdentity(text).document;
  // Where case does not tell names apart, the old name of a renamed file leads to it as well.
  const isRenamed = !listed.includes(file) && elsewhere.some((other) => folded(other) === folded(file));
  const paths = says === id && !isRenamed ? [file, ...elsewhere].sort() : elsewhere;
  if (paths.length > 1) return { kind: 'copied', paths };
  const [other] = elsewhere;
  if (other !== undefined) {
    const moved = await readTracked(root, other);
    return moved === undefined ? { kind: 'missing', whole: false } : { kind: 'moved', path: other, text: moved };
  }
  // Somebody who takes the frontmatter out of a document still has the document.
  if (text !== undefined && (says === undefined || says === id)) return { kind: 'there', path: file, text };
  return (await mistakenPlace(root, tracked, found, text, says)) ?? { kind: 'missing', whole: found.whole };
}

/**
 * The file that must be a document although it says another id: what stands at its path, unless its deletion was recorded before,
 * or else the one file that no entry of the lock is for and whose id differs by a slip.
 */
async function mistakenPlace(
  root: string,
  { id, path: file, deleted }: TrackedDocument,
  { byId, tracked = new Set() }: FoundDocuments,
  text: string | undefined,
  says: string | undefined,
): Promise<Place | undefined> {
  if (text !== undefined && says !== undefined && (!deleted || nearSlip(says, [id]) !== undefined)) {
    return { kind: 'mistaken', path: file, text, said: says };
  }
  if (deleted) return undefined;
  // Another document of the same template has a number behind its id, which is no slip.
  const strays = [...byId.keys()].filter((other) => !tracked.has(other) && withoutNumber(other) !== withoutNumber(id));
  const said = strays.filter((other) => nearSlip(other, [id]) !== undefined);
  const [place] = said.length === 1 ? (byId.get(said[0]!) ?? []) : [];
  const there = place === undefined ? undefined : await readTracked(root, place);
  return there === undefined ? undefined : { kind: 'mistaken', path: place!, text: there, said: said[0]! };
}

const withoutNumber = (id: string): string => id.replace(/-\d+$/, '');

const folded = (file: string): string => file.normalize('NFC').toLowerCase();

/**
 * Finds a document that must be there once.
 * @throws ForkError where it is not there, or more than one file is it
 */
export async function existingPlace(
  root: string,
  tracked: TrackedDocument,
  found: FoundDocuments,
): Promise<Extract<Place, { kind: 'there' | 'moved' }>> {
  const place = await placeOf(root, tracked, found);
  if (place.kind === 'copied') throw new ForkError(copiedMessage(tracked, place.paths));
  if (place.kind === 'mistaken') throw new ForkError(mistakenMessage(tracked, place.path, place.said));
  if (place.kind === 'missing')
    throw new ForkError(
      place.whole ? `Found no file of the document ${tracked.id}, expected ${tracked.path}. Nothing was written.` : unseenMessage(tracked),
    );
  return place;
}

/** What to say of a document that more than one file is. */
export const copiedMessage = ({ id }: Pick<TrackedDocument, 'id'>, paths: readonly string[]): string =>
  `Found ${paths.join(' and ')} with the id ${id}, expected one file. Nothing was written. Remove the line \`document: ${id}\` from the copy; \`playbook adopt\` makes a document of its own of it.`;

/** What to say of a document that was not found by a search that did not see every file. */
export const unseenMessage = ({ id, path: file }: Pick<TrackedDocument, 'id' | 'path'>): string =>
  `Found no file of the document ${id}, expected ${file}; it may be in a file or folder that could not be read, or that lies too deep. Nothing was written. Put it back at ${file}, or let the folder be read; \`playbook forget ${id}\` tracks it no more.`;

const readTracked = (root: string, file: string): Promise<string | undefined> => readText(root, file, DOCUMENT_LIMITS.fileBytes);

/** Path of the answers of a document: as the lock says, or where they have gone along with a moved one. */
export async function answersPlace(root: string, tracked: TrackedDocument, file: string): Promise<string> {
  if (await isThere(root, tracked.answersPath)) return tracked.answersPath;
  const folder = path.posix.dirname(file);
  const beside = (name: string): string => (folder === '.' ? name : `${folder}/${name}`);
  const candidates = [
    beside(path.posix.basename(tracked.answersPath)),
    beside(`${path.posix.basename(file).replace(/\.md$/i, '')}.answers.yaml`),
  ];
  for (const candidate of candidates) if (await isThere(root, candidate)) return candidate;
  return file === tracked.path ? tracked.answersPath : candidates[0]!;
}

const isThere = async (root: string, file: string): Promise<boolean> => (await findStats(await resolveInside(root, file))) !== undefined;
