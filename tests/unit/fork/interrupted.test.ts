import { chmod, chown, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { list } from '../../../scripts/fork/commands/list.ts';
import { policyTest } from '../../../scripts/fork/commands/policy-test.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { JOURNAL, journalText, PLAN } from '../../../scripts/fork/files/journal.ts';
import { foreignBy } from '../../../scripts/fork/files/ownership.ts';
import { thisProcess } from '../../../scripts/fork/files/running.ts';
import { sha256Of } from '../../../src/content/digest.ts';
import { FILE, YAML, lamps } from '../../fork/lamps.ts';
import { createWorkspace, quickOps, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
let inner: Workspace['machine'];
const { release, call, stand } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  await mkdir(path.join(at.root, 'inner'));
  inner = { ...at.machine, current: path.join(at.root, 'inner') };
});
afterEach(() => at.remove());

const TOKEN = '0123456789ab';
type Step = { path: string; before?: string; after?: string };

/** Plants a journal that names these steps. */
const plant = (steps: Step[], { file = JOURNAL, folders = [] as string[], what = 'The update' } = {}) =>
  at.write(file, journalText({ format: 1, what, token: TOKEN, steps, folders }));

const removal = (file: string, text: string): Step => ({ path: file, before: sha256Of(text) });

describe('a planted journal of a parent folder', () => {
  const NOTES = 'What I need.\n';
  beforeEach(async () => {
    await at.write('notes.md', NOTES);
    await plant([removal('notes.md', NOTES)]);
  });

  it('is obeyed by no command that reads: each tells of it, and names the command that completes it', async () => {
    const before = await at.files();
    expect(await status({}, inner)).toBe(1);
    expect(await list({}, inner)).toBe(1);
    for (const act of [
      () => update(undefined, { dryRun: true }, inner),
      () => render('lamp-policy', { format: 'docx' }, inner),
      () => render('lamp-policy', { format: 'md', out: 'b.md' }, inner),
      () => policyTest(undefined, { format: 'terminal' }, inner),
      () => fork('lamp-policy', { yes: true, out: 'c.md' }, { ...inner, warn: () => undefined }),
    ])
      await expect(act()).rejects.toThrow(/The update was interrupted in .*`playbook update`|which .playbook\/lock\.json does not know/s);
    expect(at.warned).toHaveLength(2);
    for (const line of at.warned) expect(line).toMatch(/^The update was interrupted in .*only reads.*Run `playbook update` there/s);
    expect(await at.files()).toEqual(before);
  });

  it('is refused by a command that writes, since the lock does not know its file', async () => {
    const before = await at.files();
    await expect(update(undefined, {}, inner)).rejects.toThrow(
      '.playbook/transaction.json would change notes.md, which .playbook/lock.json does not know; no command of this folder wrote that. Nothing was done.',
    );
    expect(await at.files()).toEqual(before);
  });

  it('shows nothing that a terminal obeys', async () => {
    await plant([], { what: '\u001b[2J\u202eThe\nupdate' });
    await status({}, inner);
    expect(at.warned.join('')).not.toMatch(/[\u001b\u202e\n]/);
  });

  it('is told as JSON, too', async () => {
    await status({ json: true }, inner);
    expect(JSON.parse(at.said.join(''))).toMatchObject({ interrupted: expect.stringContaining('The update was interrupted') });
  });
});

describe('a journal is taken only for files that the lock knows', () => {
  beforeEach(async () => {
    expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
  });

  const lockWith = async (change: object): Promise<string> => {
    const lock = JSON.parse(await at.read('.playbook/lock.json')) as { documents: object[] };
    return JSON.stringify({ ...lock, documents: [...lock.documents, change] });
  };

  it.each<[string, () => Promise<Step[]> | Step[], string[]?]>([
    ['another document', () => [{ path: 'other.md', after: sha256Of('x') }]],
    ['a program', () => [{ path: 'run.sh', after: sha256Of('x') }]],
    ['a tracked document that would go', async () => [removal(FILE, await at.read(FILE))]],
    ['the lock that would go', async () => [removal('.playbook/lock.json', await at.read('.playbook/lock.json'))]],
    ['a folder for nothing', () => [], ['inner']],
    ['another file of .playbook', () => [{ path: '.playbook/hooks/x.md', after: sha256Of('x') }]],
    [
      'a new lock that is not waiting',
      () => [
        { path: 'other.md', after: sha256Of('x') },
        { path: '.playbook/lock.json', after: 'a'.repeat(64) },
      ],
    ],
  ])('%s is refused', async (_, steps, folders = []) => {
    await plant(await steps(), { folders });
    const before = await at.files();
    await expect(call()).rejects.toThrow(/Nothing was done/);
    expect(await at.files()).toEqual(before);
  });

  it('a new lock that waits for its place makes its files known, but only documents and answers can be', async () => {
    const next = await lockWith({ id: 'evil', path: '../evil.md' });
    await at.write(`.playbook/lock.json.${TOKEN}.waiting`, next);
    await plant([
      { path: 'evil.md', after: sha256Of('x') },
      { path: '.playbook/lock.json', before: sha256Of(await at.read('.playbook/lock.json')), after: sha256Of(next) },
    ]);
    await expect(call()).rejects.toThrow(/Nothing was done/);
  });

  it('one of a command of this folder is completed by the next that writes, and by none that reads', async () => {
    await release('1.0.0', '1.1.0');
    let renames = 0;
    const rename = async (from: string, to: string): Promise<void> => {
      if ((renames += 1) === 2) throw new Error('the power went');
      await quickOps.rename(from, to);
    };
    await expect(update(undefined, {}, { ...at.machine, ops: { ...quickOps, rename } })).rejects.toThrow('was interrupted');
    const left = await at.files();
    expect((await stand())[0]).toBe(1);
    expect(await at.files()).toEqual(left);
    expect((await call())[0]).toBe(0);
    expect(at.warned.at(-1)).toBe('The update was interrupted; it is complete now.');
    expect(await at.read(FILE)).toContain('version: 1.1.0');
    expect(await at.read(YAML)).toContain('1.1.0');
  });

  it('a plan that was left is told as one that changed nothing', async () => {
    await plant([], { file: PLAN });
    expect((await stand())[0]).toBe(1);
    expect(at.warned.join()).toContain('no document was changed yet');
    expect((await call())[0]).toBe(0);
  });

  it('a command that is at work is waited for, and told after a while', async () => {
    await plant([]);
    await at.write('.playbook/running.json', JSON.stringify({ pid: process.pid, host: thisProcess.host }));
    const machine = { ...at.machine, self: { ...thisProcess, patience: 200 } };
    expect(await status({}, machine)).toBe(1);
    expect(at.warned.join()).toContain('Another playbook command is at work');
    setTimeout(() => void rm(path.join(at.root, JOURNAL)), 50);
    expect(await status({}, machine)).toBe(0);
  });
});

/** Whoever runs the tests as the administrator can give files away, others play another user. */
const root = process.getuid?.() === 0;
const STRANGER = 65_534;

describe('what belongs to another user', () => {
  const asStranger = { ...thisProcess, isAlive: () => false, patience: 200, user: STRANGER };
  const playing = (machine: Workspace['machine']): Workspace['machine'] => (root ? machine : { ...machine, self: asStranger });
  const giveAway = async (...files: string[]): Promise<void> => {
    if (root) for (const file of files) await chown(path.join(at.root, file), STRANGER, STRANGER);
  };

  beforeEach(async () => {
    expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
    at.said.length = 0;
  });

  it('is passed over in a parent folder, and said', async () => {
    await plant([removal(FILE, await at.read(FILE))]);
    await giveAway('.playbook', JOURNAL);
    const before = await at.files();
    expect(await status({}, playing(inner))).toBe(0);
    expect(at.said.join()).toContain('tracks no document');
    expect(at.warned.join()).toMatch(/\.playbook belongs to another user .*so it was passed over\. Go to /);
    expect(await update(undefined, {}, playing(inner))).toBe(0);
    expect(await at.files()).toEqual(before);
  });

  it('is passed over as well if every user may change it', async () => {
    await chmod(path.join(at.root, '.playbook'), 0o777);
    expect(await status({}, inner)).toBe(0);
    expect(at.warned.join()).toContain('may be changed by every user of this machine, so it was passed over');
  });

  it.each([
    ['.playbook', '.playbook'],
    ['its journal', JOURNAL],
  ])('is read in the current folder, but no journal is taken of it: %s', async (_, file) => {
    await plant([]);
    await giveAway(file);
    const before = await at.files();
    expect(await status({}, playing(at.machine))).toBe(1);
    await expect(update(undefined, {}, playing(at.machine))).rejects.toThrow(
      /but \.playbook.* belongs to another user .*so nothing that it says was done/,
    );
    expect(await at.files()).toEqual(before);
  });

  it('takes no journal that every user may change', async () => {
    await plant([]);
    await chmod(path.join(at.root, JOURNAL), 0o666);
    await expect(call()).rejects.toThrow('may be changed by every user of this machine');
  });

  it('counts as one’s own under sudo', () => {
    const stats = { uid: 1000, mode: 0o755 } as Parameters<typeof foreignBy>[0];
    expect(foreignBy(stats, 0, { SUDO_UID: '1000' })).toBeUndefined();
    expect(foreignBy(stats, 0, { SUDO_UID: '1001' })).toContain('another user');
    expect(foreignBy(stats, 1001, { SUDO_UID: '1000' })).toContain('another user');
    expect(foreignBy(stats, undefined, {})).toBeUndefined();
  });
});

it.each(['file', 'link'])('a .playbook that is a %s is named, in the folder and below it', async (kind) => {
  const place = path.join(at.root, '.playbook');
  if (kind === 'file') await writeFile(place, 'x');
  else await symlink(at.site, place);
  for (const machine of [at.machine, inner]) {
    const message = new RegExp(`Found a ${kind} at .*\\.playbook, expected the folder that holds the lock. Nothing was written`);
    await expect(status({}, machine)).rejects.toThrow(message);
    await expect(list({}, machine)).rejects.toThrow(message);
    await expect(update(undefined, {}, machine)).rejects.toThrow(message);
    await expect(fork('lamp-policy', { yes: true }, machine)).rejects.toThrow(message);
  }
});
