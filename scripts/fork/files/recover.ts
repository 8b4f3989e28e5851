import { existsSync } from 'node:fs';
import path from 'node:path';
import { isSystemError } from '../../io/system-error.ts';
import { codeOf, ForkError, messageOf } from '../fault.ts';
import { digestOf, readText } from './digest.ts';
import { resolveInside } from './guard.ts';
import { isWaiting, JOURNAL, parseJournal, PLAN, waitingName, type Journal } from './journal.ts';
import type { FileOps } from './ops.ts';
import { ownUser } from './ownership.ts';
import { assertKnown, assertTrusted } from './trusted.ts';
import { walkFolder } from './walk.ts';

/**
 * Brings a folder in which a command was interrupted to the state after it, or where it had not got so far, to the one before.
 * @param user number of the user whose journals are trusted
 * @returns what was done, a sentence each
 * @throws ForkError if what is found was not written by a command of this user in this folder, or cannot be brought to its end
 */
export async function recover(root: string, ops: FileOps, user = ownUser()): Promise<string[]> {
  try {
    return await recoverFolder(root, ops, user);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new ForkError(
      `What an interrupted command left in ${root} could not be brought to its end: ${messageOf(error)}. Nothing is lost: the next command goes on with it once that is put right.`,
      { cause: error },
    );
  }
}

async function recoverFolder(root: string, ops: FileOps, user: number | undefined): Promise<string[]> {
  const said: string[] = [];
  const committed = await readText(root, JOURNAL);
  if (committed !== undefined) {
    await assertTrusted(root, JOURNAL, user);
    const journal = parseJournal(committed);
    if (journal) {
      await assertKnown(root, JOURNAL, journal);
      said.push(`${journal.what} was interrupted; it is complete now.`, ...(await finish(root, journal, 'after the interruption', ops)));
    } else {
      await sweep(root, ops);
      await ops.unlink(path.join(root, JOURNAL));
      said.push(
        `A command was interrupted, and its journal, ${JOURNAL}, is not whole. What waited for its place was removed; other files of that command may be in their place already. Compare the folder with what you committed, for example with \`git status\`.`,
      );
    }
  }
  const planned = await readText(root, PLAN);
  if (planned !== undefined) {
    await assertTrusted(root, PLAN, user);
    // A plan is whole before anything else is written: part of one is all there is.
    const plan = parseJournal(planned);
    await rollBack(root, plan, ops);
    said.push(`${plan?.what ?? 'A command'} was interrupted before anything was changed; every document is as it was. Run it again.`);
  }
  return said;
}

/**
 * Puts every file of a journal in its place, and removes the journal last. May be interrupted and repeated.
 * @param when somebody else may have changed a file, in words
 * @returns what was kept of files that somebody did change, a sentence each
 */
export async function finish(
  root: string,
  { token, steps }: Pick<Journal, 'token' | 'steps'>,
  when: string,
  ops: FileOps,
): Promise<string[]> {
  const kept: string[] = [];
  for (const { path: file, before, after } of steps) {
    const target = await resolveInside(root, file);
    if (after === undefined) {
      const found = await digestOf(root, file);
      if (found === before && found !== undefined) await ops.unlink(target);
      continue;
    }
    const waiting = await resolveInside(root, waitingName(file, token));
    // What does not wait any more is in its place.
    if (!existsSync(waiting)) continue;
    const found = await digestOf(root, file);
    if (found !== undefined && found !== before && found !== after) {
      const aside = `${target}.yours-${token}`;
      await ops.rename(target, aside);
      kept.push(`${file} was changed ${when}; what it held is in ${path.basename(aside)} beside it.`);
    }
    await ops.rename(waiting, target);
  }
  await ops.unlink(path.join(root, JOURNAL));
  return kept;
}

/** Removes everything that a plan has written, and the plan last. */
export async function rollBack(root: string, plan: Pick<Journal, 'token' | 'steps' | 'folders'> | undefined, ops: FileOps): Promise<void> {
  for (const { path: file } of plan?.steps ?? []) {
    const waiting = await resolveInside(root, waitingName(file, plan!.token));
    if (existsSync(waiting)) await ops.unlink(waiting);
  }
  for (const folder of (plan?.folders ?? []).toReversed()) {
    const full = await resolveInside(root, folder);
    if (existsSync(full)) await ops.rmdir(full).catch(ignoreFull);
  }
  if (existsSync(path.join(root, PLAN))) await ops.unlink(path.join(root, PLAN));
}

/** A folder in which somebody has put something stays. */
function ignoreFull(error: unknown): void {
  if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
}

async function sweep(root: string, ops: FileOps): Promise<void> {
  const left: string[] = [];
  await walkFolder(root, (file) => {
    if (isWaiting(path.basename(file))) left.push(file);
  });
  for (const file of left) await ops.unlink(path.join(root, file));
}
