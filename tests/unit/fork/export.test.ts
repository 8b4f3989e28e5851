import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt } from '../../../scripts/fork/commands/adopt.ts';
import { forget } from '../../../scripts/fork/commands/forget.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { FILE, MINE, OLD, YAML, lamps } from '../../fork/lamps.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

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
