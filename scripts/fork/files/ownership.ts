import { constants, type Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../fault.ts';

/** Whether anything exists at a path; a link counts even if it leads nowhere. */
export async function findStats(file: string): Promise<Stats | undefined> {
  return lstat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });
}

/** The user of this process as the system numbers them; `undefined` on Windows. */
export const ownUser = (): number | undefined => process.getuid?.();

/**
 * Why another user may have put something there, in words; `undefined` if only this user can have. As git does, `sudo` counts as
 * the user who called it.
 */
export function foreignBy(
  { uid, mode }: Stats,
  user: number | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (user === undefined) return undefined;
  const isSudo = user === 0 && environment.SUDO_UID !== undefined && Number(environment.SUDO_UID) === uid;
  if (uid !== user && !isSudo) return `belongs to another user (number ${uid}, you are ${user})`;
  // Every link has every permission; those of the place it leads to count.
  const isLink = (mode & constants.S_IFMT) === constants.S_IFLNK;
  return isLink || (mode & 0o002) === 0 ? undefined : 'may be changed by every user of this machine';
}

/** Why a file of a folder's `.playbook` may be another user's work: because of the folder or of the file itself. */
export async function foreignFile(root: string, file: string, user: number | undefined): Promise<string | undefined> {
  for (const name of [path.posix.dirname(file), file]) {
    const stats = await findStats(path.join(root, name));
    const why = stats && foreignBy(stats, user);
    if (why !== undefined) return `${name} ${why}`;
  }
  return undefined;
}
