import type { Issue } from '../domain/issue.ts';
import { readEntry, type ReadEntry } from '../markdown/read-entry.ts';
import { missingImages, readContentFile } from './files.ts';

/** The bytes of an entry and of what is read with it, before anything of them is parsed. */
export interface EntryBytes {
  file: string;
  bytes?: Uint8Array;
  example?: Uint8Array;
  /** What keeps a file from being read. */
  issues: Issue[];
}

/**
 * Reads the bytes of an entry, and of the adopted example beside a template.
 * @param content absolute path of the content folder
 * @param file path of the entry from there
 * @param files every file of the folder, as `listContent` found them
 */
export async function readEntryBytes(content: string, file: string, files: ReadonlySet<string>): Promise<EntryBytes> {
  const { bytes, issue } = await readContentFile(content, file);
  const issues = issue ? [issue] : [];
  const beside = /^templates\/[^/]+\/index\.mdx$/.test(file) ? file.replace(/index\.mdx$/, 'example.yaml') : '';
  if (!files.has(beside)) return { file, bytes, issues };
  const example = await readContentFile(content, beside);
  return { file, bytes, example: example.bytes, issues: example.issue ? [...issues, example.issue] : issues };
}

/**
 * Parses and checks one entry by itself. The check and the build both read an entry here, so that the one refuses
 * what the other refuses.
 */
export async function readEntryFile(content: string, { file, bytes, example, issues }: EntryBytes): Promise<ReadEntry> {
  if (!bytes || issues.length > 0) {
    return { issues, locate: () => ({ line: 1, column: 1, endLine: 1, endColumn: 1 }), positions: new WeakMap() };
  }
  const read = readEntry(bytes, file, example);
  return { ...read, issues: [...read.issues, ...(await missingImages(read, content, file))] };
}
