import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../io/is-within.ts';
import type { SitePath } from './site-path.ts';

/** What stands at a path of a site: a file and its bytes, or a folder whose address lacks its slash. */
export type Found = { file: string; size: number } | 'folder';

/**
 * Finds the file of an address without following a link: neither out of the folder nor within it, since a link in a built
 * site is nothing that the build made.
 * @param root real path of the folder of the site
 * @returns `undefined` if there is no such regular file
 */
export async function findFile(root: string, { names, folder }: Pick<SitePath, 'names' | 'folder'>): Promise<Found | undefined> {
  const place = path.join(root, ...names);
  try {
    if (!isWithin(place, root) || (await realpath(place)) !== place) return undefined;
    const there = await stat(place);
    if (!there.isDirectory()) return there.isFile() && !folder ? { file: place, size: there.size } : undefined;
    const index = path.join(place, 'index.html');
    const page = await lstat(index);
    if (!page.isFile()) return undefined;
    return folder ? { file: index, size: page.size } : 'folder';
  } catch (error) {
    // A name that is too long, a file taken for a folder, a folder that may not be read: there is no such page either.
    if (MISSING.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL']);
