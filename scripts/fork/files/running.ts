import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf, ForkError, messageOf } from '../fault.ts';
import { readText } from './digest.ts';
import type { FileOps } from './ops.ts';
import { findStats } from './ownership.ts';

/** Which process this is, and which others are alive; a test plays another. */
export interface ProcessInfo {
  pid: number;
  host: string;
  isAlive: (pid: number) => boolean;
  /** Longest wait for another command, in milliseconds. */
  patience: number;
  /** Number of the user whose files are trusted; that of this process by default. */
  user?: number;
}

/** This process. */
export const thisProcess: ProcessInfo = {
  pid: process.pid,
  host: hostname(),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // A process of another user is there, but may not be asked.
      return codeOf(error) === 'EPERM';
    }
  },
  patience: 5000,
};

const FILE = '.playbook/running.json';
const LEFT = `${FILE}.left`;
/** Wait between two attempts, in milliseconds. */
const PAUSE = 100;

/**
 * Takes a folder for one command; waits a little for another one.
 * @returns gives it back
 * @throws ForkError where another command keeps it
 */
export async function takeFolder(root: string, ops: FileOps, self: ProcessInfo = thisProcess): Promise<() => Promise<void>> {
  const file = path.join(root, FILE);
  const own = Buffer.from(`${JSON.stringify({ pid: self.pid, host: self.host })}\n`);
  for (let waited = 0; ; waited += PAUSE) {
    // A command that ends takes its empty folder away, perhaps just before this one writes into it.
    await ops.mkdir(path.dirname(file)).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw notTaken(root, error);
    });
    try {
      await ops.write(file, own);
      if (await findStats(path.join(root, LEFT))) await ops.unlink(path.join(root, LEFT)).catch(() => undefined);
      return async () => {
        await ops.unlink(file);
        // A command that wrote nothing leaves nothing.
        await ops.rmdir(path.dirname(file)).catch(() => undefined);
      };
    } catch (error) {
      if (codeOf(error) === 'ENOENT' && waited < self.patience) continue;
      if (codeOf(error) !== 'EEXIST') throw notTaken(root, error);
    }
    const text = await readText(root, FILE);
    // A command writes who it is at once: what is no whole file for so long was left by one that was stopped while it did.
    const left = text !== undefined && (isLeft(text, self) || (parse(text) === undefined && waited >= self.patience));
    if (left) await remove(root, text, ops).catch((error: unknown) => Promise.reject(notTaken(root, error)));
    else if (waited >= self.patience) throw new ForkError(keptMessage(text));
    else await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Why a command cannot start in a folder, where nothing is changed yet. */
const notTaken = (root: string, error: unknown): Error =>
  error instanceof ForkError
    ? error
    : new ForkError(`Nothing can be written in ${root}: ${messageOf(error)}. Every file is as it was. Put that right, then try again.`, {
        cause: error,
      });

/** Whether the command that has a folder may still be at work. */
export async function isAtWork(root: string, self: ProcessInfo): Promise<boolean> {
  const text = await readText(root, FILE).catch(() => undefined);
  return text !== undefined && parse(text) !== undefined && !isLeft(text, self);
}

/** Whether the command that took the folder has ended without giving it back. */
function isLeft(text: string, self: ProcessInfo): boolean {
  const holder = parse(text);
  return holder !== undefined && holder.host === self.host && !self.isAlive(holder.pid);
}

/** Of two commands that find it left, one removes it: a rename tells who, and what was taken by mistake is put back. */
async function remove(root: string, text: string, ops: FileOps): Promise<void> {
  const [file, aside] = [path.join(root, FILE), path.join(root, LEFT)];
  try {
    await ops.rename(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  // Whoever has taken the folder meanwhile removes what was put aside.
  if ((await readText(root, LEFT)) === text) await ops.unlink(aside).catch(ignore('ENOENT'));
  else await ops.rename(aside, file).catch(ignore('ENOENT'));
}

const ignore =
  (code: string) =>
  (error: unknown): void => {
    if (codeOf(error) !== code) throw error;
  };

function parse(text: string): { pid: number; host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(text) as Record<string, unknown>;
    return Number.isSafeInteger(pid) && (pid as number) > 0 && typeof host === 'string' ? { pid: pid as number, host } : undefined;
  } catch {
    return undefined;
  }
}

function keptMessage(text: string | undefined): string {
  const holder = parse(text ?? '');
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  return `Another playbook command (${who}) is at work in this folder. Nothing was written. Wait for it, or, where it has ended, delete ${FILE}.`;
}
