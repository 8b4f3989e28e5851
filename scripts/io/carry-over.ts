import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isHashed } from './build-files.ts';

/** Names the hashed files that a build made itself, so that the next one can tell them from those that it carried over. */
export const MANIFEST = 'build-files.json';

/** Folders that hold hashed files. */
const FOLDERS = ['_astro', 'pagefind'];

/**
 * Carries the hashed files of the last build into the new one, and writes down which files are the new one's own. A page that was
 * open in a browser when the site was replaced still asks for them. They stay for one build: what was carried is not carried again,
 * unless the new build has the very same files, and so replaces nothing.
 * @param previous folder of the site that is replaced; `undefined` if there is none
 * @param next folder of the new site, as it was built
 * @returns paths of the files that were carried, from the root of the site
 */
export async function carryOver(previous: string | undefined, next: string): Promise<string[]> {
  const own = await hashedFiles(next);
  const there = previous === undefined ? [] : await hashedFiles(previous);
  const last = (previous === undefined ? undefined : await readManifest(previous)) ?? there;
  const isSame = last.length === own.length && last.every((file) => own.includes(file));
  const wanted = new Set(isSame ? there : last);
  const carried = there.filter((file) => wanted.has(file) && !own.includes(file));
  for (const file of carried) {
    const target = path.join(next, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(previous!, file), target, constants.COPYFILE_EXCL);
  }
  await writeFile(path.join(next, MANIFEST), `${JSON.stringify({ files: own })}\n`);
  return carried;
}

/** Hashed files of a site, in order. Links are left where they are. */
async function hashedFiles(site: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of FOLDERS) {
    const items = await readdir(path.join(site, folder), { recursive: true, withFileTypes: true }).catch(orNone);
    for (const item of items ?? []) {
      const file = path.relative(site, path.join(item.parentPath, item.name)).split(path.sep).join('/');
      if (item.isFile() && isHashed(file)) found.push(file);
    }
  }
  return found.sort();
}

/** @returns `undefined` if the site has no manifest that can be read, as one of an earlier version of this program */
async function readManifest(site: string): Promise<string[] | undefined> {
  const file = path.join(site, MANIFEST);
  if (!(await lstat(file).catch(orNone))?.isFile()) return undefined;
  try {
    const { files } = JSON.parse(await readFile(file, 'utf8')) as { files?: unknown };
    return Array.isArray(files) && files.every((name) => typeof name === 'string') ? files : undefined;
  } catch {
    return undefined;
  }
}

function orNone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
