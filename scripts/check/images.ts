import path from 'node:path';
import { IMAGE_FILE } from '../../src/content/content-file.ts';
import { finding, type EntryRule } from '../../src/domain/check/rule.ts';
import { walk } from '../../src/domain/document/walk.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { ImageFault } from '../../src/content/read-image.ts';

/** Images that are decoded at one time: each may take 100 MB. */
const AT_ONCE = 2;

/** Paths of the images that an entry shows, from the root of the content. */
export function imagesOf(entry: Pick<Entry, 'file' | 'tree'>): Set<string> {
  const shown = new Set<string>();
  walk(entry.tree, (node) => {
    if (node.type === 'image') shown.add(pathOfImage(entry, node.url));
  });
  return shown;
}

const pathOfImage = (entry: Pick<Entry, 'file'>, url: string): string => path.posix.join(path.posix.dirname(entry.file), url);

/**
 * Tries every image that an entry shows, each once. One that is not in the list of files is none of the content, and is not touched.
 * @param files every file of the content folder, as `listContent` found them
 * @returns a rule that reports what was found where the image is shown
 */
export async function imageRule(content: string, files: readonly string[], entries: readonly Entry[]): Promise<EntryRule> {
  const shown = new Set(entries.flatMap((entry) => [...imagesOf(entry)]));
  const waiting = files.filter((file) => shown.has(file));
  const faults = new Map<string, ImageFault>();
  if (waiting.length > 0) {
    // The decoder is large, and most checks of one entry need none.
    const { imageFault } = await import('../../src/content/read-image.ts');
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const fault = await imageFault(content, file);
        if (fault) faults.set(file, fault);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return (entry) => {
    const found: ReturnType<EntryRule> = [];
    walk(entry.tree, (node) => {
      const fault = node.type === 'image' ? faults.get(pathOfImage(entry, node.url)) : undefined;
      if (!fault || node.type !== 'image') return;
      const joined = fault.what.startsWith('of ') ? ' ' : ', ';
      found.push(finding('error', fault.code, entry, `Found the image ${node.url}${joined}${fault.what}`, { node, hint: fault.hint }));
    });
    return found;
  };
}

/** Images that no entry shows: they are in no page, and a name that was mistyped is easily such a one. */
export function unusedImages(files: readonly string[], entries: readonly Pick<Entry, 'file' | 'tree'>[]): Issue[] {
  const shown = new Set(entries.flatMap((entry) => [...imagesOf(entry)]));
  return files
    .filter((file) => IMAGE_FILE.test(file) && !shown.has(file))
    .map((file) => ({
      code: 'misplaced',
      severity: 'warning',
      file,
      message: `Found the image ${file}, which no entry shows.`,
      hint: 'Show it in an entry, or remove it.',
    }));
}
