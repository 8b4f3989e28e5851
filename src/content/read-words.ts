import type { Issue } from '../domain/issue.ts';
import { decode } from '../markdown/decode.ts';
import { readContentFile } from './files.ts';

/** File of the words of the project, from the root of the content; a playbook need not have one. */
export const WORDS_FILE = 'words.txt';

/**
 * Reads the words of the project, one a line. They are content, and read with the same distrust.
 * @param content absolute path of the content folder
 * @returns no words if the file cannot be read, and why
 */
export async function readWords(content: string): Promise<{ words: string[]; issues: Issue[] }> {
  const read = await readContentFile(content, WORDS_FILE).catch((error: NodeJS.ErrnoException) => {
    // There need not be one; and a link, or anything else that is no regular file, is reported where the folder is listed.
    if (error.code === 'ENOENT' || error.code === 'ELOOP' || error.code === 'ENXIO') return undefined;
    throw error;
  });
  if (!read?.bytes) return { words: [], issues: read?.issue?.code === 'too-large' ? [read.issue] : [] };
  const { text = '', issues } = decode(read.bytes, WORDS_FILE);
  const words = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((word) => word.trim())
    .filter(Boolean);
  return { words, issues };
}
