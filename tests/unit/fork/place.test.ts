import type * as fs from 'node:fs/promises';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { placeOf } from '../../../scripts/fork/find.ts';
import { playbookLock } from '../../../src/domain/schema/lock.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

/** Paths that this process may not read, as far as it knows; whoever runs the tests may be allowed to read everything. */
const { closed } = vi.hoisted(() => ({ closed: new Set<string>() }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const guarded =
    <A extends unknown[], R>(act: (file: string, ...rest: A) => Promise<R>) =>
    (file: string, ...rest: A): Promise<R> =>
      closed.has(String(file))
        ? Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
        : act(file, ...rest);
  return { ...real, open: guarded(real.open as never), readFile: guarded(real.readFile as never) };
});

let at: Workspace;
beforeEach(async () => {
  at = await createWorkspace();
});
afterEach(async () => {
  closed.clear();
  await at.remove();
});

const forkTo = (out: string) => fork('lamp-policy', { answers: '../answers.yaml', out }, at.machine);
const call = async (): Promise<[number, string]> => {
  at.said.length = 0;
  return [await update(undefined, {}, at.machine), at.said.join('\n')];
};
const stand = async (): Promise<[number, string]> => {
  at.said.length = 0;
  return [await status({}, at.machine), at.said.join('\n')];
};
const deep = Array.from({ length: 18 }, (_, i) => `d${i}`).join('/');

describe('the place of a document', () => {
  it.each(['dist/lamps.md', 'node_modules/ours/lamps.md', `${deep}/lamps.md`])('is %s where the lock says so', async (file) => {
    expect(await forkTo(file)).toBe(0);
    expect(await stand()).toEqual([0, `lamp-policy (${file}), version 1.0.0: current`]);
    await publish(at.site, [lampPolicy('1.0.0'), lampPolicy('1.1.0')]);
    expect(await call()).toEqual([0, expect.stringContaining(`lamp-policy (${file}): was updated from 1.0.0 to 1.1.0.`)]);
  });

  it('is two where a copy stands beside one that no search sees', async () => {
    await forkTo('dist/lamps.md');
    await at.write('copy.md', await at.read('dist/lamps.md'));
    expect(await call()).toEqual([1, expect.stringContaining('Found copy.md and dist/lamps.md with the id lamp-policy')]);
  });

  it('is the new name where a system tells names by their case only on show', async () => {
    await forkTo('lamps.md');
    const { documents } = playbookLock.parse(JSON.parse(await at.read('.playbook/lock.json')));
    await at.write('Lamps.md', await at.read('lamps.md'));
    // Such a system opens the file by either name, and lists one.
    const byId = new Map([['lamp-policy', ['Lamps.md']]]);
    expect(await placeOf(at.root, documents[0]!, { byId, whole: true })).toMatchObject({ kind: 'moved', path: 'Lamps.md' });
  });

  it('is not known where a part of the folder was not searched, and no deletion is recorded', async () => {
    await forkTo('lamps.md');
    await mkdir(path.join(at.root, deep), { recursive: true });
    await rename(path.join(at.root, 'lamps.md'), path.join(at.root, deep, 'lamps.md'));
    const before = await at.files();
    expect(await call()).toEqual([
      1,
      expect.stringContaining('Found no file of the document lamp-policy, expected lamps.md; it may be in'),
    ]);
    expect(await stand()).toEqual([1, expect.stringMatching(/missing\n {2}Found no file of the document lamp-policy/)]);
    expect(await at.files()).toEqual(before);
  });

  it('is found past a Markdown file that may not be read; where none is found, that file may be it', async () => {
    await forkTo('lamps.md');
    await at.write('secret.md', 'Secret.\n');
    closed.add(path.join(at.root, 'secret.md'));
    expect(await stand()).toEqual([0, expect.stringContaining('current')]);
    await rm(path.join(at.root, 'lamps.md'));
    expect(await call()).toEqual([1, expect.stringContaining('it may be in a file or folder that could not be read')]);
    closed.clear();
    expect(await call()).toEqual([0, expect.stringContaining('was deleted, and stays deleted')]);
  });

  it('is named where the document itself may not be read', async () => {
    await forkTo('lamps.md');
    closed.add(path.join(at.root, 'lamps.md'));
    expect(await call()).toEqual([1, expect.stringContaining('lamps.md cannot be read (EACCES: permission denied). Nothing was written.')]);
  });
});
