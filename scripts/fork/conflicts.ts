import * as z from 'zod';
import { id, version } from '../../src/domain/schema/primitives.ts';
import { trackedDocument, type TrackedDocument } from '../../src/domain/schema/lock.ts';
import { takesWords } from '../../src/domain/template/merge/choices.ts';
import type { Change, Choice } from '../../src/domain/template/merge/types.ts';
import { ForkError } from './fault.ts';
import { MARKER } from './git-markers.ts';
import { changeOf, removals } from './files/change.ts';
import { digestOf, readBytes, readText, sha256Of } from './files/digest.ts';
import type { FileChange } from './files/transaction.ts';
import { conflictText } from './conflict-text.ts';

const choice = z.union([z.enum(['ours', 'theirs', 'both']), z.strictObject({ text: z.string() })]);

const conflict = z.strictObject({
  /** Name of the file for people. */
  file: z.string().regex(/^\d{2,4}-[a-z0-9-]+\.md$/),
  /** Id of the change of the merge. */
  id: z.string(),
  /** Whether the document shows it between markers; else it has a file. An order, a column or a move is shown by none. */
  marked: z.boolean(),
  section: z.string(),
  heading: z.string(),
  unit: z.string(),
  kind: z.string(),
  base: z.string().optional(),
  ours: z.string().optional(),
  theirs: z.string().optional(),
  note: z.string().optional(),
});
export type Conflict = z.infer<typeof conflict>;

const conflictFile = z.strictObject({
  format: z.literal(1),
  document: id,
  template: id,
  from: version,
  to: version,
  /** New id of each section that was renamed, by its old one. */
  sections: z.array(z.tuple([z.string(), z.string()])),
  /** Whether markers were asked for. */
  markers: z.boolean(),
  /** Name of the edited file whose edits were merged, if it was no update; the texts of the merge are kept to undo it. */
  file: z.string().optional(),
  /** SHA-256 of the document as the update wrote it. */
  written: z.string(),
  conflicts: z.array(conflict),
  /** What was decided, by the id of the change, since the first writing. */
  settled: z.record(z.string(), choice),
});
export type ConflictFile = z.infer<typeof conflictFile>;

/** Conflicts of a document that nobody has resolved yet. */
export interface OpenConflicts {
  file: ConflictFile;
  open: Conflict[];
}

/** Folder of the conflicts of a document, and of what it takes to undo the update that made them. */
const conflictFolder = (document: string): string => `.playbook/conflicts/${document}`;
const undoFolder = (document: string): string => `.playbook/undo/${document}`;
const listFile = (document: string): string => `${conflictFolder(document)}/conflicts.json`;

/**
 * The conflicts of a document; one whose file was deleted counts as resolved. Nothing where the last update made none.
 * @param text the document as it is now; where it is not there, what stood between its markers is not resolved
 */
export async function readConflicts(root: string, document: string, text: string | undefined): Promise<OpenConflicts | undefined> {
  const bytes = await readText(root, listFile(document));
  if (bytes === undefined) return undefined;
  let file: ConflictFile;
  try {
    file = conflictFile.parse(JSON.parse(bytes));
  } catch (error) {
    throw new ForkError(
      `${listFile(document)} cannot be read. Nothing was written. Resolve the conflicts in the document by hand, then delete ${conflictFolder(document)}.`,
      { cause: error },
    );
  }
  const hasMarkers = text === undefined || text.split(/\r?\n/).some((words) => words.trim() === MARKER);
  const open: Conflict[] = [];
  for (const item of file.conflicts) {
    const isOpen = item.marked
      ? hasMarkers && !(item.id in file.settled)
      : (await digestOf(root, `${conflictFolder(document)}/${item.file}`)) !== undefined;
    if (isOpen) open.push(item);
  }
  return { file, open };
}

/** The conflicts that changes of a merge are, each with the name of its file. @param markers whether they are shown in the document */
export const conflictsOf = (changes: readonly Change[], markers: boolean): Conflict[] =>
  changes.map(({ id, section, heading, unit, kind, base, ours, theirs, note }, i) => {
    const marked = markers && takesWords({ unit, kind });
    const name = `${String(i + 1).padStart(2, '0')}-${section.replaceAll(/[^a-z0-9-]/g, '').slice(0, 60) || 'start'}.md`;
    return { file: name, id, marked, section, heading, unit, kind, base, ours, theirs, note };
  });

/** The files that tell of the conflicts of an update. */
export async function conflictChanges(
  root: string,
  own: Omit<ConflictFile, 'format' | 'conflicts' | 'settled'>,
  conflicts: Conflict[],
): Promise<FileChange[]> {
  const file: ConflictFile = { format: 1, ...own, conflicts, settled: {} };
  const people = conflicts.filter((item) => !item.marked).map((item) => ({ name: item.file, text: conflictText(item, own) }));
  const texts = [...people, { name: 'conflicts.json', text: jsonOf(file) }];
  return Promise.all(texts.map(({ name, text }) => changeOf(root, `${conflictFolder(own.document)}/${name}`, text)));
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

/** What becomes of the files of conflicts once some are settled: those go, and with the last one everything that is kept for them. */
export async function settledChanges(
  root: string,
  { file, open }: OpenConflicts,
  settled: ReadonlyMap<string, Choice>,
): Promise<FileChange[]> {
  const { document } = file;
  if (open.every((item) => settled.has(item.id))) return cleared(root, document, file);
  const gone = open.filter((item) => !item.marked && settled.has(item.id)).map((item) => `${conflictFolder(document)}/${item.file}`);
  const text = jsonOf({ ...file, settled: { ...file.settled, ...Object.fromEntries(settled) } });
  return [await changeOf(root, listFile(document), text), ...(await removals(root, gone))];
}

/** Removes everything that is kept for the conflicts of a document. */
export function cleared(root: string, document: string, file: Pick<ConflictFile, 'conflicts'>): Promise<FileChange[]> {
  return removals(root, [
    listFile(document),
    ...file.conflicts.map((item) => `${conflictFolder(document)}/${item.file}`),
    ...UNDO.map((name) => `${undoFolder(document)}/${name}`),
  ]);
}

const UNDO = ['document.md', 'base.md', 'answers.yaml', 'entry.json', 'rendered.md', 'edited.md'] as const;

/** How a document was before an update. */
export interface Undo {
  /** Bytes of the document. */
  document: Buffer;
  /** Its pristine text. */
  base: string;
  /** Bytes of its answers; nothing where there was no such file. */
  answers?: Buffer;
  entry: TrackedDocument;
  /** The texts that an edited file was merged with, where its edits were brought back: as it was exported, and as it is. */
  merged?: { base: string; theirs: string };
}

/** Files that keep how a document was. */
export async function undoChanges(root: string, { document, base, answers, entry, merged }: Undo): Promise<FileChange[]> {
  const files: [string, string | Buffer | undefined][] = [
    ['document.md', document],
    ['base.md', base],
    ['answers.yaml', answers],
    ['entry.json', jsonOf(entry)],
    ['rendered.md', merged?.base],
    ['edited.md', merged?.theirs],
  ];
  return Promise.all(
    files.flatMap(([name, bytes]) => (bytes === undefined ? [] : [changeOf(root, `${undoFolder(entry.id)}/${name}`, bytes)])),
  );
}

/** How a document was before the update that made its conflicts. @throws ForkError where a part of it is gone or was changed */
export async function readUndo(root: string, current: TrackedDocument): Promise<Undo> {
  const read = (name: (typeof UNDO)[number]) => readBytes(root, `${undoFolder(current.id)}/${name}`);
  const [document, base, answers, json, rendered, edited] = [
    await read('document.md'),
    await read('base.md'),
    await read('answers.yaml'),
    await read('entry.json'),
    await read('rendered.md'),
    await read('edited.md'),
  ];
  const merged = rendered && edited ? { merged: { base: rendered.toString('utf8'), theirs: edited.toString('utf8') } } : {};
  const broken = `${undoFolder(current.id)} does not hold what ${current.id} was before its last update. Nothing was written. Resolve the conflicts in the document by hand, then delete ${conflictFolder(current.id)}.`;
  if (!document || !base || !json) throw new ForkError(broken);
  try {
    const entry = trackedDocument.parse(JSON.parse(json.toString('utf8')));
    if (entry.id === current.id && entry.base === sha256Of(base))
      return { document, base: base.toString('utf8'), answers, entry, ...merged };
  } catch (error) {
    throw new ForkError(broken, { cause: error });
  }
  throw new ForkError(broken);
}

/** A conflict's file as it is named to a person. */
export const conflictPath = (document: string, { file }: Conflict): string => `${conflictFolder(document)}/${file}`;
