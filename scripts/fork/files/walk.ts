import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { FOLDER_LIMITS } from '../../../src/domain/limits.ts';

/** Folders that hold no document of a person. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', '.cache', 'dist']);

/**
 * Visits the files of a folder and of those in it, by their paths from it with `/` between the parts. Links are not followed.
 * @returns whether the search saw everything
 */
export async function walkFolder(root: string, visit: (file: string) => void): Promise<boolean> {
  let count = 0;
  let whole = true;
  const enter = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      whole = false;
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (SKIPPED.has(entry.name)) continue;
        if (depth === FOLDER_LIMITS.depth) whole = false;
        else await enter(name, depth + 1);
      } else if (entry.isFile()) {
        if ((count += 1) > FOLDER_LIMITS.files) whole = false;
        else visit(name);
      }
    }
  };
  await enter('', 0);
  return whole;
}
