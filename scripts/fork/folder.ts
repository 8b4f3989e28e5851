import { playbookLock, type PlaybookLock } from '../../src/domain/schema/lock.ts';
import { LOCK } from '../../src/domain/template/lock.ts';
import { ForkError } from './fault.ts';
import { readText, sha256Of } from './files/digest.ts';
import { interruptionOf } from './files/interrupted.ts';
import { diskOps, type FileOps } from './files/ops.ts';
import { recover } from './files/recover.ts';
import { takeFolder, thisProcess, type ProcessInfo } from './files/running.ts';
import { commit, type FileChange } from './files/transaction.ts';
import { assertNoGitMarkers } from './git-markers.ts';
import { findRoot } from './root.ts';

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
  /** What to say of a command that was interrupted here and whose work is not complete; only a command that reads meets one. */
  interrupted?: string;
}

const rootOf = ({ current, self, warn }: Machine): Promise<string> => findRoot({ current, user: self?.user, warn });

/**
 * Calls a command that reads. It writes nothing, not even to complete what an interrupted command left: that is told instead.
 * @throws ForkError if the folder cannot be read
 */
export async function withReading<T>(machine: Machine, act: (folder: Folder) => Promise<T>): Promise<T> {
  const root = await rootOf(machine);
  const interrupted = await interruptionOf(root, machine.self ?? thisProcess);
  return act({ ...(await openFolder(root)), ...(interrupted === undefined ? {} : { interrupted }) });
}

/**
 * Refuses to work while an interrupted command may have replaced only some of the files.
 * @throws ForkError in a folder in which a command was interrupted
 */
export function assertWhole({ interrupted }: Folder): void {
  if (interrupted !== undefined) throw new ForkError(interrupted);
}

/** Calls a command that writes, while no other one does. An interrupted one is brought to its end first, and said. */
export async function withFolder<T>(machine: Machine, act: (folder: Folder) => Promise<T>): Promise<T> {
  const { ops = diskOps, self = thisProcess } = machine;
  const root = await rootOf(machine);
  const giveBack = await takeFolder(root, ops, self);
  try {
    for (const line of await recover(root, ops, self.user)) machine.warn(line);
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
  const text = await readText(root, LOCK);
  if (text === undefined) return { root, lock: { format: 1, documents: [] }, lockDigest: undefined };
  return { root, lock: parseLock(text), lockDigest: sha256Of(text) };
}

const ADVICE = 'Nothing was written. Bring it back as it was committed, for example with `git checkout -- .playbook/lock.json`.';

function parseLock(text: string): PlaybookLock {
  assertNoGitMarkers(
    text,
    LOCK,
    'Settle the merge in it: each document keeps one entry, that of the newer version. Then run `playbook status`.',
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ForkError(`${LOCK} is not JSON (${(error as Error).message}). ${ADVICE}`, { cause: error });
  }
  const { data, error } = playbookLock.safeParse(value);
  if (data) return data;
  const [first] = error.issues;
  throw new ForkError(`${LOCK}, at ${first!.path.join('.') || 'its root'}: ${first!.message} ${ADVICE}`);
}
