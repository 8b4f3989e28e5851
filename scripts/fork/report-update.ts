import type { Change } from '../../src/domain/template/merge/types.ts';
import { plainText } from '../../src/domain/template/plain.ts';
import { conflictPath } from './conflicts.ts';
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
  const isOpen = new Set(open.map((item) => item.id));
  return [
    headline(document, dryRun),
    ...(movedFrom ? [`  It was moved from ${movedFrom}.`] : []),
    ...versions.flatMap(({ version, date, items }) => items.map((item) => `  ${version}, ${date}: ${plainText(item)}`)),
    ...changes.map((change) => changeLine(change, isOpen.has(change.id), document.markers === true)),
    ...notes.map((note) => `  ${note}`),
    ...missing.map((label) => `  No answer yet, so its blank shows: ${plainText(label)}`),
    ...openLines(document, dryRun),
  ].join('\n');
}

function headline({ id, path, from, to, state, error }: UpdatedDocument, dryRun: boolean): string {
  const would = dryRun ? 'would be ' : '';
  switch (state) {
    case 'current':
      return `${id} (${path}) is current, version ${to}.`;
    case 'untouched':
      return `${id} (${path}): nothing was done, and every file is as it was.`;
    case 'updated':
      return from === to
        ? `${id} (${path}): ${would || 'was '}rendered anew with its answers, version ${to}.`
        : `${id} (${path}): ${would || 'was '}updated from ${from} to ${to}.`;
    case 'settled':
      return `${id} (${path}): conflicts of the update from ${from} to ${to} were settled.`;
    case 'conflicts':
      return `${id} (${path}): conflicts of the update from ${from} to ${to} remain, and nothing was done.`;
    case 'restored':
      return `${id} (${path}) is as it was before the update, version ${to}.`;
    case 'deleted':
      return `${id} (${path}) was deleted, and stays deleted. \`playbook forget ${id}\` removes its entry from the lock.`;
    case 'error':
      return `${id} (${path}): ${error}`;
  }
}

function changeLine(change: Change, isOpen: boolean, markers: boolean): string {
  const state = change.state === 'conflict' ? conflictState(isOpen, markers) : STATES[change.state];
  const what = `${UNITS[change.unit]} ${change.kind}`;
  return `  ${state.padEnd(22)} ${headingOf({ ...change, heading: plainText(change.heading) })}: ${what}${change.note ? `. ${change.note}` : ''}`;
}

function conflictState(isOpen: boolean, markers: boolean): string {
  if (!isOpen) return 'conflict: settled';
  return markers ? 'conflict: both, marked' : 'conflict: yours stays';
}

function openLines({ id, open, state, markers }: UpdatedDocument, dryRun: boolean): string[] {
  if (open.length === 0) return [];
  if (dryRun && state === 'updated') return [`  ${open.length === 1 ? '1 conflict' : `${open.length} conflicts`} would remain.`];
  const has = markers ? 'the document has both texts between markers' : 'the document has your text';
  return [
    `  ${open.length === 1 ? '1 conflict remains' : `${open.length} conflicts remain`}; ${has}:`,
    ...open.map((item) => `    ${markers ? plainText(headingOf(item)) : conflictPath(id, item)}`),
    `  Settle them with \`playbook update ${id} --conflict=ask\` (or ours, theirs), or edit the document and ${markers ? 'take the markers out' : 'delete these files'}.`,
    `  \`playbook update ${id} --abort\` takes the update back.`,
  ];
}
