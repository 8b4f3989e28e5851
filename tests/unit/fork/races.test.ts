import { readdir, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import type { FileOps } from '../../../scripts/fork/files/ops.ts';
import { takeFolder, thisProcess } from '../../../scripts/fork/files/running.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, quickOps, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
beforeEach(async () => {
  at = await createWorkspace();
});
afterEach(() => at.remove());

const FILE = 'lamp-policy.md';
const RUNNING = '.playbook/running.json';
/** A command that was stopped without giving the folder back. */
const LEFT = JSON.stringify({ pid: 999_999, host: thisProcess.host });
const self = { ...thisProcess, isAlive: () => false, patience: 300 };

/** Steps on the disk, beside one of which, and once, something else happens. */
function disturbed(name: keyof FileOps, when: 'before' | 'after', happens: () => Promise<unknown>): FileOps {
  let done = false;
  const happensOnce = async (): Promise<void> => {
    if (done) return;
    done = true;
    await happens();
  };
  return {
    ...quickOps,
    [name]: async (...args: never[]) => {
      if (when === 'before') await happensOnce();
      await (quickOps[name] as (...all: never[]) => Promise<void>)(...args);
      if (when === 'after') await happensOnce();
    },
  };
}

it('keeps and names what somebody saves between the last look at a file and its replacement', async () => {
  await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine);
  await publish(at.site, [lampPolicy('1.0.0'), lampPolicy('1.1.0')]);
  const ops = disturbed('rename', 'before', () => at.edit(FILE, 'at night', 'at noon'));
  expect(await update(undefined, {}, { ...at.machine, ops })).toBe(0);
  const aside = (await readdir(at.root)).find((name) => name.startsWith(`${FILE}.yours-`))!;
  expect(await at.read(aside)).toContain('at noon');
  expect(at.warned).toEqual([`${FILE} was changed while the command ran; what it held is in ${aside} beside it.`]);
});

it('takes a folder whose .playbook another command removes just then', async () => {
  const giveBack = await takeFolder(
    at.root,
    disturbed('write', 'before', () => rmdir(path.join(at.root, '.playbook'))),
    self,
  );
  expect(Object.keys(await at.files())).toEqual([RUNNING]);
  await giveBack();
  expect(await at.files()).toEqual({});
});

it.each([
  ['put back', 'rename', 'after'],
  ['removed', 'unlink', 'before'],
] as const)('takes a folder where what was left is gone before it is %s', async (_, name, when) => {
  await at.write(RUNNING, LEFT);
  const giveBack = await takeFolder(
    at.root,
    disturbed(name, when, () => unlink(path.join(at.root, `${RUNNING}.left`))),
    self,
  );
  expect(await at.read(RUNNING)).toContain(`"pid":${self.pid}`);
  await giveBack();
});

it('says that files may be in their place where the journal of an interrupted command is not whole', async () => {
  await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine);
  await at.write('.playbook/transaction.json', '{ "format": 1, "wha');
  await at.write('lamp-policy.md.0123456789ab.waiting', 'New.\n');
  expect(await update(undefined, {}, at.machine)).toBe(0);
  expect(at.warned).toEqual([
    'A command was interrupted, and its journal, .playbook/transaction.json, is not whole. What waited for its place was removed; other files of that command may be in their place already. Compare the folder with what you committed, for example with `git status`.',
  ]);
  expect(Object.keys(await at.files()).filter((file) => /waiting|transaction/.test(file))).toEqual([]);
});
