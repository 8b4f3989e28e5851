import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt, type AdoptMachine, type AdoptOptions } from '../../../scripts/fork/commands/adopt.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { Cancelled, type Prompts } from '../../../scripts/prompts/prompts.ts';
import { DOCUMENT, del, editDocx, ins, run, swap } from '../../exports/edit-docx.ts';
import { FILE, NEW, OLD, YAML, lamps } from '../../fork/lamps.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand, lock } = lamps(() => at);
const WORD = 'lamp-policy.docx';
const DRAWER = 'Lock the drawer at night.';

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

/** Exports the document, and edits the file as Word does. */
async function exported(change: (xml: string) => string, out = WORD): Promise<void> {
  expect(await render('lamp-policy', { format: 'docx', ...(out === WORD ? {} : { out }) }, at.machine)).toBe(0);
  await inWord(change, out);
}
async function inWord(change: (xml: string) => string, out = WORD): Promise<void> {
  const file = path.join(at.root, out);
  await writeFile(file, editDocx(await readFile(file), { [DOCUMENT]: change }));
}
const dusk = (xml: string) => swap(xml, 'at night', 'at dusk');
async function take(file = WORD, options: AdoptOptions = {}, machine: AdoptMachine = at.machine): Promise<[number, string]> {
  at.said.length = 0;
  return [await adopt(file, options, machine), at.said.join('\n')];
}
/** A person who answers the questions one after the other. */
const person = (...answers: (string | boolean)[]): AdoptMachine => {
  const next = async () => answers.shift() as never;
  return { ...at.machine, prompts: { select: next, confirm: next } as unknown as Prompts };
};

describe('an edited Word file of a document that the folder tracks', () => {
  it('is merged into it, and what was edited here meanwhile stays', async () => {
    await at.edit(FILE, OLD, `${OLD} Candles neither.`);
    await exported(dusk);
    await at.edit(FILE, 'Candles neither.', 'Torches neither.');
    const [code, said] = await take();
    expect(said).toContain(`lamp-policy (${FILE}): the edits of ${WORD} were merged into it.`);
    expect(code).toBe(0);
    const text = await at.read(FILE);
    expect(text).toContain('at dusk');
    expect(text).toContain('Torches neither.');
    expect(text).not.toContain('Candles');
    expect(await stand()).toEqual([0, 'lamp-policy (lamp-policy.md), version 1.0.0: current, edited']);
    expect(await lock()).toHaveLength(1);
  });

  it('leaves the document as it is written if nothing was edited in it', async () => {
    await at.edit(FILE, DRAWER, `* ${DRAWER}\n* And __the__ window.`);
    const before = await at.read(FILE);
    await exported((xml) => swap(xml, '<w:sectPr>', '<w:p/><w:sectPr>'));
    const [code, said] = await take();
    expect([code, await at.read(FILE)]).toEqual([0, before]);
    expect(said).toContain('Nothing was edited in it that the document does not have.');
  });

  it('brings an edit into a list that is written in another way than exports write it', async () => {
    await at.edit(FILE, DRAWER, `* ${DRAWER}\n* And __the__ window.`);
    await exported(dusk);
    expect((await take())[0]).toBe(0);
    const text = await at.read(FILE);
    expect(text).toContain('Lock the drawer at dusk.');
    expect(text).toContain('* And __the__ window.');
  });

  it('is merged though the document was updated since, and its section renamed', async () => {
    await exported(dusk);
    await release('1.0.0', '1.1.0');
    expect((await call())[0]).toBe(0);
    expect((await take())[0]).toBe(0);
    const text = await at.read(FILE);
    expect(text).toContain('at dusk');
    expect(text).toContain(NEW);
    expect(text).toContain('version: 1.1.0');
    expect((await stand())[1]).toContain('version 1.1.0: current, edited');
  });

  it('is merged from outside of the folder, and from a file that does not say what was rendered', async () => {
    await exported(dusk, '../elsewhere.docx');
    const file = path.join(at.root, '../elsewhere.docx');
    await writeFile(
      file,
      editDocx(await readFile(file), { 'docProps/custom.xml': (xml) => swap(xml, /playbook-rendered/g, 'other-rendered') }),
    );
    expect((await take('../elsewhere.docx'))[0]).toBe(0);
    expect(await at.read(FILE)).toContain('at dusk');
    expect(Object.keys(await at.files())).not.toContain('elsewhere.md');
  });

  it('is merged into the document that is named, if it says none', async () => {
    await exported(dusk);
    const file = path.join(at.root, WORD);
    await writeFile(
      file,
      editDocx(await readFile(file), { 'docProps/custom.xml': (xml) => swap(xml, /playbook-document/g, 'other-document') }),
    );
    expect((await take(WORD, { into: 'lamp-policy' }))[0]).toBe(0);
    expect(await at.read(FILE)).toContain('at dusk');
    expect(await at.read(FILE)).toContain('document: lamp-policy\n');
    await expect(take(WORD, { into: 'no-such-policy' })).rejects.toThrow('Found no document "no-such-policy"');
  });
});

describe('an edit that contradicts another', () => {
  const conflict = async (options: AdoptOptions = {}) => {
    await exported(dusk);
    await at.edit(FILE, DRAWER, 'Lock the drawer at noon.');
    return take(WORD, options);
  };
  const note = '.playbook/conflicts/lamp-policy/01-customer-data.md';

  it('remains open, and can be settled, or taken back with the merge', async () => {
    const [code, said] = await conflict();
    expect(code).toBe(3);
    expect(said).toContain('1 conflict remains');
    const open = Object.keys(await at.files()).find((file) => /conflicts\/lamp-policy\/01-/.test(file)) ?? note;
    expect(await at.read(open)).toContain(`You and the file ${WORD} both changed this since it was exported.`);
    expect(await at.read(FILE)).toContain('at noon');
    expect((await stand())[0]).toBe(3);
    expect((await take())[0]).toBe(3);
    expect((await call())[0]).toBe(3);
    expect(at.said.join()).toContain(`conflicts of the edits of ${WORD} remain`);
    expect((await call({ conflict: 'theirs' }))[0]).toBe(0);
    expect(await at.read(FILE)).toContain('at dusk');
    expect((await stand())[0]).toBe(0);
    expect(Object.keys(await at.files()).filter((file) => /conflicts|undo/.test(file))).toEqual([]);
  });

  it('is taken back', async () => {
    await exported(dusk);
    await at.edit(FILE, DRAWER, 'Lock the drawer at noon.');
    const before = await at.files();
    expect((await take(WORD, { conflict: 'markers' }))[0]).toBe(3);
    expect(await at.read(FILE)).toContain('<<<<<<<');
    expect(await update('lamp-policy', { abort: true }, at.machine)).toBe(0);
    expect(await at.files()).toEqual(before);
  });

  it.each([
    ['ours', 'at noon'],
    ['theirs', 'at dusk'],
  ] as const)('is decided at once as %s', async (choice, words) => {
    expect((await conflict({ conflict: choice }))[0]).toBe(0);
    expect(await at.read(FILE)).toContain(words);
    expect((await stand())[0]).toBe(0);
  });
});

describe('a copy of the Markdown of a tracked document', () => {
  it('is merged as a Word file is, from within the folder and from outside of it', async () => {
    for (const [copy, from, to] of [
      ['copy.md', 'at night', 'at dusk'],
      ['../copy.md', 'Ada answers', 'Grace answers'],
    ] as const) {
      expect(await render('lamp-policy', { format: 'md', out: copy }, at.machine)).toBe(0);
      await at.edit(copy, from, to);
      expect((await take(copy))[0]).toBe(0);
      expect(await at.read(FILE)).toContain(to);
      await rm(path.join(at.root, copy));
    }
  });

  it('is not the document itself, nor its answers: what to do instead is said', async () => {
    await expect(take(FILE)).rejects.toThrow('every edit in it is yours and stays. Nothing was written.');
    await expect(take(YAML, { into: 'lamp-policy' })).rejects.toThrow(`Change them in ${YAML}, then bring them in with`);
  });
});

describe('what is pending in a Word file', () => {
  const proposal = (xml: string) => swap(xml, run(DRAWER), del(run(DRAWER)) + ins(run('Leave the drawer open.')));

  it('is listed, and nothing is written before it is decided', async () => {
    await exported(proposal);
    const before = await at.files();
    await expect(take()).rejects.toThrow(
      `${WORD} has 2 tracked changes that have been neither accepted nor rejected. Nothing was written. Decide them in the word processor, or name --tracked=accept or --tracked=reject.`,
    );
    expect(at.said.join('\n')).toContain(`Deleted by Ada on 3 November 2026 (Customer data): “${DRAWER}”`);
    expect(at.said.join('\n')).toContain('“Leave the drawer open.”');
    await expect(take(WORD, { tracked: 'stop' }, person('accept'))).rejects.toThrow('neither accepted nor rejected');
    await expect(take(WORD, {}, person('stop'))).rejects.toThrow(Cancelled);
    expect(await at.files()).toEqual(before);
  });

  it.each<[string, AdoptOptions, () => AdoptMachine, string]>([
    ['accepted', { tracked: 'accept' }, () => at.machine, 'Leave the drawer open.'],
    ['rejected', { tracked: 'reject' }, () => at.machine, DRAWER],
    ['accepted by a person', {}, () => person('accept'), 'Leave the drawer open.'],
    ['rejected by a person', {}, () => person('reject'), DRAWER],
  ])('is %s', async (_name, options, machine, words) => {
    await exported(proposal);
    expect((await take(WORD, options, machine()))[0]).toBe(0);
    expect(await at.read(FILE)).toContain(words);
  });

  it('is said of content that cannot be carried over, and a person may stop', async () => {
    await exported((xml) => swap(xml, run(DRAWER), `${run(DRAWER)}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`));
    expect((await take())[1]).toContain('Equation (Customer data): “a=b”. It is left out.');
    await expect(take(WORD, {}, person(false))).rejects.toThrow(Cancelled);
  });
});
