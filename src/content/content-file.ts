import { ADDRESS_LIMITS } from '../domain/limits.ts';
import { nameFault } from '../domain/schema/file-name.ts';
import { identify } from '../markdown/read-entry.ts';

/** What is wrong with the name or the place of a file: the end of a message, and what to do. */
export interface PlaceFault {
  severity: 'error' | 'warning';
  /** After "Found …, ". */
  what: string;
  hint: string;
}

/** Pictures that an entry may show; whether the bytes are what the ending says, the check finds out. */
export const IMAGE_FILE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** Files that belong to a playbook besides its entries and their images. */
const OTHER_FILES = [
  /^words\.txt$/,
  /^controls\/[a-z0-9-]+\.yaml$/,
  /^templates\/[a-z][a-z0-9-]*\/example\.yaml$/,
  /^templates\/[a-z][a-z0-9-]*\/versions\/(?:index|\d+\.\d+\.\d+)\.json$/,
];

/** What systems and editors leave in every folder; it is no mistake of an author, and never read. */
const LEFT_BY_SYSTEM = /^(?:\..*|thumbs\.db|desktop\.ini)$/i;

/** Files of git, which may lie anywhere. */
const OF_GIT = /^\.git(?:keep|ignore|attributes|modules)?$/;

/** What keeps the name of a file or folder from being one in a playbook; `undefined` if nothing does. */
export function nameOfPlaceFault(name: string): PlaceFault | undefined {
  const fault = nameFault(name);
  if (fault) return { severity: 'error', what: `${fault}.`, hint: 'Rename it; a repository that holds it cannot be used on every system.' };
  const stem = name.replace(/\.[^.]*$/, '') || name;
  const bytes = new TextEncoder().encode(stem).length;
  if (bytes <= ADDRESS_LIMITS.part) return undefined;
  return {
    severity: 'error',
    what: `whose name has ${bytes} bytes, expected at most ${ADDRESS_LIMITS.part}.`,
    hint: 'Give it a shorter name. The address of a page, and the names of several files of the site, are made of it.',
  };
}

/** Whether a name is one that git, a system or an editor puts anywhere: `silent` if it belongs there, `warned` if it does not. */
export function strayName(name: string): 'silent' | 'warned' | undefined {
  if (OF_GIT.test(name)) return 'silent';
  return LEFT_BY_SYSTEM.test(name) && !/\.mdx$/i.test(name) ? 'warned' : undefined;
}

/**
 * What is wrong with a file of the content folder: every file there is one that the playbook reads, or an issue.
 * @param file its path from the root of the content
 */
export function placeFault(file: string): PlaceFault | undefined {
  // An entry in the wrong place is reported where it is read.
  if (file.endsWith('.mdx') || IMAGE_FILE.test(file) || OTHER_FILES.some((pattern) => pattern.test(file))) return undefined;
  return { severity: 'error', what: 'expected only .mdx entries, their .yaml and images.', hint: hintOf(file) };
}

function hintOf(file: string): string {
  const lower = file.toLowerCase();
  if (lower.endsWith('.mdx')) return `Rename it to ${file.slice(0, -4)}.mdx: the ending is in lower-case letters.`;
  if (/\.(?:markdown|mdown|md)$/.test(lower) && identify(`${file.replace(/\.\w+$/, '')}.mdx`))
    return 'Move the file out of the content folder, or make it an entry: one is an .mdx file with frontmatter.';
  if (/\.ya?ml$/.test(lower)) return 'A framework is controls/<id>.yaml, and the example of a template is templates/<slug>/example.yaml.';
  if (/\.json$/.test(lower)) return 'Frozen versions are templates/<slug>/versions/<version>.json, which `playbook release` writes.';
  return lower === 'words.txt' ? 'Rename it to words.txt, in lower-case letters.' : 'Move the file out of the content folder.';
}
