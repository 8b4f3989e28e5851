import { basePath } from '../../src/domain/template/lock.ts';
import type { Step, UpdatedDocument } from './update-types.ts';
import { cleared, readUndo, type OpenConflicts } from './conflicts.ts';
import { changeOf, removals } from './files/change.ts';
import { readBytes, sha256Of } from './files/digest.ts';
import type { FileChange } from './files/transaction.ts';
import { readsAs } from './answers.ts';
import type { Present } from './update-one.ts';

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
  const answers = await readBytes(root, answersPath);
  const notes: string[] = [];
  const files: FileChange[] = [
    { path: file, bytes: undo.document, before: text === undefined ? undefined : sha256Of(text) },
    { path: answersPath, bytes: undo.answers, before: answers && sha256Of(answers) },
    await changeOf(root, basePath(undo.entry.base), undo.base),
    ...(undo.entry.base === tracked.base ? [] : await removals(root, [basePath(tracked.base)])),
    ...(await cleared(root, tracked.id, conflicts.file)),
  ];
  const keep = async (bytes: string | Buffer, ending: string, of: string): Promise<void> => {
    const aside = `.playbook/discarded/${tracked.id}-${sha256Of(bytes).slice(0, 8)}${ending}`;
    files.push(await changeOf(root, aside, bytes));
    notes.push(`${of} was edited after the update; what it held is in ${aside}.`);
  };
  if (text === undefined) notes.push(`It had been removed since the update, and was written back to ${file}.`);
  else if (sha256Of(text) !== conflicts.file.written) await keep(text, '.md', file);
  if (answers && !readsAs(answers.toString('utf8'), tracked.answers)) await keep(answers, '.answers.yaml', answersPath);
  return {
    report: {
      ...report,
      from: conflicts.file.to,
      to: conflicts.file.from,
      state: 'restored',
      notes,
      ...(conflicts.file.file ? { file: conflicts.file.file } : {}),
    },
    files,
    entry: { ...undo.entry, path: file, answersPath },
  };
}
