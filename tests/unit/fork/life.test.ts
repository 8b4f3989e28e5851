import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../../scripts/fork/commands/forget.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { list } from '../../../scripts/fork/commands/list.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { FILE, NEW, YAML, lamps } from '../../fork/lamps.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand, lock } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

describe('playbook fork', () => {
  it('writes the document, its answers, the lock and the pristine text, which are the same for the same answers', async () => {
    const files = await at.files();
    const base = Object.keys(files).find((file) => file.startsWith('.playbook/base/'))!;
    expect(Object.keys(files).sort()).toEqual([base, '.playbook/lock.json', YAML, FILE].sort());
    expect(files[base]).toBe(files[FILE]);
    expect(files[FILE]).toContain('document: lamp-policy\ntemplate: lamp-policy\nversion: 1.0.0\n');
    expect(files[FILE]).toContain('Ada answers for it.');
    expect(await stand()).toEqual([0, 'lamp-policy (lamp-policy.md), version 1.0.0: current']);
  });

  it('gives a second fork another id and file, and never writes over one', async () => {
    expect(await fork('lamp-policy', { yes: true }, at.machine)).toBe(0);
    expect(await at.read('lamp-policy-2.md')).toContain('document: lamp-policy-2');
    const before = await at.files();
    await expect(fork('lamp-policy', { yes: true, out: FILE }, at.machine)).rejects.toThrow('Found lamp-policy.md there already');
    expect(await at.files()).toEqual(before);
  });

  it.each([
    ['lamp-polcy', {}, 'Did you mean lamp-policy?'],
    ['../lamp-policy', {}, 'expected the slug of a template'],
    ['lamp-policy', { version: '9.9.9' }, 'Found no version 9.9.9 of "lamp-policy"'],
    ['lamp-policy', { out: '../elsewhere' }, 'expected a file or folder in'],
    ['lamp-policy', { out: '.git/hooks' }, 'without ".git"'],
    ['lamp-policy', { out: 'con.md' }, 'without "con.md"'],
    ['lamp-policy', { answers: 'none.yaml' }, 'There is no none.yaml'],
    ['http://lamps.example/templates/lamp-policy/', {}, 'expected one that starts with https:'],
    ['file:///etc/templates/lamp-policy/', {}, 'expected one that starts with https:'],
    ['https://a:b@lamps.example/templates/lamp-policy/', {}, 'Found a name or password'],
  ])('of %s with %j says what was found, and writes nothing', async (words, options, message) => {
    const before = await at.files();
    await expect(fork(words, { yes: true, ...options }, at.machine)).rejects.toThrow(message);
    expect(await at.files()).toEqual(before);
  });

  it('names line and column of answers that do not fit', async () => {
    await writeFile(
      path.join(at.root, 'bad.yaml'),
      `template: lamp-policy\nversion: 1.0.0\nsha256: ${'a'.repeat(64)}\nanswers:\n  team: 5\n  rooms:\n    - room: Hall\n      lam: Oil\n  owne: Ada\n`,
    );
    await expect(fork('lamp-policy', { answers: 'bad.yaml' }, at.machine)).rejects.toThrow(
      /bad\.yaml:9:3 `owne`: Found an answer to "owne"[^]*bad\.yaml:5:9 `team`: Found 5, expected text\.\nbad\.yaml:8:7 `rooms\.0\.lam`/,
    );
  });
});

describe('playbook update', () => {
  it('brings an unmodified document to what a new fork would be, carries its answers over, and lists what was done', async () => {
    await release('1.0.0', '1.1.0');
    expect(await stand()).toEqual([
      2,
      'lamp-policy (lamp-policy.md), version 1.0.0: update available (1.0.0 -> 1.1.0)\n  1.1.0, 2026-03-10: Names a deputy.\n  1.1.0, 2026-03-10: Rewords the rule on customer data.',
    ]);
    await at.edit(YAML, 'owner: Ada', 'owner: Ada # until spring');
    const before = await at.files();
    expect(await call({ dryRun: true })).toEqual([2, expect.stringContaining('would be updated from 1.0.0 to 1.1.0')]);
    expect(await at.files()).toEqual(before);
    const [code, said] = await call();
    expect(code).toBe(0);
    expect(said).toContain('The answer to "owner" is the answer to "lead" now.');
    expect(said).toMatch(/taken over {13}Customer data: paragraph changed/);
    const text = await at.read(FILE);
    expect(text).toContain(NEW);
    expect(text).toContain('The deputy is Nobody yet.');
    expect(await at.read(YAML)).toContain('lead: Ada # until spring');
    expect(await stand()).toEqual([0, 'lamp-policy (lamp-policy.md), version 1.1.0: current']);
    const [entry] = await lock();
    expect(await at.read(`.playbook/base/${entry!.base}.md`)).toBe(text);
    expect(Object.keys(await at.files())).toHaveLength(4);
  });

  it('keeps edits, answers that were edited by hand, and a section that was deleted', async () => {
    await at.edit(FILE, 'Lock the drawer at night.', 'Lock the drawer at dusk.');
    await at.edit(FILE, /<!-- section: scope -->[^]*?(?=<!-- section: customer)/, '');
    await at.edit(YAML, 'team: Light', 'team: Bright');
    expect(await stand()).toEqual([0, 'lamp-policy (lamp-policy.md), version 1.0.0: current, edited, answers changed']);
    await release('1.0.0', '1.1.0', '1.2.0');
    const [code, said] = await call();
    expect([code, said]).toEqual([0, expect.stringMatching(/you deleted it {9}Scope/)]);
    const text = await at.read(FILE);
    for (const words of ['at dusk', 'Policy of Bright', NEW, 'version: 1.2.0']) expect(text).toContain(words);
    expect(text).not.toContain('Scope');
    expect((await lock())[0]).toMatchObject({ deletedSections: ['scope'], answers: { team: 'Bright', lead: 'Ada', deputy: 'Nobody yet' } });
  });

  it('keeps an answer aside beside one of the same id that is aside already', async () => {
    await at.edit('.playbook/lock.json', /("answers": \{[^]*?\n {6}\})/, '$1,\n      "aside": { "owner": "Grace" }');
    await at.edit(YAML, 'owner: Ada', 'owner: Ada\n  lead: Bo');
    await release('1.0.0', '1.1.0');
    expect(await call()).toEqual([0, expect.stringContaining('that to "owner" is kept aside: "Ada".')]);
    expect((await lock())[0]).toMatchObject({ answers: { lead: 'Bo' }, aside: { owner: 'Grace', 'owner-2': 'Ada' } });
  });

  it('refuses answers that do not fit, at their line and under the names that they have, and writes nothing', async () => {
    await release('1.0.0', '1.1.0');
    await at.edit(YAML, 'owner: Ada', `owner: ${'x'.repeat(200)}`);
    const before = await at.files();
    const [code, said] = await call();
    expect(code).toBe(1);
    expect(said).toMatch(/lamp-policy\.answers\.yaml:7:10 `owner`: Found 200 characters, expected at most 160\.\nNothing was written/);
    expect(await at.files()).toEqual(before);
  });

  it('follows a document that was moved and renamed with its answers', async () => {
    await mkdir(path.join(at.root, 'rules'));
    await rename(path.join(at.root, FILE), path.join(at.root, 'rules/lamps.md'));
    await rename(path.join(at.root, YAML), path.join(at.root, 'rules/lamps.answers.yaml'));
    expect(await stand()).toEqual([0, expect.stringContaining('lamp-policy (rules/lamps.md), version 1.0.0: current, moved')]);
    await release('1.0.0', '1.1.0');
    expect(await call()).toEqual([0, expect.stringContaining('It was moved from lamp-policy.md.')]);
    expect((await lock())[0]).toMatchObject({ path: 'rules/lamps.md', answersPath: 'rules/lamps.answers.yaml', version: '1.1.0' });
    expect(await at.read('rules/lamps.md')).toContain(NEW);
  });

  it('does nothing to a document that was copied, and says so', async () => {
    await release('1.0.0', '1.1.0');
    await at.write('copy.md', await at.read(FILE));
    const before = await at.files();
    expect(await stand()).toEqual([1, expect.stringContaining('copy.md and lamp-policy.md have one id')]);
    expect(await call()).toEqual([
      1,
      expect.stringContaining('Found copy.md and lamp-policy.md with the id lamp-policy, expected one file.'),
    ]);
    expect(await at.files()).toEqual(before);
  });

  it('lets a deleted document be deleted, remembers it, and takes it up again where it comes back', async () => {
    const text = await at.read(FILE);
    await rm(path.join(at.root, FILE));
    expect(await stand()).toEqual([0, expect.stringContaining('missing')]);
    await release('1.0.0', '1.1.0');
    expect(await call()).toEqual([0, expect.stringContaining('was deleted, and stays deleted')]);
    expect((await lock())[0]).toMatchObject({ deleted: true, version: '1.0.0' });
    expect(await stand()).toEqual([0, 'lamp-policy (lamp-policy.md), version 1.0.0: deleted']);
    await at.write(FILE, text);
    expect((await call())[0]).toBe(0);
    expect((await lock())[0]).not.toHaveProperty('deleted');
    expect(await at.read(FILE)).toContain(NEW);
    expect(await forget('lamp-policy', at.machine)).toBe(0);
    expect(await lock()).toEqual([]);
    expect(Object.keys(await at.files()).sort()).toEqual(['.playbook/lock.json', YAML, FILE]);
  });

  it('makes the pristine text again from the release where it is gone, and refuses one that was changed and cannot be', async () => {
    await release('1.0.0', '1.1.0');
    const file = `.playbook/base/${String((await lock())[0]!.base)}.md`;
    await at.write(file, 'other');
    await publish(at.site, [lampPolicy('1.1.0')]);
    expect(await call()).toEqual([1, expect.stringContaining(`${file}, the pristine text of lamp-policy, was changed.`)]);
    await release('1.0.0', '1.1.0');
    expect((await call())[0]).toBe(0);
  });

  it('says loudly that a published version was changed', async () => {
    const own = lampPolicy('1.0.0');
    await publish(at.site, [{ ...own, title: 'Another' }, lampPolicy('1.1.0')]);
    await stand();
    expect(at.warned.join('\n')).toContain('version 1.0.0 of "lamp-policy" at');
    expect(at.warned.join('\n')).toContain('is NOT what this document was made from');
    await expect(render('lamp-policy', { format: 'md' }, at.machine)).rejects.toThrow('is NOT what this document was made from');
  });

  it('tells for each document that the playbook cannot be read', async () => {
    await rm(at.site, { recursive: true });
    expect(await stand()).toEqual([1, expect.stringMatching(/not known whether it is current\n {2}Found no templates in/)]);
    expect(await call()).toEqual([1, expect.stringContaining('Found no templates in')]);
  });
});

describe('playbook list', () => {
  it('lists templates with their newest versions, and documents', async () => {
    await release('1.0.0', '1.1.0');
    at.said.length = 0;
    expect(await list({}, at.machine)).toBe(0);
    expect(at.said.join('\n')).toMatch(
      / {2}lamp-policy {2}1\.1\.0 +2026-03-10 {2}Lamp policy on one page\nDocuments of .*\n {2}lamp-policy {2}1\.0\.0 {2}lamp-policy\.md$/,
    );
  });
});
