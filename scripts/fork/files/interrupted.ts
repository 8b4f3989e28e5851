import path from 'node:path';
import { plainText } from '../../../src/domain/template/plain.ts';
import { ForkError } from '../fault.ts';
import { readText } from './digest.ts';
import { JOURNAL, parseJournal, PLAN } from './journal.ts';
import { findStats } from './ownership.ts';
import { isAtWork, type ProcessInfo } from './running.ts';

/** Wait between two looks at a folder in which a command is at work, in milliseconds. */
const PAUSE = 100;

/**
 * What to say of a command whose work in a folder is not complete; `undefined` if there is none. Nothing is written and nothing
 * completed. A command that is still at work is waited for a little.
 */
export async function interruptionOf(root: string, self: ProcessInfo): Promise<string | undefined> {
  for (let waited = 0; ; waited += PAUSE) {
    const left = await leftIn(root);
    if (left === undefined) return undefined;
    const atWork = await isAtWork(root, self);
    if (!atWork) return interruptedMessage(root, left, await nameOf(root, left));
    if (waited >= self.patience) return `Another playbook command is at work in ${root}. Wait for it, then try again.`;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function leftIn(root: string): Promise<typeof JOURNAL | typeof PLAN | undefined> {
  for (const file of [JOURNAL, PLAN] as const) if (await findStats(path.join(root, file))) return file;
  return undefined;
}

/** What the interrupted command did, from its journal, with terminal escapes taken out. */
async function nameOf(root: string, file: string): Promise<string> {
  try {
    const text = await readText(root, file);
    const what = text === undefined ? undefined : parseJournal(text)?.what;
    return what === undefined ? 'A command' : plainText(what).replace(/\s+/g, ' ').slice(0, 80);
  } catch (error) {
    // A folder or a link in its place is told by the command that would complete it.
    if (error instanceof ForkError) return 'A command';
    throw error;
  }
}

function interruptedMessage(root: string, left: string, what: string): string {
  const state = left === JOURNAL ? 'some files are in their place already, others are not' : 'no document was changed yet';
  return `${what} was interrupted in ${root}: ${state} (${left}). This command only reads, so it left everything as it is. Run \`playbook update\` there: it first brings to an end what was interrupted.`;
}
