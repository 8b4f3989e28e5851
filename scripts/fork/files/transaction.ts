import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ForkError, messageOf } from '../fault.ts';
import { digestOf, sha256Of } from './digest.ts';
import { resolveInside } from './guard.ts';
import { JOURNAL, journalText, PLAN, waitingName, type Journal } from './journal.ts';
import type { FileOps } from './ops.ts';
import { finish, rollBack } from './recover.ts';

/** A file that is to be written, or to go. */
export interface FileChange {
  /** Path from the root of the folder. */
  path: string;
  /** What it will hold; absent where it goes. */
  bytes?: string | Uint8Array;
  /** SHA-256 of what it holds; absent where it must not be there. */
  before?: string;
}

/**
 * Makes all changes to the files of a folder that this command has taken, or none. Everything is written beside its place first; then the plan becomes
 * the journal by one rename, from which moment on the changes stand: whatever happens, the next command completes them.
 * @param what is done, in a few words, for whoever must be told that it was interrupted
 * @returns what was kept of files that somebody changed at the last moment, a sentence each
 * @throws ForkError that says in which state the files are
 */
export async function commit(root: string, what: string, changes: readonly FileChange[], ops: FileOps): Promise<string[]> {
  const wanted = await needed(root, changes);
  if (wanted.length === 0) return [];
  const token = randomBytes(6).toString('hex');
  const steps = wanted.map(({ path: file, before, bytes }) => ({
    path: file,
    ...(before ? { before } : {}),
    ...(bytes === undefined ? {} : { after: sha256Of(bytes) }),
  }));
  const own: Omit<Journal, 'check'> = { format: 1, what, token, steps, folders: foldersToMake(root, wanted) };
  let committed = false;
  try {
    await ops.write(path.join(root, PLAN), Buffer.from(journalText(own)));
    for (const folder of own.folders) await ops.mkdir(path.join(root, folder));
    for (const { path: file, bytes } of wanted) {
      if (bytes !== undefined) await ops.write(await resolveInside(root, waitingName(file, token)), Buffer.from(bytes));
    }
    await assertUnchanged(root, wanted);
    await ops.rename(path.join(root, PLAN), path.join(root, JOURNAL));
    committed = true;
    return await finish(root, own, 'while the command ran', ops);
  } catch (error) {
    if (committed) {
      throw new ForkError(`${what} was interrupted: ${messageOf(error)}. All of it is on the disk; the next command puts it in place.`, {
        cause: error,
      });
    }
    const left = await rollBack(root, own, ops).then(
      () => 'Every file is as it was. Put that right, then run it again.',
      () => 'No document was changed; the next command removes what is left of it.',
    );
    throw error instanceof ForkError ? error : new ForkError(`${what} failed: ${messageOf(error)}. ${left}`, { cause: error });
  }
}

/** The changes that change something; their paths are sound, and their files what they are taken for. */
async function needed(root: string, changes: readonly FileChange[]): Promise<FileChange[]> {
  for (const { path: file } of changes) await resolveInside(root, file);
  await assertUnchanged(root, changes);
  return changes.filter(({ bytes, before }) => (bytes === undefined ? before !== undefined : sha256Of(bytes) !== before));
}

async function assertUnchanged(root: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path: file, before } of changes) {
    const found = await digestOf(root, file);
    if (found === before) continue;
    throw new ForkError(
      before === undefined
        ? `Found ${file} there already, and it is never overwritten. Nothing was written. Name another place with --out, or move it away.`
        : `${file} was ${found ? 'changed' : 'removed'} while the command ran. Nothing was written. Run it again.`,
    );
  }
}

/** Folders that must be made, outermost first. */
function foldersToMake(root: string, changes: readonly FileChange[]): string[] {
  const folders = new Set<string>();
  for (const { path: file, bytes } of changes) {
    if (bytes === undefined) continue;
    const parts = file.split('/');
    for (let i = 1; i < parts.length; i++) {
      const folder = parts.slice(0, i).join('/');
      if (folder !== '.playbook' && !existsSync(path.join(root, folder))) folders.add(folder);
    }
  }
  return [...folders];
}
