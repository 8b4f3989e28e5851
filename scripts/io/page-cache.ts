import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** SHA-256 of every file of a folder with its path, and of other files. */
async function digestOfCode(folder: string, others: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
    .concat(others);
  for (const file of files) hash.update(`${path.relative(folder, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** File that stands in the cache of a site while a build works in it. */
const MARK = 'building';

/**
 * Opens the cache of a site for a build. What a build that failed or was killed has put there is half written, or belongs to content
 * that no build has finished, and Astro would take it for that of the last whole build: such a cache is dropped.
 * @param cache folder of the cache; it must be there
 * @param code folder of the code
 * @param others files outside of it that pages are made with
 * @returns closes it, once the build is whole
 */
export async function openPageCache(cache: string, code: string, others: readonly string[] = []): Promise<() => Promise<void>> {
  const mark = path.join(cache, MARK);
  if (existsSync(mark)) {
    // The mark goes last: a cache that is dropped in part is dropped again.
    for (const name of await readdir(cache)) if (name !== MARK) await rm(path.join(cache, name), { recursive: true, force: true });
  }
  await writeFile(mark, '');
  await dropStalePages(cache, code, others);
  return () => rm(mark);
}

/**
 * Drops the pages that an earlier build kept if the code has changed since. Astro knows by itself what code renders a page,
 * but not what its scripts import: a page that it kept would name scripts that are no longer there. Parsed content stays.
 * @param cache folder of the cache of the site
 * @param code folder of the code
 * @param others files outside of it that pages are made with
 */
export async function dropStalePages(cache: string, code: string, others: readonly string[] = []): Promise<void> {
  const record = path.join(cache, 'code.sha256');
  const digest = await digestOfCode(code, others);
  const known = await readFile(record, 'utf8').catch(() => undefined);
  if (known === digest) return;
  await mkdir(cache, { recursive: true });
  await rm(path.join(cache, 'incremental-build.json'), { force: true });
  await writeFile(record, digest);
}
