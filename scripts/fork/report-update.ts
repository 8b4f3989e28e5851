import type { Change } from '../../src/domain/template/merge/types.ts';
import { printableLine } from '../io/printable.ts';
import { conflictPath, type Conflict } from './conflicts.ts';
import { headingOf } from './conflict-text.ts';
import type { UpdatedDocument, UpdateOptions } from './update-types.ts';

const STATES: Record<Exclude<Change['state'], 'conflict'>, string> = {
  upstream: 'taken over',
  merged: 'merged, please read',
  deleted: 'you deleted it',
};
const UNITS: Record<Change['unit'], string> = {
  section: 'section',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'list item',
  row: 'table row',
  column: 'table column',
  block: 'block',
  order: 'order',
};

/** What an update did, a line for every change, or all of it as JSON. */
export function updateReport(documents: readonly UpdatedDocument[], { json, dryRun }: UpdateOptions): string {
  if (json) return JSON.stringify({ format: 1, dryRun: dryRun === true, documents }, undefined, 2);
  if (documents.length === 0) return 'This folder tracks no document. `playbook fork <template>` starts one.';
  const parts = documents.map((document) => documentReport(document, dryRun === true));
  return [...parts, ...(dryRun ? ['Nothing was written.'] : [])].join('\n\n');
}

function documentReport(document: UpdatedDocument, dryRun: boolean): string {
  const { versions, changes, open, missing, notes, movedFrom } = document;
  const openById = new Map(open.map((item) => [item.id, item]));
  return [
    headline(document, dryRun),
    ...(movedFrom ? [`  It was moved from ${printableLine(movedFrom)}.`] : []),
    ...versions.flatMap(({ version, date, items }) => items.map((item) => `  ${version}, ${date}: ${printableLine(item)}`)),
    ...changes.map((change) => changeLine(change, openById.get(change.id))),
    ...notes.map((note) => `  ${note}`),
    ...missing.map((label) => `  No answer yet, so its blank shows: ${printableLine(label)}`),
    ...openLines(document, dryRun),
  ].join('\n');
}

function headline({ id, path: at, from, to, state, error, file }: UpdatedDocument, dryRun: boolean): string {
  const path = printableLine(at);
  const would = dryRun ? 'would be ' : '';
  const merge = file ? `the edits of ${printableLine(file)}` : `the update from ${from} to ${to}`;
  switch (state) {
    case 'current':
      return `${id} (${path}) is current, version ${to}.`;
    case 'untouched':
      return `${id} (${path}): nothing was done, and every file is as it was.`;
    case 'updated':
      return from === to
        ? `${id} (${path}): ${would || 'was '}rendered anew with its answers, version ${to}.`
        : `${id} (${path}): ${would || 'was '}updated from ${from} to ${to}.`;
    case 'returned':
      return `${id} (${path}): the edits of ${printableLine(file ?? '')} were merged into it.`;
    case 'settled':
      return `${id} (${path}): conflicts of ${merge} were settled.`;
    case 'conflicts':
      return `${id} (${path}): conflicts of ${merge} remain, and nothing was done.`;
    case 'restored':
      return `${id} (${path}) is as it was before ${file ? 'the merge' : 'the update'}, version ${to}.`;
    case 'deleted':
      return `${id} (${path}) was deleted, and stays deleted. \`playbook forget ${id}\` removes its entry from the lock.`;
    case 'error':
      return `${id} (${path}): ${error}`;
  }
}

function changeLine(change: Change, open: Conflict | undefined): string {
  const state = change.state === 'conflict' ? conflictState(open) : STATES[change.state];
  const what = `${UNITS[change.unit]} ${change.kind}`;
  return `  ${state.padEnd(22)} ${headingOf({ ...change, heading: printableLine(change.heading) })}: ${what}${change.note ? `. ${change.note}` : ''}`;
}

function conflictState(open: Conflict | undefined): string {
  if (!open) return 'conflict: settled';
  return open.marked ? 'conflict: both, marked' : 'conflict: yours stays';
}

function openLines({ id, open, state, file }: UpdatedDocument, dryRun: boolean): string[] {
  if (open.length === 0) return [];
  if (dryRun && state === 'updated') return [`  ${open.length === 1 ? '1 conflict' : `${open.length} conflicts`} would remain.`];
  const [isMarked, isFiled] = [open.some((item) => item.marked), open.some((item) => !item.marked)];
  const has = [
    ...(isMarked ? ['both texts between markers'] : []),
    ...(isFiled ? [isMarked ? 'yours where a file is named' : 'your text'] : []),
  ];
  const mend = [...(isMarked ? ['take the markers out'] : []), ...(isFiled ? ['delete these files'] : [])];
  return [
    `  ${open.length === 1 ? '1 conflict remains' : `${open.length} conflicts remain`}; the document has ${has.join(', ')}:`,
    ...open.map((item) => `    ${item.marked ? printableLine(headingOf(item)) : conflictPath(id, item)}`),
    `  Settle them with \`playbook update ${id} --conflict=ask\` (or ours, theirs), or edit the document and ${mend.join(' and ')}.`,
    `  \`playbook update ${id} --abort\` takes ${file ? 'the merge' : 'the update'} back.`,
  ];
}
