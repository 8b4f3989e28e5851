import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Code, Issue } from '../domain/issue.ts';
import { walk } from '../domain/document/walk.ts';
import { findHidden, showHidden } from '../markdown/characters.ts';
import { tooLarge } from '../markdown/decode.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import type { ReadEntry } from '../markdown/read-entry.ts';
import { readRegularFile, RefusedFile } from './read-file.ts';

/** Files of a content folder, and what stands there that may not. */
export interface ContentFiles {
  /** Paths from the root of the content, with forward slashes, in order. */
  files: string[];
  issues: Issue[];
}

/**
 * Lists a content folder without following any link out of it.
 * @param content absolute path of the folder
 * @param folder the part of it to list; all of it where it is not given
 * @throws Error where the folder cannot be read
 */
export async function listContent(content: string, folder = ''): Promise<ContentFiles> {
  const files: string[] = [];
  const issues: Issue[] = [];
  const report = (code: Code, file: string, message: string, hint: string) =>
    issues.push({ code, severity: 'error', file: showHidden(file), message, hint });
  const visit = async (at: string): Promise<void> => {
    const found = await readdir(path.join(content, at), { withFileTypes: true });
    for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = at ? `${at}/${item.name}` : item.name;
      const shown = showHidden(file);
      if (findHidden(`.${item.name}`).length > 0 || /[\n\\\ufffd]/.test(item.name)) {
        report('misplaced', file, `Found ${shown}, expected a name of letters, digits and hyphens.`, 'Rename the file.');
      } else if (item.isSymbolicLink()) {
        issues.push(linked(file));
      } else if (item.isDirectory()) await visit(file);
      else if (!item.isFile()) {
        issues.push(noFile(file));
      } else if (/\.(md|ts|js|mjs|cjs|tsx|jsx|astro|html)$/i.test(file)) {
        report(
          'misplaced',
          file,
          `Found ${shown}, expected only .mdx entries, their .yaml and images.`,
          'Move the file out of the content folder.',
        );
      } else files.push(file);
    }
  };
  await visit(folder);
  const all = new Set(files);
  for (const file of files) {
    const twin = file.replace(/\/index\.mdx$/, '.mdx');
    if (twin !== file && all.has(twin)) {
      const address = twin.replace(/\.mdx$/, '/');
      report(
        'slug-duplicate',
        file,
        `Found the address /${address} also in ${twin}.`,
        'Rename one of the files, and add its old address to redirectFrom.',
      );
    }
  }
  return { files: files.sort(), issues };
}

const linked = (file: string): Issue => ({
  code: 'symlink',
  severity: 'error',
  file: showHidden(file),
  message: `Found ${showHidden(file)}, which is a link to another place, expected a file.`,
  hint: 'Put the file itself there.',
});

const noFile = (file: string): Issue => ({
  code: 'misplaced',
  severity: 'error',
  file: showHidden(file),
  message: `Found ${showHidden(file)}, which is no regular file.`,
  hint: 'Remove it from the content folder.',
});

/**
 * Reads a file of the content folder, unless it is larger than any content may be. A link is not followed.
 * @param file path from the root of the content
 * @returns its bytes, or the issue that keeps it from being read
 */
export async function readContentFile(
  content: string,
  file: string,
): Promise<{ bytes: Uint8Array; issue?: undefined } | { bytes?: undefined; issue: Issue }> {
  const full = path.join(content, file);
  try {
    return { bytes: await readRegularFile(full, CONTENT_LIMITS.fileBytes) };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    if (error.reason === 'large') return { issue: tooLarge((await lstat(full)).size, file) };
    return { issue: error.reason === 'link' ? linked(file) : noFile(file) };
  }
}

/** Images of an entry that are not pictures inside the content folder. */
export async function missingImages(read: ReadEntry, content: string, file: string): Promise<Issue[]> {
  const images: { url: string; issue: Issue }[] = [];
  if (!read.entry) return [];
  walk(read.entry.tree, (node) => {
    if (node.type !== 'image') return;
    const issue: Issue = {
      code: 'image-missing',
      severity: 'error',
      file,
      position: read.positions.get(node),
      message: `Found the image ${node.url}, which is not a file in the content folder.`,
      hint: 'Add the image beside the entry, or mend its name.',
    };
    images.push({ url: node.url, issue });
  });
  const issues: Issue[] = [];
  for (const { url, issue } of images) {
    const target = path.resolve(content, path.dirname(file), url);
    const inside = target.startsWith(content + path.sep);
    if (!inside || !(await lstat(target).catch(() => undefined))?.isFile()) issues.push(issue);
  }
  return issues;
}
