import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isHashed } from '../../scripts/io/build-files.ts';
import { MANIFEST } from '../../scripts/io/carry-over.ts';

/** Paths of all files below a folder, with forward slashes; of a built site, those that it made itself and did not carry over. */
export function filesOf(folder: string, ending = ''): string[] {
  const manifest = path.join(folder, MANIFEST);
  const own = existsSync(manifest) ? new Set((JSON.parse(readFileSync(manifest, 'utf8')) as { files: string[] }).files) : undefined;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(ending))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .filter((file) => own === undefined || !isHashed(file) || own.has(file))
    .sort();
}

/** Text of a file of a built site. */
export const readText = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** Path from the root of the site at which a file is served. */
export const servedAt = (file: string): string => `/${file.replace(/index\.html$/, '')}`;
