import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { describePathFault } from '../../../src/domain/template/path.ts';
import { codeOf, ForkError, messageOf } from '../fault.ts';
import { findStats } from './ownership.ts';

/**
 * The full path of a file of a folder. What a lock, an answer or a download names can lead nowhere else.
 * @param file from the root, with `/` between its parts
 * @throws ForkError where the path leaves the folder, by its words or through a link
 */
export async function resolveInside(root: string, file: string): Promise<string> {
  const fault = describePathFault(file);
  if (fault) throw new ForkError(`${fault} Nothing was written.`);
  const parts = file.split('/');
  for (let i = 1; i <= parts.length; i++) {
    const at = path.join(root, ...parts.slice(0, i));
    const found = await lstat(at).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new ForkError(`${messageOf(error)}. Nothing was written.`, { cause: error });
    });
    if (!found) break;
    if (found.isSymbolicLink()) {
      throw new ForkError(
        `Found a link at ${parts.slice(0, i).join('/')}, expected a file or folder of ${root} itself. Nothing was written; put the file itself there.`,
      );
    }
    if (i < parts.length && !found.isDirectory()) {
      throw new ForkError(`Found a file at ${parts.slice(0, i).join('/')}, expected a folder. Nothing was written; move that file away.`);
    }
  }
  return path.join(root, ...parts);
}

/**
 * The first part of a path below a folder that is a link, as a full path; `undefined` if none is.
 * @param file from the folder, with the system's separator between its parts
 */
export async function firstLink(folder: string, file: string): Promise<string | undefined> {
  const parts = file.split(path.sep);
  for (let i = 1; i <= parts.length; i++) {
    const at = path.join(folder, ...parts.slice(0, i));
    const stats = await findStats(at);
    if (!stats) return undefined;
    if (stats.isSymbolicLink()) return at;
  }
  return undefined;
}

/** Whether a file that somebody typed from the current folder is in a folder, or the folder itself. */
export function isInside(root: string, current: string, file: string): boolean {
  const relative = path.relative(root, path.resolve(current, file));
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

/**
 * The path of a file from the root of its folder.
 * @param file as somebody typed it, from the current folder
 * @throws ForkError where it is not in the folder
 */
export function insideOf(root: string, current: string, file: string): string {
  if (!isInside(root, current, file)) {
    throw new ForkError(
      `Found ${file}, expected a file or folder in ${root}, whose .playbook folder keeps what is tracked. Go there first.`,
    );
  }
  return path.relative(root, path.resolve(current, file)).split(path.sep).join('/');
}
