import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** SHA-256 of every file of a folder, with its path. */
async function digestOfFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  for (const file of files) hash.update(`${path.relative(folder, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/**
 * Drops the pages that an earlier build kept where the code has changed since. Astro knows by itself what code renders a page,
 * but not what its scripts import: a page that it kept would name scripts that are no longer there. Parsed content stays.
 * @param cache folder of the cache of the site
 * @param code folder of the code
 */
export async function dropStalePages(cache: string, code: string): Promise<void> {
  const record = path.join(cache, 'code.sha256');
  const digest = await digestOfFolder(code);
  const known = await readFile(record, 'utf8').catch(() => undefined);
  if (known === digest) return;
  await mkdir(cache, { recursive: true });
  await rm(path.join(cache, 'incremental-build.json'), { force: true });
  await writeFile(record, digest);
}
