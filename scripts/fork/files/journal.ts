import * as z from 'zod';
import { sha256 } from '../../../src/domain/schema/primitives.ts';
import { describePathFault } from '../../../src/domain/template/path.ts';
import { sha256Of } from './digest.ts';

/** Names in a folder's `.playbook`. */
export const PLAN = '.playbook/transaction.plan.json';
export const JOURNAL = '.playbook/transaction.json';

/** Ending of files that wait for their place. */
const WAITING = /^\.?[^/]*\.[0-9a-f]{12}\.waiting$/;

/** Whether a file is one that waits for its place. */
export const isWaiting = (name: string): boolean => WAITING.test(name);

/** Where a file waits for its place: beside it, so that it can be put there by a rename. */
export function waitingName(file: string, token: string): string {
  const parts = file.split('/');
  return [...parts.slice(0, -1), `${parts.at(-1)!.replace(/^\./, '')}.${token}.waiting`].join('/');
}

const inside = z.string().refine((file) => describePathFault(file) === undefined, { error: 'Expected a path inside the folder.' });

const step = z.strictObject({
  path: inside,
  /** SHA-256 of the file before; absent where there was none. */
  before: sha256.optional(),
  /** SHA-256 of the file afterwards; absent where it goes. */
  after: sha256.optional(),
});

const journal = z.strictObject({
  format: z.literal(1),
  /** What is done, in a few words. */
  what: z.string(),
  token: z.string().regex(/^[0-9a-f]{12}$/),
  steps: z.array(step),
  /** Folders that were made for it, outermost first. */
  folders: z.array(inside),
  /** SHA-256 of everything above. */
  check: sha256,
});
export type Journal = z.infer<typeof journal>;

function checkOf({ format, what, token, steps, folders }: Omit<Journal, 'check'>): string {
  return sha256Of(JSON.stringify([format, what, token, steps.map((item) => [item.path, item.before, item.after]), folders]));
}

/** The text of a journal. */
export const journalText = (value: Omit<Journal, 'check'>): string =>
  `${JSON.stringify({ ...value, check: checkOf(value) }, undefined, 1)}\n`;

/** A journal that is whole; nothing for a part of one, or for anything else. */
export function parseJournal(text: string): Journal | undefined {
  try {
    const { data } = journal.safeParse(JSON.parse(text));
    return data?.check === (data && checkOf(data)) ? data : undefined;
  } catch {
    return undefined;
  }
}
