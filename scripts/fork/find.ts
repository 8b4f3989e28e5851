import { open } from 'node:fs/promises';
import path from 'node:path';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { readIdentity } from '../../src/domain/template/markdown.ts';
import { describePathFault } from '../../src/domain/template/path.ts';
import { ForkError, messageOf } from './fault.ts';
import { readText } from './files/digest.ts';
import { walkFolder } from './files/walk.ts';

/** Bytes of a file in which its frontmatter must end. */
const HEAD = 16 * 1024;

/** What a search of a folder found. */
export interface FoundDocuments {
  /** Paths of the documents by their id. */
  byId: ReadonlyMap<string, readonly string[]>;
  /** Whether it saw every file; where it did not, a document that it did not find may still be there. */
  whole: boolean;
}

/** Finds the documents of a folder, wherever they stand. A file that cannot be read is passed over. */
export async function findDocuments(root: string): Promise<FoundDocuments> {
  const files: string[] = [];
  let whole = await walkFolder(root, (file) => {
    if (/\.md$/i.test(file) && describePathFault(file) === undefined && !file.startsWith('.playbook/')) files.push(file);
  });
  const byId = new Map<string, string[]>();
  for (const file of files) {
    const head = await readHead(path.join(root, file)).catch(() => undefined);
    if (head === undefined) whole = false;
    const id = head === undefined ? undefined : readIdentity(head)?.document;
    if (id) byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  return { byId, whole };
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Where a tracked document is. */
export type Place =
  | { kind: 'there'; path: string; text: string }
  /** It has another path than the lock says. */
  | { kind: 'moved'; path: string; text: string }
  /** More than one file says that it is this document. */
  | { kind: 'copied'; paths: string[] }
  /** No file says so; `whole` tells whether every file was seen. */
  | { kind: 'missing'; whole: boolean };

/** Finds a document at its path, also where no search comes, or by the id in its frontmatter. */
export async function placeOf(root: string, { id, path: file }: TrackedDocument, { byId, whole }: FoundDocuments): Promise<Place> {
  const text = await readTracked(root, file);
  const says = text === undefined ? undefined : readIdentity(text)?.document;
  const listed = byId.get(id) ?? [];
  const elsewhere = listed.filter((found) => found !== file);
  // Where case does not tell names apart, the old name of a renamed file leads to it as well.
  const isRenamed = !listed.includes(file) && elsewhere.some((found) => folded(found) === folded(file));
  const paths = says === id && !isRenamed ? [file, ...elsewhere].sort() : elsewhere;
  if (paths.length > 1) return { kind: 'copied', paths };
  const [found] = elsewhere;
  if (found !== undefined) {
    const moved = await readText(path.join(root, found));
    return moved === undefined ? { kind: 'missing', whole: false } : { kind: 'moved', path: found, text: moved };
  }
  // Somebody who takes the frontmatter out of a document still has the document.
  if (text !== undefined && (says === undefined || says === id)) return { kind: 'there', path: file, text };
  return { kind: 'missing', whole };
}

const folded = (file: string): string => file.normalize('NFC').toLowerCase();

/**
 * Finds a document that must be there once.
 * @throws ForkError where it is not there, or more than one file is it
 */
export async function existingPlace(
  root: string,
  tracked: TrackedDocument,
  found: FoundDocuments,
): Promise<Extract<Place, { text: string }>> {
  const place = await placeOf(root, tracked, found);
  if (place.kind === 'copied') throw new ForkError(copiedMessage(tracked, place.paths));
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

async function readTracked(root: string, file: string): Promise<string | undefined> {
  try {
    return await readText(path.join(root, file));
  } catch (error) {
    if (error instanceof ForkError) throw error;
    throw new ForkError(`${file} cannot be read (${messageOf(error)}). Nothing was written. Let it be read, then try again.`, {
      cause: error,
    });
  }
}

/** Path of the answers of a document: as the lock says, or where they have gone along with a moved one. */
export async function answersPlace(root: string, tracked: TrackedDocument, file: string): Promise<string> {
  if ((await readText(path.join(root, tracked.answersPath))) !== undefined) return tracked.answersPath;
  const folder = path.posix.dirname(file);
  const beside = (name: string): string => (folder === '.' ? name : `${folder}/${name}`);
  const candidates = [
    beside(path.posix.basename(tracked.answersPath)),
    beside(`${path.posix.basename(file).replace(/\.md$/i, '')}.answers.yaml`),
  ];
  for (const candidate of candidates) if ((await readText(path.join(root, candidate))) !== undefined) return candidate;
  return file === tracked.path ? tracked.answersPath : candidates[0]!;
}
