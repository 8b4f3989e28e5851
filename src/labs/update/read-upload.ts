import type { Answers } from '../../domain/template/answers.ts';
import type { DocumentIdentity } from '../../domain/template/markdown.ts';
import { refusal } from '../../tools/kit/file-kind.ts';
import type { Fault } from '../background/jobs.ts';
import { run } from '../background/run.ts';
import { askAboutWord } from './ask-about-word.ts';

/** A file of the reader: a document, its answers, or both; or what is wrong with it in a sentence. */
export type Upload = { identity: DocumentIdentity; markdown?: string; answers?: Answers } | Fault;

/** Where a reading shows itself, and how it is ended. */
export interface ReadOptions {
  /** The status line of the tool. */
  status: HTMLElement;
  signal?: AbortSignal | undefined;
}

/** What is said if a reader does not take a Word file over. */
const CANCELLED = 'You cancelled. Nothing was taken over, and the file is as it was.';

/**
 * Reads a file in the background; its readers are loaded when they are needed. Nothing is sent. Before a Word file is taken over, its
 * reader says what becomes of tracked changes, and sees what a document cannot hold.
 */
export async function readUpload(file: File, { status, signal }: ReadOptions): Promise<Upload> {
  const refused = refusal(file.name, file.size);
  if (refused !== undefined) return { fault: refused };
  const bytes = await bytesOf(file);
  if ('fault' in bytes) return bytes;
  const read = (tracked?: 'reject') =>
    run('read', { name: file.name, bytes, tracked }, { words: `Reading “${file.name}”…`, status, signal });
  let found = await read();
  if ('fault' in found) return found;
  const choice = await askAboutWord(file.name, found, signal);
  if (choice === undefined) return { fault: CANCELLED, isStopped: true };
  if (choice === 'reject') {
    found = await read('reject');
    if ('fault' in found) return found;
  }
  const { identity, markdown, answers } = found;
  return { identity, ...(markdown === undefined ? {} : { markdown }), ...(answers ? { answers } : {}) };
}

/** The bytes of a file, or why it has none to read. */
export async function bytesOf(file: File): Promise<Uint8Array | { fault: string }> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: `“${file.name}” could not be read. It may have been moved or changed since it was chosen: choose it again.` };
  }
}
