import { BACKUP_LIMITS } from '../../domain/limits.ts';
import { isDraft, pickDraft, type Draft } from './draft.ts';
import type { SaveResult } from './kept.ts';
import { createReasons, type Reasons } from './reasons.ts';
import type { DraftStore } from './store.ts';

/** What an import did, and what it did not. */
export interface ImportReport {
  /** Number of drafts that were added. */
  added: number;
  /** Number of drafts that were here already, word for word. */
  already: number;
  /** What could not be taken over and why, a sentence each. Nothing was added where the file itself is at fault. */
  faults: string[];
}

/** The drafts of a backup, each with its number in the file, and what in it is no draft. */
export interface Backup {
  drafts: { place: number; draft: Draft }[];
  left: Reasons;
}

/**
 * Reads such a file. How long a document may be is for the storage to say, on the way in as on the way out.
 * @returns its drafts, or what is wrong with it in a sentence
 */
export function readBackup(text: string): Backup | { fault: string } {
  const items = readList(text);
  if (!items) return { fault: 'Expected a file that “Export all” on this page has made, a backup from a form, or an answers file.' };
  if (items.length > BACKUP_LIMITS.documents)
    return {
      fault: `Found a file of ${items.length} documents, expected at most ${BACKUP_LIMITS.documents}, which is more than a browser stores. The file was not made by “Export all”.`,
    };
  const left = createReasons();
  const drafts = items.flatMap((item, i) => {
    if (isDraft(item)) return [{ place: i + 1, draft: pickDraft(item) }];
    left.add(`Document ${i + 1} of the file has another form than a document of this playbook. It was left out.`);
    return [];
  });
  return { drafts, left: left.all() };
}

/** How an import goes on. */
export interface AddOptions {
  signal?: AbortSignal | undefined;
  /** Called after each slice; the page is drawn, and its buttons are heard, before the next one. */
  pause: (done: number) => Promise<void>;
}

/** Drafts that are kept between two pauses: a fraction of a second. */
const SLICE = 100;

/**
 * Adds the drafts of a backup to a store. What the storage has no room for is left out and said.
 * @returns nothing if it was stopped; what had been added is taken back then
 */
export async function addDrafts(
  store: DraftStore,
  { drafts, left }: Backup,
  { signal, pause }: AddOptions,
): Promise<ImportReport | undefined> {
  const reasons = createReasons(left);
  const added: Draft[] = [];
  let already = 0;
  for (const [i, { place, draft }] of drafts.entries()) {
    if (i % SLICE === 0 && i > 0) await pause(i);
    if (signal?.aborted) {
      for (const one of added) store.takeBack(one);
      return undefined;
    }
    const result = store.add(draft);
    if (!result.ok) reasons.add(`Document ${place} of the file, “${draft.title}”, was left out: ${keepReason(result)}`);
    else if (result.already) already += 1;
    else added.push(result.draft);
  }
  return { added: added.length, already, faults: reasons.sentences('document') };
}

/** Why a document could not be kept, as the end of a sentence. */
export const keepReason = ({ reason }: Extract<SaveResult, { ok: false }>): string => WHY[reason];

const WHY = {
  full: 'the storage of this browser is full.',
  refused: 'this browser refuses to keep it.',
  changed: 'another tab changed it at this moment. Import the file again.',
};

function readList(text: string): unknown[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    const { kind, format, drafts } = (file ?? {}) as Record<string, unknown>;
    return kind === 'playbook-documents' && format === 1 && Array.isArray(drafts) ? drafts : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
