import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt } from '../../../scripts/fork/commands/adopt.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { FILE, MINE, OLD, YAML, lamps } from '../../fork/lamps.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

/** A conflict of git in the place of some words. */
const conflict = (size: number, lineEnd: string, old = '') =>
  [
    '<'.repeat(size) + ' HEAD',
    'mine',
    ...(old ? ['|'.repeat(size) + ' base', old] : []),
    '='.repeat(size),
    'theirs',
    '>'.repeat(size) + ' main',
    '',
  ].join(lineEnd);

describe('a conflict of git', () => {
  it.each([
    ['as git writes it', conflict(7, '\n')],
    ['with the old words', conflict(7, '\n', 'was')],
    ['with longer markers', conflict(20, '\n')],
    ['with line ends of Windows', conflict(7, '\r\n')],
    ['of which one marker is left', '>>>>>>> main\n'],
  ])('in a document %s is an error at its line, and is neither updated nor rendered', async (_, words) => {
    await release('1.0.0', '1.1.0');
    const text = await at.read(FILE);
    const line = text.slice(0, text.indexOf('- Keep lists')).split('\n').length;
    await at.write(FILE, text.replace('- Keep lists', `${words}\n- Keep lists`));
    const before = await at.files();
    const message = new RegExp(`lamp-policy\\.md:${line}:1 Found (a|\\d) conflict markers? of git \\([<>]+ (HEAD|main)\\), expected none`);
    expect(await stand()).toEqual([1, expect.stringMatching(message)]);
    expect(await call()).toEqual([1, expect.stringMatching(message)]);
    for (const format of ['docx', 'yaml', 'md'] as const)
      await expect(render('lamp-policy', { format, out: `x.${format}` }, at.machine)).rejects.toThrow(message);
    await expect(render('lamp-policy', { format: 'md' }, at.machine)).rejects.toThrow(message);
    expect(await at.files()).toEqual(before);
  });

  it('in a document that is adopted is an error, and so it is in answers', async () => {
    const text = (await at.read(FILE)).replace('document: lamp-policy\n', '').replace('- Keep lists', `${conflict(7, '\n')}- Keep lists`);
    await at.write('other.md', text);
    await at.write('other.answers.yaml', await at.read(YAML));
    await expect(adopt('other.md', {}, at.machine)).rejects.toThrow(/other\.md:\d+:1 Found 3 conflict markers of git/);
    await at.write('third.yaml', `${await at.read(YAML)}${conflict(7, '\n')}`);
    await expect(adopt('third.yaml', {}, at.machine)).rejects.toThrow(/third\.yaml:\d+:1 Found 3 conflict markers of git/);
  });

  it.each(['\n', '\r\n'])('in the answers of a document is an error by its name, not one of YAML (%j)', async (lineEnd) => {
    await at.edit(YAML, /( {2}team: Light\n)/, conflict(7, lineEnd).replace('mine', '  team: Light').replace('theirs', '  team: Dark'));
    expect(await stand()).toEqual([1, expect.stringMatching(/lamp-policy\.answers\.yaml:\d+:1 Found 3 conflict markers of git/)]);
    await expect(render('lamp-policy', { format: 'yaml' }, at.machine)).rejects.toThrow('conflict markers of git');
    await writeFile(path.join(at.root, '../answers.yaml'), await at.read(YAML));
    await expect(fork('lamp-policy', { answers: '../answers.yaml', out: 'b.md' }, at.machine)).rejects.toThrow('conflict markers of git');
  });

  it('in the lock says how to settle it', async () => {
    await at.edit('.playbook/lock.json', /( {6}"version".*\n)/, conflict(7, '\n').replace(/mine|theirs/g, '      "version": "1.0.0",'));
    const message = /\.playbook\/lock\.json:\d+:1 Found 3 conflict markers of git .*each document keeps one entry/;
    await expect(status({}, at.machine)).rejects.toThrow(message);
    await expect(update(undefined, {}, at.machine)).rejects.toThrow(message);
  });

  it('that stands between fences as an example is none, and a line of `=` is a heading', async () => {
    await at.edit(FILE, '- Keep lists', `\`\`\`text\n${conflict(7, '\n')}\`\`\`\n\nA title\n=======\n\n- Keep lists`);
    expect(await stand()).toEqual([0, expect.stringContaining('current, edited')]);
    expect(await render('lamp-policy', { format: 'docx' }, at.machine)).toBe(0);
  });

  it('beside markers that an update wrote is told before those', async () => {
    await at.edit(FILE, OLD, MINE);
    await release('1.0.0', '1.1.0');
    expect((await call({ conflict: 'markers' }))[0]).toBe(3);
    expect((await stand())[0]).toBe(3);
    const text = await at.read(FILE);
    await at.write(FILE, text.replace('- Keep lists', `${conflict(7, '\n')}- Keep lists`));
    expect(await stand()).toEqual([1, expect.stringContaining('Found 3 conflict markers of git (<<<<<<< HEAD)')]);
    expect((await call({ conflict: 'theirs' }))[0]).toBe(1);
    await at.write(FILE, text.replace('>>>>>>> upstream\n', ''));
    expect(await stand()).toEqual([1, expect.stringContaining('Found a conflict marker of git (<<<<<<< yours)')]);
    await at.write(FILE, text);
    expect(await call({ conflict: 'theirs' })).toEqual([0, expect.stringContaining('were settled')]);
  });

  it('is an error in the markers of an update, once nothing is kept for its conflicts', async () => {
    await at.edit(FILE, '- Keep lists', '<<<<<<< yours\na\n=======\nb\n>>>>>>> upstream\n\n- Keep lists');
    expect(await stand()).toEqual([1, expect.stringContaining('Found 3 conflict markers of git (<<<<<<< yours)')]);
  });
});
