import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt } from '../../../scripts/fork/commands/adopt.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { list } from '../../../scripts/fork/commands/list.ts';
import { policyTest } from '../../../scripts/fork/commands/policy-test.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { importSuggestion } from '../../../scripts/commands/import-suggestion.ts';
import { staleness } from '../../../scripts/commands/staleness.ts';
import { readStart, readRegularFile } from '../../../src/content/read-file.ts';
import { CONTENT_LIMITS, DOCUMENT_LIMITS } from '../../../src/domain/limits.ts';
import { FILE, YAML, lamps } from '../../fork/lamps.ts';
import { fileTraps, SECRET } from '../../hostile/documents.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  await writeFile(path.join(at.root, '../secret.txt'), SECRET);
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
  at.said.length = 0;
});
afterEach(() => at.remove());

const full = (file: string): string => path.join(at.root, file);
/** Puts a trap in the place of a file. */
async function trap(file: string, set: (file: string) => unknown): Promise<void> {
  await at.write('other.txt', SECRET);
  await rm(full(file), { recursive: true, force: true });
  await mkdir(path.dirname(full(file)), { recursive: true });
  await set(full(file));
}

const rendered = (format: 'docx' | 'yaml' | 'md') => render('lamp-policy', { format, out: `out.${format}` }, at.machine);

describe.each(fileTraps)('%s', (_, set, message) => {
  it('in the place of a document is neither read nor rendered, and the files stay', async () => {
    await release('1.0.0', '1.1.0');
    await trap(FILE, set);
    const before = await at.files();
    expect(await stand()).toEqual([1, expect.stringMatching(message)]);
    expect(await call()).toEqual([1, expect.stringMatching(message)]);
    expect(await call({ dryRun: true })).toEqual([1, expect.stringMatching(message)]);
    for (const format of ['docx', 'md'] as const) await expect(rendered(format)).rejects.toThrow(message);
    expect(await at.files()).toEqual(before);
    expect([...at.said, ...at.warned].join()).not.toContain(SECRET);
  });

  it('in the place of the answers of a document is not read', async () => {
    await trap(YAML, set);
    expect(await stand()).toEqual([1, expect.stringMatching(message)]);
    await expect(rendered('yaml')).rejects.toThrow(message);
    await expect(render('lamp-policy', { format: 'md' }, at.machine)).rejects.toThrow(message);
  });

  it('that a person names is not read', async () => {
    for (const file of ['lent.yaml', 'lent.md']) await trap(file, set);
    await expect(fork('lamp-policy', { answers: 'lent.yaml', out: 'b.md' }, at.machine)).rejects.toThrow(message);
    for (const file of ['lent.yaml', 'lent.md']) await expect(adopt(file, {}, at.machine)).rejects.toThrow(message);
    const machine = { ...at.machine, scenariosOf: undefined };
    await expect(policyTest(undefined, { format: 'terminal', answers: 'lent.yaml' }, machine)).rejects.toThrow(message);
  });

  it.each(['lock.json', 'transaction.json', 'transaction.plan.json', 'running.json'])(
    'in the place of .playbook/%s stops a command that writes',
    async (name) => {
      await trap(`.playbook/${name}`, set);
      await expect(call()).rejects.toThrow(message);
    },
  );
});

it.each(['', '.playbook', 'rules', '.playbook/base'])(
  'a link in the place of the folder "%s" leads nowhere, unless a person stands in it',
  async (folder) => {
    await fork('lamp-policy', { answers: '../answers.yaml', out: 'rules' }, at.machine);
    const away = path.join(at.root, '../away');
    await rename(full(folder), away);
    await symlink(away, full(folder));
    const said = () => expect.stringMatching(/Found a link at /);
    if (folder === '') expect((await stand())[0]).toBe(0);
    else if (folder === '.playbook') await expect(stand()).rejects.toThrow(/Found a link at .*\.playbook, expected the folder/);
    else if (folder === 'rules') expect(await stand()).toEqual([1, said()]);
    else {
      await release('1.0.0', '1.1.0');
      expect(await call()).toEqual([1, said()]);
    }
  },
);

it('a link that somebody leaves at the old place of a moved document does not hide it', async () => {
  await mkdir(full('rules'));
  await rename(full(FILE), full(`rules/${FILE}`));
  await symlink(`rules/${FILE}`, full(FILE));
  expect(await stand()).toEqual([0, expect.stringContaining('moved')]);
});

it.each(['templates', 'templates/lamp-policy', 'templates/lamp-policy/versions', 'templates/lamp-policy/versions/1.0.0.json'])(
  'a link below the folder of a playbook, %s, is not followed',
  async (name) => {
    const away = path.join(at.root, '../away');
    await rename(path.join(at.site, name), away);
    await symlink(away, path.join(at.site, name));
    await expect(fork('lamp-policy', { yes: true, out: 'b.md' }, at.machine)).rejects.toThrow('expected one of its own');
    if (name === 'templates') expect(await list({}, at.machine)).toBe(1);
  },
);

it('the folder of a playbook that a person names may be a link', async () => {
  await symlink(at.site, full('linked'));
  expect(await fork('lamp-policy', { yes: true, out: 'b.md', from: 'linked' }, at.machine)).toBe(0);
});

it.each(fileTraps.filter(([name]) => !name.includes('nothing')))(
  '%s is neither taken as a suggestion nor as an inventory',
  async (_, set) => {
    await trap('lent.txt', set);
    const message = /Found a |is larger than/;
    await expect(importSuggestion(full('lent.txt'), full('content'), { owner: 'a', today: '2026-11-24' })).rejects.toThrow(message);
    if (/large/.test(_)) await truncate(full('lent.txt'), 20_000_001);
    await expect(staleness({ pages: full('lent.txt'), today: '2026-11-24', format: 'json' })).rejects.toThrow(message);
  },
);

it.each(['lent.yaml', 'lent.md', 'lent.docx'])('a link to a folder below the current one does not lead to %s', async (name) => {
  const away = path.join(at.root, '../away');
  await mkdir(away);
  await writeFile(path.join(away, name), SECRET);
  await symlink(away, full('linked'));
  await expect(adopt(`linked/${name}`, {}, at.machine)).rejects.toThrow('Found a link at linked, expected the file itself.');
  await expect(fork('lamp-policy', { answers: `linked/${name}`, out: 'b.md' }, at.machine)).rejects.toThrow('Found a link at linked');
});

describe('the one reader of files', () => {
  it('reads no more than the limit of what reports no size, or grows', async () => {
    // A file of the system reports 0 bytes and has some.
    await expect(readRegularFile('/proc/self/maps', 10)).rejects.toThrow('is larger than 0 KB');
    expect((await readRegularFile('/proc/self/comm', 100)).length).toBeGreaterThan(0);
  });

  it('reads a file up to the very limit, and one byte more not at all', async () => {
    await writeFile(full('a'), Buffer.alloc(100_000, 'a'));
    expect(await readRegularFile(full('a'), 100_000)).toHaveLength(100_000);
    await expect(readRegularFile(full('a'), 99_999)).rejects.toThrow('is larger than');
    expect((await readStart(full('a'), 70_000)).toString()).toBe('a'.repeat(70_000));
  });

  it('states each limit as a person counts', () => {
    expect(DOCUMENT_LIMITS.fileBytes / 1_000_000).toBe(2);
    expect(CONTENT_LIMITS.fileBytes / 1024).toBe(256);
  });
});
