import type { Answers } from '../../domain/template/answers.ts';
import type { TrackedChoice } from '../../exports/read/findings.ts';
import type { DocumentIdentity } from '../../domain/template/markdown.ts';
import { refusal } from '../../tools/kit/file-kind.ts';
import type { Fault } from '../../tools/background/jobs.ts';
import { run } from '../../tools/background/run.ts';
import { loaded } from '../../tools/kit/loaded.ts';

/** A file of the reader: a document, its answers, or both; or what is wrong with it in a sentence. */
export type Upload = { identity: DocumentIdentity; markdown?: string; answers?: Answers } | Fault;

/** Where a reading shows itself, and how it is ended. */
export interface ReadOptions {
  /** The status line of the tool. */
  status: HTMLElement;
  signal?: AbortSignal | undefined;
}

/** Shown when the reader cancels the import of a Word file. */
const CANCELLED: Fault = { fault: 'You cancelled. Nothing was taken over, and the file is as it was.', isStopped: true };

/**
 * Reads a file in the background; its readers are loaded when they are needed. Nothing is sent. Before a Word file is taken over, its
 * reader says what becomes of tracked changes, and sees what a document cannot hold.
 */
export async function readUpload(file: File, { status, signal }: ReadOptions): Promise<Upload> {
  const refused = refusal(file.name, file.size);
  if (refused !== undefined) return { fault: refused };
  const bytes = await bytesOf(file);
  if ('fault' in bytes) return bytes;
  const { name } = file;
  const read = (tracked?: TrackedChoice) => run('read', { name, bytes, tracked }, { words: `Reading “${name}”…`, status, signal });
  let found = await read();
  if ('fault' in found) return found;
  if (found.review?.pending ?? found.review?.lost) {
    const { askAboutChanges, askAboutLost } = await loaded(import('./ask-about-word.ts'));
    if (found.review.pending) {
      const choice = await askAboutChanges(name, found.review.pending, signal);
      if (choice === undefined) return CANCELLED;
      if (choice === 'reject') found = await read(choice);
      if ('fault' in found) return found;
    }
    if (found.review?.lost && !(await askAboutLost(name, found.review.lost, signal))) return CANCELLED;
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
