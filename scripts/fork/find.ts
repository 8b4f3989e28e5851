import { open } from 'node:fs/promises';
import path from 'node:path';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { readIdentity } from '../../src/domain/template/markdown.ts';
import { describePathFault } from '../../src/domain/template/path.ts';
import { readText } from './files/digest.ts';
import { walkFolder } from './files/walk.ts';

/** Bytes of a file in which its frontmatter must end. */
const HEAD = 16 * 1024;

/** Paths of the documents of a folder by their id, wherever they stand. */
export async function findDocuments(root: string): Promise<{ byId: Map<string, string[]>; whole: boolean }> {
  const files: string[] = [];
  const whole = await walkFolder(root, (file) => {
    if (/\.md$/i.test(file) && describePathFault(file) === undefined && !file.startsWith('.playbook/')) files.push(file);
  });
  const byId = new Map<string, string[]>();
  for (const file of files) {
    const id = readIdentity(await readHead(path.join(root, file)))?.document;
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
  /** No file says so. */
  | { kind: 'missing' };

/** Finds a document at its path, or by the id in its frontmatter. */
export async function placeOf(root: string, { id, path: file }: TrackedDocument, byId: ReadonlyMap<string, string[]>): Promise<Place> {
  const paths = byId.get(id) ?? [];
  if (paths.length > 1) return { kind: 'copied', paths };
  const [found] = paths;
  if (found !== undefined) {
    return { kind: found === file ? 'there' : 'moved', path: found, text: (await readText(path.join(root, found)))! };
  }
  // Somebody who takes the frontmatter out of a document still has the document.
  const text = await readText(path.join(root, file));
  const other = text === undefined ? undefined : readIdentity(text)?.document;
  return text === undefined || other !== undefined ? { kind: 'missing' } : { kind: 'there', path: file, text };
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
