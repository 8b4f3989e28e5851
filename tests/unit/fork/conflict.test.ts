import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import type { UpdateOptions } from '../../../scripts/fork/update-types.ts';
import { list } from '../../../src/domain/document/build.ts';
import type { TemplateRelease } from '../../../src/domain/schema/release.ts';
import { FILE, MINE, NEW, OLD, YAML, lamps } from '../../fork/lamps.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand, lock } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

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

describe('a conflict that no markers can show', () => {
  const [FIRST, DATA, LAST] = ['Keep lists in the drawer.', 'Lock the drawer at night.', 'Give the key to nobody.'];
  const items = (...words: string[]) => words.map((item) => `- ${item}`).join('\n');
  /** A version in which the list has these items in this order. */
  const ordered = (version: '1.0.0' | '1.1.0', ...words: string[]): TemplateRelease => {
    const text = JSON.stringify(lampPolicy(version));
    const changed = text.replace(JSON.stringify(list([[FIRST], [DATA]])), JSON.stringify(list(words.map((item) => [item]))));
    expect(changed).not.toBe(text);
    return JSON.parse(changed) as TemplateRelease;
  };

  it('has its file, and is open until that is gone, also where markers were asked for', async () => {
    const old = ordered('1.0.0', FIRST, DATA, LAST);
    await publish(at.site, [old]);
    expect(await fork('lamp-policy', { out: 'own.md', yes: true }, at.machine)).toBe(0);
    await at.edit('own.md', items(FIRST, DATA, LAST), items(DATA, FIRST, LAST));
    await at.edit('own.md', OLD, MINE);
    await publish(at.site, [old, ordered('1.1.0', FIRST, LAST, DATA)]);
    const own = async (options: UpdateOptions = {}) => {
      at.said.length = 0;
      return [await update('own.md', options, at.machine), at.said.join('\n')] as const;
    };
    const [code, said] = await own({ conflict: 'markers' });
    expect(code).toBe(3);
    expect(said).toContain('2 conflicts remain; the document has both texts between markers, yours where a file is named:');
    const [file] = /\.playbook\/conflicts\/\S+\.md/.exec(said)!;
    const text = await at.read('own.md');
    expect(text).toContain(items(DATA, FIRST, LAST));
    expect(text).toMatch(/<<<<<<< yours\n[^]*>>>>>>> upstream\n/);
    expect(await at.read(file)).toContain(LAST);
    at.said.length = 0;
    await status({}, at.machine);
    expect(at.said.join('\n')).toContain('the document shows some between markers, and .playbook/conflicts/');

    await at.write('own.md', text.replace(/<<<<<<< yours\n|=======\n[^]*?>>>>>>> upstream\n/g, ''));
    expect(await own()).toEqual([3, expect.stringContaining('1 conflict remains; the document has your text:')]);
    expect(await own({ conflict: 'theirs' })).toEqual([0, expect.stringContaining('were settled')]);
    expect(await at.read('own.md')).toContain(items(FIRST, LAST, DATA));
    expect(Object.keys(await at.files()).filter((name) => name.startsWith('.playbook/conflicts/'))).toEqual([]);
  });
});
