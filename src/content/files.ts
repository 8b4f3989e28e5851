import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Code, Issue } from '../domain/issue.ts';
import { walk } from '../domain/document/walk.ts';
import { findHidden, showHidden } from '../markdown/characters.ts';
import { tooLarge } from '../markdown/decode.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import type { ReadEntry } from '../markdown/read-entry.ts';
import { nameOfPlaceFault, placeFault, strayName } from './content-file.ts';
import { readRegularFile, RefusedFile } from './read-file.ts';

/** Files of a content folder, and what stands there that may not. */
export interface ContentFiles {
  /** Paths from the root of the content, with forward slashes, in order. */
  files: string[];
  issues: Issue[];
}

/**
 * Lists a content folder without following any link out of it. Every file is one that a playbook reads, or an issue.
 * @param content absolute path of the folder
 * @param folder the part of it to list; all of it if it is not given
 * @throws Error if the folder cannot be read
 */
export async function listContent(content: string, folder = ''): Promise<ContentFiles> {
  const files: string[] = [];
  const issues: Issue[] = [];
  const report = (code: Code, file: string, message: string, hint: string, severity: Issue['severity'] = 'error') =>
    issues.push({ code, severity, file: showHidden(file), message, hint });
  const visit = async (at: string): Promise<void> => {
    const found = await readdir(path.join(content, at), { withFileTypes: true });
    const names = new Map<string, string>();
    for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (files.length + issues.length >= CONTENT_LIMITS.files) return;
      const file = at ? `${at}/${item.name}` : item.name;
      const shown = showHidden(file);
      const same = item.name.normalize('NFC').toLowerCase();
      const twin = names.get(same);
      names.set(same, file);
      const stray = strayName(item.name);
      const fault = nameOfPlaceFault(item.name) ?? (item.isFile() ? placeFault(file) : undefined);
      if (findHidden(`.${item.name}`).length > 0 || /[\n\\\ufffd]/.test(item.name)) {
        report('misplaced', file, `Found ${shown}, expected a name of letters, digits and hyphens.`, 'Rename the file.');
      } else if (item.isSymbolicLink()) {
        issues.push(linked(file));
      } else if (stray) {
        const message = `Found ${shown}, which no part of a playbook is and nothing reads.`;
        if (stray === 'warned') report('misplaced', file, message, 'Remove it, and keep it out by .gitignore.', 'warning');
      } else if (twin !== undefined) {
        const message = `Found ${shown}, whose name differs from ${showHidden(twin)} by capital letters alone.`;
        report('misplaced', file, message, 'Rename one of them: many disks take both for one file.');
      } else if (!item.isFile() && !item.isDirectory()) {
        issues.push(noFile(file));
      } else if (fault) report('misplaced', file, `Found ${shown}, ${fault.what}`, fault.hint, fault.severity);
      else if (item.isDirectory()) await visit(file);
      else files.push(file);
    }
  };
  await visit(folder);
  issues.push(...filesWithoutEntry(files), ...entriesTwice(files));
  if (files.length + issues.length >= CONTENT_LIMITS.files)
    report(
      'too-large',
      folder || '.',
      `Found ${CONTENT_LIMITS.files} files or more; the rest was not read.`,
      'Move files out of the content folder.',
    );
  return { files: files.sort(), issues };
}

/** Entries that stand once as a file and once as a folder. */
function entriesTwice(files: readonly string[]): Issue[] {
  const all = new Set(files);
  return files.flatMap((file): Issue[] => {
    const twin = file.replace(/\/index\.mdx$/, '.mdx');
    if (twin === file || !all.has(twin)) return [];
    return [
      {
        code: 'slug-duplicate',
        severity: 'error',
        file,
        message: `Found the address /${twin.replace(/\.mdx$/, '/')} also in ${twin}.`,
        hint: 'Rename one of the files, and add its old address to redirectFrom.',
      },
    ];
  });
}

/** Files that stand beside a template, and the template is not there: nothing reads them. */
function filesWithoutEntry(files: readonly string[]): Issue[] {
  const all = new Set(files);
  const orphans = new Map<string, Issue>();
  for (const file of files) {
    const [, folder, rest] = /^(templates\/[^/]+)\/(example\.yaml|versions\/)/.exec(file) ?? [];
    if (!folder || all.has(`${folder}/index.mdx`)) continue;
    if (rest === 'example.yaml') {
      orphans.set(file, {
        code: 'misplaced',
        severity: 'error',
        file,
        message: `Found ${file}, the example of a template, and no ${folder}/index.mdx beside it.`,
        hint: all.has(`${folder}.mdx`) ? `Move ${folder}.mdx to ${folder}/index.mdx.` : 'Remove it, or bring the template back.',
      });
    } else if (!all.has(`${folder}.mdx`) && !orphans.has(folder)) {
      orphans.set(folder, {
        code: 'misplaced',
        severity: 'warning',
        file,
        message: `Found frozen versions in ${folder}/versions/ and no template that they belong to; the site publishes none of them.`,
        hint: 'Bring the template back, as a draft if need be: documents elsewhere may be forks of these versions.',
      });
    }
  }
  return [...orphans.values()];
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
 * @param mostBytes how large it may be; text of the content may have `CONTENT_LIMITS.fileBytes`
 * @returns its bytes, or the issue that keeps it from being read
 */
export async function readContentFile(
  content: string,
  file: string,
  mostBytes: number = CONTENT_LIMITS.fileBytes,
): Promise<{ bytes: Uint8Array; issue?: undefined } | { bytes?: undefined; issue: Issue }> {
  const full = path.join(content, file);
  try {
    return { bytes: await readRegularFile(full, mostBytes) };
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
    if (!(await isFileInside(content, target))) issues.push(issue);
  }
  return issues;
}

/** Whether a path is a file inside of a folder, under exactly this name, and no link leads to it. */
async function isFileInside(folder: string, target: string): Promise<boolean> {
  if (!target.startsWith(folder + path.sep)) return false;
  if (!(await lstat(target).catch(() => undefined))?.isFile()) return false;
  // A disk that takes A for a would find a file that the disk of the site does not.
  return (await realpath(target)) === path.join(await realpath(folder), path.relative(folder, target));
}
