import { basePath, deletedSectionsOf } from '../../src/domain/template/lock.ts';
import type { Choice } from '../../src/domain/template/merge/types.ts';
import { plainText } from '../../src/domain/template/plain.ts';
import { markedSections } from '../../src/domain/template/upgrade.ts';
import type { Step, UpdateContext, UpdatedDocument } from './update-types.ts';
import { conflictPath, readUndo, settledChanges, type Conflict, type OpenConflicts } from './conflicts.ts';
import { headingOf } from './conflict-text.ts';
import { ForkError } from './fault.ts';
import { readText, sha256Of } from './files/digest.ts';
import { settleConflicts } from './settle.ts';
import type { Present } from './update-one.ts';

/** Settles conflicts that an update left open, as the call says; without a word of it they remain. */
export async function settleOne(
  { tracked, path: file, text, answersPath }: Omit<Present, 'base' | 'answers'>,
  report: UpdatedDocument,
  conflicts: OpenConflicts,
  { folder, options, ask }: UpdateContext,
): Promise<Step> {
  const { root } = folder;
  const { conflict } = options;
  const { open } = conflicts;
  const told = { ...report, from: conflicts.file.from, ...(conflicts.file.file ? { file: conflicts.file.file } : {}) };
  const remaining: Step = { report: { ...told, state: 'conflicts', open }, files: [] };
  if (conflict === undefined || conflict === 'markers' || options.dryRun) return remaining;
  const choices: ReadonlyMap<string, Choice> =
    conflict === 'ask' ? await ask!(tracked.id, open, conflicts.file.file) : new Map(open.map((item) => [item.id, conflict]));
  if (choices.size === 0) return remaining;
  const undo = await readUndo(root, tracked);
  const pristine = await readText(root, basePath(tracked.base));
  if (pristine === undefined || sha256Of(pristine) !== tracked.base) {
    throw new ForkError(
      `${basePath(tracked.base)} is not what the last update wrote. Nothing was written. Bring it back as it was committed.`,
    );
  }
  const texts = { base: undo.base, theirs: pristine, ...undo.merged, ours: undo.document.toString('utf8') };
  const settled = settleConflicts(text, conflicts, texts, choices);
  const stuck = new Set(settled.stuck.map((item) => item.id));
  const done = new Map([...choices].filter(([id]) => !stuck.has(id)));
  const notes = settled.stuck.map((item) => stuckNote(tracked.id, item));
  // What this command wrote can be made again; only what a person wrote is kept when the update is taken back.
  const written = sha256Of(text) === conflicts.file.written ? sha256Of(settled.text) : conflicts.file.written;
  const { deleted: _, ...rest } = tracked;
  return {
    report: { ...told, state: 'settled', open: open.filter((item) => !done.has(item.id)), notes },
    files: [
      { path: file, bytes: settled.text, before: sha256Of(text) },
      ...(await settledChanges(root, { open, file: { ...conflicts.file, written } }, done)),
    ],
    entry: { ...rest, path: file, answersPath, deletedSections: deletedSectionsOf(markedSections(pristine), markedSections(settled.text)) },
  };
}

function stuckNote(document: string, conflict: Conflict): string {
  const [what, last] = conflict.marked
    ? [plainText(headingOf(conflict)), 'then take the markers out']
    : [conflictPath(document, conflict), 'then delete that file'];
  return `${what}: the document was edited there since, and keeps it. Put what you chose there by hand, ${last}.`;
}
