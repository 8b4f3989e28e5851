import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Paths of all files below a folder, with forward slashes. */
export function filesOf(folder: string, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith(ending))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
    .sort();
}

/** Text of a file of a built site. */
export const readText = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** Path from the root of the site at which a file is served. */
export const servedAt = (file: string): string => `/${file.replace(/index\.html$/, '')}`;
