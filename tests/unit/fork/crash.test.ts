import { spawn } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import type { FileOps } from '../../../scripts/fork/files/ops.ts';
import { withFolder } from '../../../scripts/fork/folder.ts';
import { takeFolder, thisProcess } from '../../../scripts/fork/files/running.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, quickOps, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
beforeEach(async () => {
  at = await createWorkspace();
});
afterEach(() => at.remove());

/** Steps on the disk that end at the n-th one, before it or in the middle of it, and never start again. */
function crashingOps(n: number, half: boolean): FileOps & { count: () => number } {
  let count = 0;
  const step =
    <A extends unknown[]>(act: (...args: A) => Promise<void>, part?: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      count += 1;
      if (count === n && half && part) await part(...args);
      if (count >= n) throw new Error('the power went');
      await act(...args);
    };
  return {
    write: step(quickOps.write, (file, bytes) => writeFile(file, bytes.subarray(0, bytes.length / 2))),
    rename: step(quickOps.rename),
    unlink: step(quickOps.unlink),
    mkdir: step(quickOps.mkdir),
    rmdir: step(quickOps.rmdir),
    count: () => count,
  };
}

/** What every command that writes does before its own work. */
const goOn = (machine: Workspace['machine']) => withFolder(machine, async () => undefined);

type Act = (machine: Workspace['machine']) => Promise<unknown>;

const FORK: Act = (machine) => fork('lamp-policy', { answers: '../answers.yaml', out: 'rules/own' }, machine);
const CONFLICT: Act = (machine) => update(undefined, {}, machine);

const scenarios: [string, () => Promise<void>, Act][] = [
  ['fork', async () => undefined, FORK],
  ['an update that merges', () => prepared(false), CONFLICT],
  ['an update with conflicts', () => prepared(true), CONFLICT],
  [
    'the settling of conflicts',
    async () => {
      await prepared(true);
      await CONFLICT(at.machine);
    },
    (machine) => update(undefined, { conflict: 'theirs' }, machine),
  ],
  [
    'an abort',
    async () => {
      await prepared(true);
      await CONFLICT(at.machine);
    },
    (machine) => update(undefined, { abort: true }, machine),
  ],
];

async function prepared(conflict: boolean): Promise<void> {
  await FORK(at.machine);
  if (conflict) await at.edit('rules/own/lamp-policy.md', 'may not lie under a lamp.', 'may never come near a candle.');
  await at.edit('rules/own/lamp-policy.md', 'at night', 'at dusk');
  await publish(at.site, [lampPolicy('1.0.0'), lampPolicy('1.1.0')]);
}

describe.each(scenarios)('%s', (_, prepare, act) => {
  it.each([
    ['before', false],
    ['in the middle of', true],
  ])('interrupted %s any step leaves the old state or the new one after the next command', async (_when, half) => {
    await prepare();
    const before = await at.files();
    const kept = path.join(path.dirname(at.root), 'kept');
    await cp(at.root, kept, { recursive: true });
    await act(at.machine);
    const after = await at.files();
    expect(after).not.toEqual(before);
    const seen = new Set<string>();
    for (let n = 1; ; n++) {
      await rm(at.root, { recursive: true });
      await cp(kept, at.root, { recursive: true });
      const ops = crashingOps(n, half);
      await act({ ...at.machine, ops }).catch(() => undefined);
      if (ops.count() < n) break;
      const left = await at.files();
      const isWhole = !Object.keys(left).some((file) => /transaction/.test(file));
      // A command that only reads leaves it to the next that writes.
      expect(await status({}, at.machine).then((code) => code === 1)).toBe(!isWhole);
      expect(await at.files(), `read after step ${n}`).toEqual(left);
      await goOn(at.machine);
      const files = await at.files();
      // A folder that was given back halfway is given back by the next command that writes; no file of a person is in it.
      delete files['.playbook/running.json'];
      const state = JSON.stringify(files) === JSON.stringify(before) ? 'old' : 'new';
      expect(files, `step ${n}`).toEqual(state === 'old' ? before : after);
      seen.add(state);
      // And whatever it is, the next call gets where this one did not.
      if (state === 'old') {
        await act(at.machine);
        expect(await at.files(), `again after step ${n}`).toEqual(after);
      }
    }
    expect([...seen].sort()).toEqual(['new', 'old']);
  });
});

it('keeps what somebody wrote into a file between the interruption and the next command', async () => {
  await prepared(false);
  let renames = 0;
  const ops: FileOps = {
    ...quickOps,
    rename: async (from, to) => {
      // The first rename makes the journal; the second would put the document in its place.
      if ((renames += 1) === 2) throw new Error('the power went');
      await quickOps.rename(from, to);
    },
    rmdir: async () => undefined,
  };
  await expect(update(undefined, {}, { ...at.machine, ops })).rejects.toThrow('The update was interrupted: the power went.');
  await at.edit('rules/own/lamp-policy.md', 'at dusk', 'at noon');
  const mine = await at.read('rules/own/lamp-policy.md');
  await goOn(at.machine);
  expect(at.warned.join('\n')).toMatch(
    /rules\/own\/lamp-policy\.md was changed after the interruption; what it held is in lamp-policy\.md\.yours-/,
  );
  const files = await at.files();
  expect(files[Object.keys(files).find((file) => file.includes('.yours-'))!]).toBe(mine);
  expect(files['rules/own/lamp-policy.md']).toContain('version: 1.1.0');
});

it('writes nothing over a document that somebody saves while it works', async () => {
  await prepared(false);
  const document = 'rules/own/lamp-policy.md';
  const ops: FileOps = {
    ...quickOps,
    write: async (file, bytes) => {
      if (file.includes('lamp-policy.md.')) await at.edit(document, 'at dusk', 'at noon');
      await quickOps.write(file, bytes);
    },
  };
  const before = await at.files();
  await expect(update(undefined, {}, { ...at.machine, ops })).rejects.toThrow(
    `${document} was changed while the command ran. Nothing was written. Run it again.`,
  );
  expect(await at.files()).toEqual({ ...before, [document]: before[document]!.replace('at dusk', 'at noon') });
  expect(await update(undefined, {}, at.machine)).toBe(0);
  expect(await at.read(document)).toContain('at noon');
});

it('does nothing while another command is at work, and takes over where that one has ended', async () => {
  await FORK(at.machine);
  const giveBack = await takeFolder(at.root, quickOps, { ...thisProcess, patience: 100 });
  const alive = { ...at.machine, self: { ...thisProcess, patience: 200 } };
  await expect(update(undefined, {}, alive)).rejects.toThrow(`Another playbook command (process ${process.pid} on `);
  await giveBack();
  expect(await update(undefined, {}, alive)).toBe(0);
  await at.write('.playbook/running.json', '{"pi');
  expect(await update(undefined, {}, alive)).toBe(0);
});

it('leaves a whole state where its process is killed', async () => {
  await prepared(true);
  const before = await at.files();
  await CONFLICT(at.machine);
  const after = await at.files();
  for (const step of [3, 6, 9, 12, 14, 16]) {
    await at.remove();
    at = await createWorkspace();
    await prepared(true);
    await killedAt(step);
    await goOn({ ...at.machine, self: thisProcess });
    const files = await at.files();
    delete files['.playbook/running.json'];
    expect(files, `killed at ${step}`).toEqual(JSON.stringify(files) === JSON.stringify(before) ? before : after);
  }
});

/** Runs an update in a process of its own, which is killed at a step. */
async function killedAt(step: number): Promise<void> {
  const script = path.resolve('tests/fork/killed-update.ts');
  const child = spawn(process.execPath, [script, at.root, String(step)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += String(data)));
  const signal = await new Promise((resolve) => child.once('exit', (_, killed) => resolve(killed)));
  expect(signal, said).toBe('SIGKILL');
}
