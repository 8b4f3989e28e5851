import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../scripts/commands/check.ts';
import { release } from '../../scripts/commands/release.ts';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { loadConfig, type LoadedConfig } from '../../src/content/load-config.ts';
import { link, paragraph } from '../../src/domain/document/build.ts';
import type { ComponentNode } from '../../src/domain/document/types.ts';
import { templateIndex, templateRelease } from '../../src/domain/schema/release.ts';
import { indexText } from '../../src/domain/template/index-of.ts';

const fixture = path.resolve(import.meta.dirname, '../fixtures/lumen');
const FOLDER = 'templates/launch-brief';
const today = '2026-11-24';
let config: LoadedConfig;
const at = (file: string) => path.join(config.content, FOLDER, file);
const edit = async (file: string, from: string | RegExp, to: string) => {
  const text = await readFile(at(file), 'utf8');
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  await writeFile(at(file), next);
};
const codes = async (): Promise<string[]> => {
  const { report } = await check(config, { today, words: false });
  return report.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.code);
};
/** The frozen files as they are, by name. */
const versions = async (): Promise<Record<string, string>> => {
  const names = (await readdir(at('versions'))).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(at(`versions/${name}`), 'utf8')] as const)));
};
/** Takes versions out of the list; the list stays set as the command sets it. */
const unlist = async (...taken: string[]) => {
  const index = templateIndex.parse(JSON.parse(await readFile(at('versions/index.json'), 'utf8')));
  const left = index.versions.filter((item) => !taken.includes(item.version));
  await writeFile(at('versions/index.json'), indexText({ ...index, latest: left[0]!.version, versions: left }));
};
/** Adds words to the first section of the template. */
const write = (words: string) => edit('index.mdx', '## What is launched\n', `## What is launched\n\n${words}\n`);
const raise = (change: string) =>
  edit(
    'index.mdx',
    'version: 1.1.0\nchanges:\n',
    `version: 1.2.0\nchanges:\n  - version: 1.2.0\n    date: 2026-11-24\n    items: [A change.]\n${change}`,
  );

beforeEach(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'release-'));
  await cp(fixture, folder, { recursive: true });
  config = { ...(await loadConfig(path.join(fixture, 'playbook.config.ts'))), content: path.join(folder, 'content') };
});
afterEach(() => rm(path.dirname(config.content), { recursive: true }));

describe('playbook release', () => {
  it('leaves a frozen version as it is', async () => {
    const before = await readFile(at('versions/1.1.0.json'), 'utf8');
    expect(await release(config)).toEqual({ lines: ['launch-brief 1.1.0 is frozen already.'], failed: false });
    expect(await readFile(at('versions/1.1.0.json'), 'utf8')).toBe(before);
  });

  it('freezes the next version beside the first, and the check is content', async () => {
    await raise('');
    expect(await codes()).toEqual(['release-missing']);
    const { lines, failed } = await release(config, 'launch-brief');
    expect({ failed, line: lines[0] }).toMatchObject({ failed: false, line: expect.stringContaining('launch-brief 1.2.0 is frozen: ') });
    expect(await codes()).toEqual([]);
    const index = templateIndex.parse(JSON.parse(await readFile(at('versions/index.json'), 'utf8')));
    expect(index.versions.map((item) => item.version)).toEqual(['1.2.0', '1.1.0', '1.0.0']);
    expect(index.latest).toBe('1.2.0');
    const { releases } = await readPlaybook(config.content);
    expect(releases.get('launch-brief')!.map((item) => item.sha256)).toEqual(index.versions.map((item) => item.sha256));
  });

  it('freezes a version that holds all that a document needs', async () => {
    const frozen = templateRelease.parse(JSON.parse(await readFile(at('versions/1.1.0.json'), 'utf8')));
    expect(frozen).toMatchObject({
      format: 1,
      id: 'launch-brief',
      version: '1.1.0',
      currency: 'EUR',
      playbook: 'Lumen Marketing Handbook',
    });
    expect(frozen.address).toBe(new URL('/handbook/templates/launch-brief/', config.config.site).href);
    const names = new Set(JSON.stringify(frozen.body).match(/"name":"[A-Za-z]+"/g));
    expect([...names].filter((name) => !/"(Section|Field|When|Each|Rule|Cite)"/.test(name))).toEqual([]);
  });

  it('refuses a template that changed under its version, and says where', async () => {
    await edit('index.mdx', /^## .*$/m, '## Another heading');
    expect(await codes()).toEqual(['release-differs']);
    const { lines, failed } = await release(config);
    expect({ failed, lines }).toEqual({
      failed: true,
      lines: [
        'launch-brief 1.1.0 was not released. No file was changed.',
        '  Version 1.1.0 is frozen and differs from the template. Raise the version, and say in `changes` what changed.',
      ],
    });
  });

  it('refuses a version before the newest', async () => {
    await edit(
      'index.mdx',
      'version: 1.1.0\nchanges:\n',
      'version: 0.9.0\nchanges:\n  - version: 0.9.0\n    date: 2026-11-24\n    items: [Back.]\n',
    );
    expect((await release(config)).lines[1]).toBe('  Found version 0.9.0, expected one after 1.1.0, which is the newest.');
  });

  it('refuses a history that was rewritten', async () => {
    await raise('');
    await edit('index.mdx', /( {2}- version: 1\.1\.0\n {4}date: \S+\n {4}items:)/, '$1\n      - Something else.\n');
    const { failed, lines } = await release(config);
    expect(failed).toBe(true);
    expect(lines.join('\n')).toContain('The changes up to 1.1.0 are not what they were when it was frozen.');
  });

  it('refuses to drop a field without a migration, and takes it with one', async () => {
    const source = await readFile(at('index.mdx'), 'utf8');
    const id = /fields:\n {2}- id: (\S+)/.exec(source)![1]!;
    const renamed = source.replace(`  - id: ${id}\n`, `  - id: ${id}-name\n`).replaceAll(`id="${id}"`, `id="${id}-name"`);
    await writeFile(at('index.mdx'), renamed);
    await edit('example.yaml', new RegExp(`^  ${id}:`, 'm'), `  ${id}-name:`);
    await raise('');
    const refused = await release(config);
    expect(refused.lines).toContain(`  The field "${id}" of version 1.1.0 is gone. Add a migration: renameField or removeField.`);
    await edit(
      'index.mdx',
      'items: [A change.]\n',
      `items: [A change.]\n    migrations: [{ type: renameField, from: ${id}, to: ${id}-name }]\n`,
    );
    expect((await release(config)).failed).toBe(false);
  });

  const unfit = 'Found a template of which no version can be made. ';
  it.each([
    ['an image', '![A lamp](./lamp.png)', 'Found a node of type "image" in the body. Say in words what it shows.'],
    [
      'a footnote',
      'It burns.[^1]\n\n[^1]: At night.',
      'Found a node of type "footnoteReference" in the body. Cite a source with <Cite>, or say it in the text.',
    ],
  ])('freezes no version, not even a first one, that its readers refuse: %s', async (_, words, fault) => {
    await rm(at('versions'), { recursive: true });
    await write(words);
    const { failed, lines } = await release(config);
    expect({ failed, lines }).toEqual({
      failed: true,
      lines: ['launch-brief 1.1.0 was not released. No file was changed.', `  At body: ${fault}`],
    });
    expect(existsSync(at('versions'))).toBe(false);
    const { report } = await check(config, { today, words: false });
    const found = report.issues.filter((issue) => issue.code === 'release-invalid');
    expect(found.map(({ file, message }) => ({ file, message }))).toEqual([{ file: `${FOLDER}/index.mdx`, message: unfit + fault }]);
    // The words stand in the third line of the body, whatever is beside them.
    const source = await readFile(at('index.mdx'), 'utf8');
    expect(source.split('\n')[found[0]!.position!.line - 1]).toBe(words.split('\n')[0]);
  });

  it('freezes addresses of mail, those that stand elsewhere, and the words of links within the page', async () => {
    await raise('');
    await write('Ask [the desk](mailto:desk@lumen.example) about [the cost](#cost) and [lamps][1].\n\n[1]: https://lamps.example/');
    expect((await release(config)).failed).toBe(false);
    expect(await codes()).toEqual([]);
    const { body } = templateRelease.parse(JSON.parse((await versions())['1.2.0.json']!));
    const first = body.children[0] as ComponentNode;
    expect(first.children[1]).toEqual(
      paragraph(
        'Ask ',
        link('mailto:desk@lumen.example', 'the desk'),
        ' about ',
        'the cost',
        ' and ',
        link('https://lamps.example/', 'lamps'),
        '.',
      ),
    );
  });

  it('has the full address of an entry that its text links to as a file, and the check reports a file that is not there', async () => {
    await rm(at('versions'), { recursive: true });
    await write('Read [how](../../guides/brief-a-range-launch/index.mdx) first.');
    expect((await release(config)).failed).toBe(false);
    const address = new URL('/handbook/guides/brief-a-range-launch/', config.config.site).href;
    expect(await readFile(at('versions/1.1.0.json'), 'utf8')).toContain(`"url": "${address}"`);
    await write('Read [how](./lamp.mdx) first.');
    expect(await codes()).toContain('link-broken');
  });

  it('takes a frozen version for the same where the site has moved or has another name, as the check does', async () => {
    await raise('');
    await write('Read [how](/guides/brief-a-range-launch/) first.');
    await release(config);
    expect((await versions())['1.2.0.json']).toContain(`"url": "${config.config.site}/handbook/guides/brief-a-range-launch/"`);
    config.config = { ...config.config, site: 'https://lumen.example', base: '/', name: 'Handbook of Lumen' };
    expect(await release(config)).toEqual({ lines: ['launch-brief 1.2.0 is frozen already.'], failed: false });
    expect(await codes()).toEqual([]);
    await edit('index.mdx', '/guides/brief-a-range-launch/)', '/guides/plan-the-trade-fair/)');
    expect((await release(config)).failed).toBe(true);
    expect(await codes()).toEqual(['release-differs']);
  });

  it('says which templates there are', async () => {
    await expect(release(config, 'launch-breif')).rejects.toThrow('Found no sound template "launch-breif", expected one of launch-brief.');
  });
});

describe('playbook release on frozen files that are not as they were', () => {
  const alter = (version: string) => edit(`versions/${version}.json`, '"summary": "', '"summary": "Not ');
  const both = ['1.0.0', '1.1.0'];
  it.each([
    ['an older one is gone', () => rm(at('versions/1.0.0.json')), '1.0.0.json'],
    ['the newest is gone', () => rm(at('versions/1.1.0.json')), '1.1.0.json'],
    ['one cannot be read', () => writeFile(at('versions/1.0.0.json'), '{'), '1.0.0.json'],
    ['only the list is left', () => Promise.all(both.map((version) => rm(at(`versions/${version}.json`)))), '1.0.0.json'],
    ['the list cannot be read', () => writeFile(at('versions/index.json'), '{'), 'index.json'],
    ['one was altered and the list is gone', () => Promise.all([alter('1.0.0'), rm(at('versions/index.json'))]), 'index.json'],
    [
      'one was altered and the list is no list',
      () => Promise.all([alter('1.0.0'), writeFile(at('versions/index.json'), '[]\n')]),
      'index.json',
    ],
    ['an older one was altered and taken out of the list', () => Promise.all([alter('1.0.0'), unlist('1.0.0')]), 'index.json'],
  ])('refuses where %s, changes no file, and the check finds it', async (_, spoil, file) => {
    await spoil();
    const before = await versions();
    const { failed, lines } = await release(config);
    expect(await versions()).toEqual(before);
    expect({ failed, first: lines[0] }).toEqual({
      failed: true,
      first: 'launch-brief 1.1.0 was not released. No file was changed.',
    });
    const { report } = await check(config, { today, words: false });
    const changed = report.issues.filter((issue) => issue.code === 'release-changed');
    expect(changed.map((issue) => issue.file)).toContain(`${FOLDER}/versions/${file}`);
    for (const { file: named, message } of changed) expect(lines.join('\n')).toContain(`${named}: ${message}`);
  });

  it.each([
    ['does not name the newest version', () => unlist('1.1.0')],
    ['is set in another way', () => edit('versions/index.json', '{\n "format"', '{ "format"')],
    ['says something else', () => edit('versions/index.json', '"name": "', '"name": "Not ')],
  ])('writes the list again where it %s', async (_, spoil) => {
    const before = await versions();
    await spoil();
    expect(await codes()).toEqual(['release-invalid']);
    expect((await release(config)).failed).toBe(false);
    expect(await versions()).toEqual(before);
  });

  it('writes the list of a first version whose command was stopped before it', async () => {
    const only = await readFile(at('versions/1.1.0.json'), 'utf8');
    await rm(at('versions'), { recursive: true });
    await release(config);
    await rm(at('versions/index.json'));
    expect(await codes()).toEqual(['release-invalid']);
    expect((await release(config)).failed).toBe(false);
    expect(await codes()).toEqual([]);
    expect((await versions())['1.1.0.json']).toBe(only);
  });
});

describe('check', () => {
  it.each([
    ['other bytes', 'versions/1.1.0.json', /"summary": "/, '"summary": "Not ', 'release-changed'],
    ['white space', 'versions/1.1.0.json', '{\n "format"', '{\n  "format"', 'release-changed'],
    ['a component that no release has', 'versions/1.1.0.json', /"name": "Field"/, '"name": "Script"', 'release-invalid'],
    ['a list that promises another digest', 'versions/index.json', /"sha256": "..../, '"sha256": "0000', 'release-changed'],
    ['a list that says something else', 'versions/index.json', /"date": "2/, '"date": "1', 'release-invalid'],
  ])('finds %s in a frozen version', async (_, file, from, to, code) => {
    await edit(file, from, to);
    expect(await codes()).toContain(code);
  });

  it.each([
    [
      'changed together with its list',
      async () => {
        const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
        const before = await readFile(at('versions/1.1.0.json'), 'utf8');
        await edit('versions/1.1.0.json', '"summary": "', '"summary": "Not ');
        await edit('versions/index.json', '"summary": "', '"summary": "Not ');
        await edit('versions/index.json', sha256(before), sha256(await readFile(at('versions/1.1.0.json'), 'utf8')));
        expect(await codes()).toEqual([]);
      },
    ],
    ['removed', () => rm(at('versions/1.1.0.json'))],
    ['removed together with its place in the list', () => Promise.all([rm(at('versions/1.1.0.json')), unlist('1.1.0')])],
  ])('finds a frozen version that was %s since a commit', async (_, change) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: config.content });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    const since = async () => {
      const { report } = await check(config, { today, words: false, changed: 'HEAD' });
      return report.issues.filter((issue) => issue.code === 'release-changed').map((issue) => issue.file);
    };
    expect(await since()).toEqual([]);
    await change();
    expect(await since()).toEqual([`${FOLDER}/versions/1.1.0.json`]);
  });
});
