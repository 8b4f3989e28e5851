import { existsSync } from 'node:fs';
import path from 'node:path';
import { playbookLock, type PlaybookLock } from '../../src/domain/schema/lock.ts';
import { LOCK } from '../../src/domain/template/lock.ts';
import { sha256Of, readText } from './files/digest.ts';
import { diskOps, type FileOps } from './files/ops.ts';
import { isInterrupted, recover } from './files/recover.ts';
import { takeFolder, thisProcess, type ProcessInfo } from './files/running.ts';
import { commit, type FileChange } from './files/transaction.ts';
import { ForkError } from './fault.ts';

/** What the commands need of the machine around them. */
export interface Machine {
  /** Absolute path of the current folder. */
  current: string;
  ops?: FileOps;
  self?: ProcessInfo;
  say: (text: string) => void;
  /** For what must be seen beside the output. */
  warn: (text: string) => void;
}

/** A folder with its lock as it was read. */
export interface Folder {
  root: string;
  lock: PlaybookLock;
  /** SHA-256 of the file of the lock; nothing where there is none. */
  lockDigest: string | undefined;
}

/** The nearest folder above that has a `.playbook`, else the current one. */
function findRoot(current: string): string {
  for (let at = current; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.playbook'))) return at;
    if (path.dirname(at) === at) return current;
  }
}

/**
 * Calls a command that reads. An interrupted one is brought to its end first.
 */
export async function withReading<T>(machine: Machine, act: (folder: Folder) => Promise<T>): Promise<T> {
  const root = findRoot(machine.current);
  if (isInterrupted(root)) return withFolder(machine, act);
  return act(await openFolder(root));
}

/** Calls a command that writes, while no other one does. An interrupted one is brought to its end first, and said. */
export async function withFolder<T>(machine: Machine, act: (folder: Folder) => Promise<T>): Promise<T> {
  const { ops = diskOps, self = thisProcess } = machine;
  const root = findRoot(machine.current);
  const giveBack = await takeFolder(root, ops, self);
  try {
    for (const line of await recover(root, ops)) machine.warn(line);
    return await act(await openFolder(root));
  } finally {
    await giveBack().catch(() => undefined);
  }
}

/** Makes all changes to the files of a folder, or none, and tells what else somebody changed meanwhile. */
export async function writeFiles(root: string, what: string, changes: readonly FileChange[], machine: Machine): Promise<void> {
  for (const line of await commit(root, what, changes, machine.ops ?? diskOps)) machine.warn(line);
}

async function openFolder(root: string): Promise<Folder> {
  const text = await readText(path.join(root, LOCK));
  if (text === undefined) return { root, lock: { format: 1, documents: [] }, lockDigest: undefined };
  return { root, lock: parseLock(text), lockDigest: sha256Of(text) };
}

function parseLock(text: string): PlaybookLock {
  const mend = 'Nothing was written. Bring it back as it was committed, for example with `git checkout -- .playbook/lock.json`.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ForkError(`${LOCK} is not JSON (${(error as Error).message}). ${mend}`, { cause: error });
  }
  const { data, error } = playbookLock.safeParse(value);
  if (data) return data;
  const [first] = error.issues;
  throw new ForkError(`${LOCK}, at ${first!.path.join('.') || 'its root'}: ${first!.message} ${mend}`);
}
