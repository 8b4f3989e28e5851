import path from 'node:path';
import { isSame } from '../../src/domain/template/edit-answers.ts';
import { basePath } from '../../src/domain/template/lock.ts';
import type { Step, UpdatedDocument } from './update-types.ts';
import { cleared, readUndo, type OpenConflicts } from './conflicts.ts';
import { digestOf, readBytes, sha256Of } from './files/digest.ts';
import type { FileChange } from './files/transaction.ts';
import { parseAnswers } from './answers.ts';
import { removal, type Present } from './update-one.ts';

/**
 * Restores document, answers, entry and pristine text as they were before the update whose conflicts are open. Edits made since
 * are put aside; a document that was removed since is written back.
 */
export async function abortOne(
  { tracked, path: file, text, answersPath }: Omit<Present, 'base' | 'answers' | 'text'> & { text?: string },
  report: UpdatedDocument,
  conflicts: OpenConflicts | undefined,
  root: string,
): Promise<Step> {
  if (!conflicts || conflicts.open.length === 0) {
    return { report: { ...report, state: 'untouched', notes: ['There is no update with open conflicts to take back.'] }, files: [] };
  }
  const undo = await readUndo(root, tracked);
  const answers = await readBytes(path.join(root, answersPath));
  const notes: string[] = [];
  const files: FileChange[] = [
    { path: file, bytes: undo.document, before: text === undefined ? undefined : sha256Of(text) },
    { path: answersPath, bytes: undo.answers, before: answers && sha256Of(answers) },
    { path: basePath(undo.entry.base), bytes: undo.base, before: await digestOf(path.join(root, basePath(undo.entry.base))) },
    ...(undo.entry.base === tracked.base ? [] : await removal(root, basePath(tracked.base))),
    ...(await cleared(root, tracked.id, conflicts.file)),
  ];
  const keep = async (bytes: string | Buffer, ending: string, of: string): Promise<void> => {
    const aside = `.playbook/discarded/${tracked.id}-${sha256Of(bytes).slice(0, 8)}${ending}`;
    files.push({ path: aside, bytes, before: await digestOf(path.join(root, aside)) });
    notes.push(`${of} was edited after the update; what it held is in ${aside}.`);
  };
  if (text === undefined) notes.push(`It had been removed since the update, and was written back to ${file}.`);
  else if (sha256Of(text) !== conflicts.file.written) await keep(text, '.md', file);
  if (answers && !holds(answers, tracked.answers)) await keep(answers, '.answers.yaml', answersPath);
  return {
    report: { ...report, from: conflicts.file.to, to: conflicts.file.from, state: 'restored', notes },
    files,
    entry: { ...undo.entry, path: file, answersPath },
  };
}

function holds(bytes: Buffer, answers: Present['tracked']['answers']): boolean {
  try {
    return isSame(parseAnswers(bytes.toString('utf8'), 'answers').answers, answers);
  } catch {
    return false;
  }
}
