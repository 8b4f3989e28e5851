import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt } from '../../../scripts/fork/commands/adopt.ts';
import { forget } from '../../../scripts/fork/commands/forget.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { list } from '../../../scripts/fork/commands/list.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import type { UpdateOptions } from '../../../scripts/fork/update-types.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const FILE = 'lamp-policy.md';
const YAML = 'lamp-policy.answers.yaml';
const OLD = 'a customer list may not lie under a lamp.';
const NEW = 'a customer list may not lie under any lamp, also when nobody is in the room.';
const MINE = 'no customer list may ever come near a candle.';

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

const release = (...versions: Parameters<typeof lampPolicy>[0][]) =>
  publish(
    at.site,
    versions.map((version) => lampPolicy(version)),
  );
const call = async (options: UpdateOptions = {}): Promise<[number, string]> => {
  at.said.length = 0;
  return [await update(undefined, options, at.machine), at.said.join('\n')];
};
const stand = async (): Promise<[number, string]> => {
  at.said.length = 0;
  return [await status({}, at.machine), at.said.join('\n')];
};
const lock = async () => (JSON.parse(await at.read('.playbook/lock.json')) as { documents: Record<string, unknown>[] }).documents;

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

describe('a conflict', () => {
  const conflict = async (options: UpdateOptions = {}): Promise<[number, string]> => {
    await at.edit(FILE, OLD, MINE);
    await release('1.0.0', '1.1.0');
    return call(options);
  };
  const note = '.playbook/conflicts/lamp-policy/01-customer-data.md';

  it('keeps yours in the document, and tells both beside it until it is settled', async () => {
    const [code, said] = await conflict();
    expect(code).toBe(3);
    expect(said).toMatch(/conflict: yours stays {2}Customer data: paragraph changed/);
    expect(said).toContain(note);
    const text = await at.read(FILE);
    expect(text).toContain(MINE);
    expect(text).toContain('version: 1.1.0');
    expect(text).not.toContain('<<<<');
    for (const words of [OLD, MINE, NEW, '[-', '{+']) expect(await at.read(note)).toContain(words);
    expect(await stand()).toEqual([3, expect.stringContaining('1 conflict remains')]);
    expect(await call()).toEqual([3, expect.stringContaining('remain, and nothing was done')]);
  });

  it.each([
    ['ours', [MINE], [NEW]],
    ['theirs', [NEW], [MINE]],
  ] as const)('is settled by %s, at once or later', async (choice, has, hasNot) => {
    const look = async () => {
      const text = await at.read(FILE);
      for (const words of has) expect(text).toContain(words);
      for (const words of hasNot) expect(text).not.toContain(words);
      expect(Object.keys(await at.files())).toHaveLength(4);
      return text;
    };
    await conflict();
    await at.edit(FILE, 'Lock the drawer at night.', 'Lock the drawer at dusk.');
    expect((await call({ conflict: choice }))[0]).toBe(0);
    expect(await look()).toContain('at dusk');
    expect(await stand()).toEqual([0, expect.stringContaining('current')]);
    await at.remove();
    at = await createWorkspace();
    await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine);
    expect((await conflict({ conflict: choice }))[0]).toBe(0);
    await look();
  });

  it('is asked about: both, words of one’s own, or later', async () => {
    await conflict();
    const asked: string[] = [];
    const ask = (choice: { text: string } | 'both' | undefined) => ({
      ...at.machine,
      ask: async (_: string, conflicts: readonly { id: string; ours?: string; theirs?: string }[]) => {
        asked.push(...conflicts.map((item) => `${item.ours} | ${item.theirs}`));
        return new Map(choice === undefined ? [] : conflicts.map((item) => [item.id, choice]));
      },
    });
    expect(await update(undefined, { conflict: 'ask' }, ask(undefined))).toBe(3);
    expect(asked[0]).toContain(MINE);
    expect(asked[0]).toContain(NEW);
    expect(await update(undefined, { conflict: 'ask' }, ask({ text: '**Never:** lamps.' }))).toBe(0);
    expect(await at.read(FILE)).toContain('**Never:** lamps.\n\n- Keep lists');
    await expect(update(undefined, { conflict: 'ask' }, at.machine)).rejects.toThrow('without a terminal');
  });

  it('counts as settled once its file is deleted, and what was kept for it goes with the next update', async () => {
    await conflict();
    await at.edit(FILE, MINE, 'settled by hand.');
    await rm(path.join(at.root, note));
    expect(await stand()).toEqual([0, expect.stringContaining('current, edited')]);
    await release('1.0.0', '1.1.0', '1.2.0');
    expect((await call())[0]).toBe(0);
    const text = await at.read(FILE);
    expect(text).toContain('settled by hand.');
    expect(text).toContain('It holds for everybody.');
    expect(Object.keys(await at.files())).toHaveLength(4);
  });

  it('is not settled where its place was edited since', async () => {
    await conflict();
    await at.edit(FILE, MINE, 'edited once more.');
    expect(await call({ conflict: 'theirs' })).toEqual([3, expect.stringContaining('the document was edited there since')]);
    expect(await at.read(FILE)).toContain('edited once more.');
  });

  it('stands between markers only where they are asked for, until they are gone', async () => {
    const between = [
      '  1 conflict remains; the document has both texts between markers:',
      '    Customer data',
      '  Settle them with `playbook update lamp-policy --conflict=ask` (or ours, theirs), or edit the document and take the markers out.',
    ].join('\n');
    const [code, said] = await conflict({ conflict: 'markers' });
    expect([code, said]).toEqual([3, expect.stringContaining(between)]);
    expect(said).toMatch(/conflict: both, marked {1}Customer data: paragraph changed/);
    expect(await call()).toEqual([3, expect.stringContaining(between)]);
    const text = await at.read(FILE);
    expect(text).toMatch(/<<<<<<< yours\n.*candle\.\n=======\n.*in the room\.\n>>>>>>> upstream/);
    expect(await stand()).toEqual([3, expect.stringContaining('--conflict=ask`; the document shows them between markers.')]);
    await at.write(FILE, text.replace('candle.\n=======', 'wick.\n======='));
    expect(await call({ conflict: 'theirs' })).toEqual([
      3,
      expect.stringContaining(
        'Customer data: the document was edited there since, and keeps it. Put what you chose there by hand, then take the markers out.',
      ),
    ]);
    await at.write(FILE, text.replace(/<<<<<<< yours\n|=======\n[^]*?>>>>>>> upstream\n/g, ''));
    expect((await stand())[0]).toBe(0);
    expect((await call())[0]).toBe(0);
    expect(Object.keys(await at.files())).toHaveLength(4);
  });

  it('goes with its whole update by --abort, and what was edited since is put aside', async () => {
    await at.edit(FILE, OLD, MINE);
    await at.edit(YAML, 'team: Light', 'team: Bright # by hand');
    const before = await at.files();
    await release('1.0.0', '1.1.0');
    expect((await call())[0]).toBe(3);
    expect(await call({ abort: true })).toEqual([0, expect.stringContaining('is as it was before the update, version 1.0.0')]);
    expect(await at.files()).toEqual(before);
    expect((await call())[0]).toBe(3);
    await at.edit(FILE, MINE, 'edited once more.');
    const edited = await at.read(FILE);
    expect((await call({ abort: true }))[0]).toBe(0);
    const { [Object.keys(await at.files()).find((file) => file.startsWith('.playbook/discarded/'))!]: aside, ...rest } = await at.files();
    expect(aside).toBe(edited);
    expect(rest).toEqual(before);
    expect(await call({ abort: true })).toEqual([
      0,
      'lamp-policy (lamp-policy.md): nothing was done, and every file is as it was.\n  There is no update with open conflicts to take back.',
    ]);
  });

  it.each([undefined, 'markers'] as const)('brings back a document that was removed since, conflicts by %s', async (choice) => {
    await at.edit(FILE, OLD, MINE);
    const before = await at.files();
    await release('1.0.0', '1.1.0');
    expect((await call({ conflict: choice }))[0]).toBe(3);
    await rm(path.join(at.root, FILE));
    expect(await call({ abort: true })).toEqual([
      0,
      'lamp-policy (lamp-policy.md) is as it was before the update, version 1.0.0.\n  It had been removed since the update, and was written back to lamp-policy.md.',
    ]);
    expect(await at.files()).toEqual(before);
    await rm(path.join(at.root, FILE));
    expect(await call({ abort: true })).toEqual([0, expect.stringContaining('nothing was done, and every file is as it was')]);
    expect(await lock()).not.toContainEqual(expect.objectContaining({ deleted: true }));
  });
});

describe('playbook render', () => {
  it('brings changed answers in, and keeps edits', async () => {
    await at.edit(FILE, 'Lock the drawer at night.', 'Lock the drawer at dusk.');
    await at.edit(YAML, 'owner: Ada', 'owner: Grace # from May');
    expect(await render('lamp-policy', { format: 'md' }, at.machine)).toBe(0);
    const text = await at.read(FILE);
    expect(text).toContain('Grace answers for it.');
    expect(text).toContain('at dusk');
    expect(await at.read(YAML)).toContain('owner: Grace # from May');
    expect(await stand()).toEqual([0, 'lamp-policy (lamp-policy.md), version 1.0.0: current, edited']);
  });

  it('writes a DOCX file of the document as it was edited, which can be adopted elsewhere', async () => {
    await at.edit(FILE, 'Lock the drawer at night.', 'Lock the **drawer** at dusk.');
    expect(await render('lamp-policy', { format: 'docx' }, at.machine)).toBe(0);
    await expect(render('lamp-policy', { format: 'docx' }, at.machine)).rejects.toThrow('there is a file of that name already');
    await forget('lamp-policy', at.machine);
    const text = await at.read(FILE);
    await rm(path.join(at.root, FILE));
    await rm(path.join(at.root, YAML));
    expect(await adopt('lamp-policy.docx', {}, at.machine)).toBe(0);
    expect(await at.read(FILE)).toBe(text);
    expect(await stand()).toEqual([0, expect.stringContaining('current, edited')]);
  });
});

describe('playbook render --format', () => {
  it.each([
    ['as it was rendered', OLD],
    ['with edits', MINE],
  ])('writes a DOCX file of a document %s with the answers that it shows, also where they were changed since', async (_, words) => {
    if (words !== OLD) await at.edit(FILE, OLD, words);
    const text = await at.read(FILE);
    await at.edit(YAML, 'owner: Ada', 'owner: Grace');
    expect(await render('lamp-policy', { format: 'docx' }, at.machine)).toBe(0);
    expect(at.said.at(-1)).toContain('The answers were changed since; `playbook render lamp-policy` brings them into the document.');
    await forget('lamp-policy', at.machine);
    await rm(path.join(at.root, FILE));
    await rm(path.join(at.root, YAML));
    await adopt('lamp-policy.docx', {}, at.machine);
    expect(await at.read(FILE)).toBe(text);
    expect(await at.read(YAML)).toContain('owner: Ada');
    expect(await stand()).toEqual([0, `lamp-policy (lamp-policy.md), version 1.0.0: current${words === OLD ? '' : ', edited'}`]);
  });

  it('writes the answers, the Markdown, and a workbook only of what has rows', async () => {
    const given = (format: 'md' | 'yaml' | 'xlsx', out: string) => render('lamp-policy', { format, out }, at.machine);
    expect(await given('yaml', 'copy.yaml')).toBe(0);
    expect(await at.read('copy.yaml')).toBe(await at.read(YAML));
    expect(await given('md', 'copy.txt')).toBe(0);
    expect(await at.read('copy.txt')).toBe(await at.read(FILE));
    await expect(given('xlsx', 'copy.xlsx')).rejects.toThrow('Found --format xlsx for a charter, expected it for a register or scorecard.');
    await publish(at.site, [{ ...lampPolicy('1.0.0', 'lamp-register'), kind: 'register' }]);
    expect(await fork('lamp-register', { yes: true }, at.machine)).toBe(0);
    expect(await render('lamp-register', { format: 'xlsx' }, at.machine)).toBe(0);
    expect((await at.read('lamp-register.xlsx')).slice(0, 2)).toBe('PK');
  });
});

describe('playbook adopt', () => {
  const exported = async (): Promise<void> => {
    await forget('lamp-policy', at.machine);
    await at.edit(FILE, 'document: lamp-policy\n', '');
  };

  it('tracks a Markdown file with its answers, and what was edited is yours', async () => {
    await exported();
    await at.edit(FILE, OLD, `${OLD} Candles neither.`);
    await rename(path.join(at.root, YAML), path.join(at.root, 'ours.yaml'));
    await expect(adopt(FILE, {}, at.machine)).rejects.toThrow('lamp-policy.md holds no answers, and there is no lamp-policy.answers.yaml.');
    expect(await adopt(FILE, { answers: 'ours.yaml' }, at.machine)).toBe(0);
    expect(await at.read(FILE)).toMatch(/^---\ndocument: lamp-policy\ntemplate: lamp-policy\n/);
    await release('1.0.0', '1.1.0', '1.2.0');
    expect((await call())[0]).not.toBe(1);
    expect(await at.read(FILE)).toContain('It holds for everybody.');
    expect(await at.read(FILE)).toContain('Candles neither.');
  });

  it('gives an id of its own to a file that says it is a document of which another file is there', async () => {
    await render('lamp-policy', { format: 'docx' }, at.machine);
    await forget('lamp-policy', at.machine);
    const forgotten = await at.read(FILE);
    expect(await adopt('lamp-policy.docx', {}, at.machine)).toBe(0);
    expect(await at.read('lamp-policy-2.md')).toContain('document: lamp-policy-2\n');
    await at.write('copy.md', forgotten);
    expect(await adopt('copy.md', { answers: YAML }, at.machine)).toBe(0);
    expect(await at.read('copy.md')).toContain('document: lamp-policy-3\n');
    await rm(path.join(at.root, 'copy.md'));
    expect(await adopt(FILE, {}, at.machine)).toBe(0);
    expect(await at.read(FILE)).toBe(forgotten);
  });

  it('asks for a place for the Markdown of a DOCX file that is elsewhere', async () => {
    await render('lamp-policy', { format: 'docx', out: '../elsewhere.docx' }, at.machine);
    await forget('lamp-policy', at.machine);
    await rm(path.join(at.root, FILE));
    await rm(path.join(at.root, YAML));
    await expect(adopt('../elsewhere.docx', {}, at.machine)).rejects.toThrow(
      /^\.\.\/elsewhere\.docx is not in .*documents, .* Nothing was written\. Name a place for the Markdown with --out, such as --out lamp-policy\.md\.$/,
    );
    expect(await adopt('../elsewhere.docx', { out: FILE }, at.machine)).toBe(0);
    expect((await stand())[0]).toBe(0);
  });

  it('tracks what an answers file makes', async () => {
    await exported();
    const text = await at.read(FILE);
    await rm(path.join(at.root, FILE));
    expect(await adopt(YAML, {}, at.machine)).toBe(0);
    expect(await at.read(FILE)).toBe(text.replace('---\n', '---\ndocument: lamp-policy\n'));
    expect((await stand())[0]).toBe(0);
  });

  it.each([
    ['note.md', 'A note.\n', 'note.md does not say which template it was made from'],
    ['note.txt', 'A note.\n', 'expected a file that ends with .docx, .md or .yaml'],
    ['note.docx', 'A note.\n', 'note.docx: '],
    ['none.md', undefined, 'There is no none.md'],
    ['note.yaml', 'a: 1\n', 'note.yaml: '],
  ])('says what is wrong with %s holding %j', async (file, text, message) => {
    if (text !== undefined) await at.write(file, text);
    const before = await at.files();
    await expect(adopt(file, {}, at.machine)).rejects.toThrow(message);
    expect(await at.files()).toEqual(before);
  });

  it('refuses a file of another release than the playbook publishes, and one that is tracked', async () => {
    await expect(adopt(FILE, {}, at.machine)).rejects.toThrow('which this folder tracks already');
    await exported();
    await at.edit(FILE, /sha256: .*/, `sha256: ${'a'.repeat(64)}`);
    await expect(adopt(FILE, {}, at.machine)).rejects.toThrow('was made from another version 1.0.0');
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
