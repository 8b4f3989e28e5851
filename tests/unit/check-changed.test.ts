import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { changedSince } from '../../scripts/io/git.ts';
import { readHistory } from '../../src/content/history.ts';
import { scenario } from '../hostile/case.ts';
import { copyLumenConfig } from '../lumen-config.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const TERM = `---
term: dimmer
short: A part that makes a lamp darker.
topics: [data]
owner: marketing
reviewed: 2026-10-01
reviewBy: 2099-10-01
status: published
---

It is turned.
`;
const explained = scenario('The <Term id="dimmer">dimmer</Term> is free.');

let root = '';
let content = '';
const full = (file: string): string => path.join(content, file);
const write = (file: string, text: string | Buffer): void => {
  mkdirSync(path.dirname(full(file)), { recursive: true });
  writeFileSync(full(file), text);
};
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@b.example', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs the command as the workflow of a pull request does. */
function changed(base = 'HEAD', environment: NodeJS.ProcessEnv = {}): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/playbook.ts', 'check', '--changed', base], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PLAYBOOK_CONFIG: path.join(root, 'playbook.config.ts'), ...environment },
  });
  return { out: stdout, err: stderr, code: status };
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'playbook-changed-'));
  made.push(root);
  content = path.join(root, 'content');
  copyLumenConfig(root);
  write('scenarios/talking-lamp.mdx', explained);
  write('glossary/dimmer.mdx', TERM);
  // A fault of its own in a file that no change here touches.
  write('scenarios/old-lamp.mdx', scenario('Lamps sell 43% more.', { title: 'An old lamp' }));
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'base');
});

describe('check --changed', () => {
  it('passes a sound change, and says nothing of a fault of its own in a file that was not touched', () => {
    write('scenarios/new-lamp.mdx', scenario('A lamp.', { title: 'A new lamp' }));
    const { out, err, code } = changed();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toContain('old-lamp');
  });

  it.each<[string, () => void]>([
    ['deleted', () => rmSync(full('glossary/dimmer.mdx'))],
    ['renamed', () => renameSync(full('glossary/dimmer.mdx'), full('glossary/switch.mdx'))],
    ['renamed for git too', () => git('mv', 'content/glossary/dimmer.mdx', 'content/glossary/switch.mdx')],
    ['made a draft', () => write('glossary/dimmer.mdx', TERM.replace('published', 'draft'))],
    ['broken', () => write('glossary/dimmer.mdx', TERM.replace('short:', 'shrot:'))],
  ])('tells what breaks elsewhere if a term is %s', (_, change) => {
    change();
    const { out, code } = changed();
    expect(code, out).toBe(1);
    if (!out.includes('shrot')) expect(out).toContain('scenarios/talking-lamp.mdx:16:5 error reference-');
    expect(out).not.toContain('old-lamp');
  });

  it.each<[string, string, () => void]>([
    ['an image that an entry shows is deleted', 'image-missing', () => rmSync(full('scenarios/lamp.png'))],
    [
      'an image that an entry shows is damaged',
      'image-type',
      () => write('scenarios/lamp.png', Buffer.from('89504e470d0a1a0a0000', 'hex')),
    ],
    [
      'a new entry takes the title of an old one',
      'title-duplicate',
      () => write('scenarios/a-lamp.mdx', scenario('A lamp.', { title: 'A picture' })),
    ],
    [
      'a new entry takes the address of a redirect',
      'redirect-clash',
      () => write('scenarios/gone.mdx', scenario('A lamp.', { title: 'Another one' })),
    ],
    ['a framework is deleted', 'control-unknown', () => rmSync(full('controls/lamps.yaml'))],
  ])('tells it if %s', (_, code, change) => {
    const png = readFileSync('tests/fixtures/lumen/content/guides/brief-a-range-launch/diagram.png');
    write('scenarios/lamp.png', png);
    write('scenarios/picture.mdx', scenario('![A lamp](./lamp.png)', { title: 'A picture', redirectFrom: '[/scenarios/gone/]' }));
    write('controls/lamps.yaml', FRAMEWORK);
    write('scenarios/held.mdx', scenario('A lamp.', { title: 'A lamp that is held', controls: '["lamps:one"]' }));
    git('add', '.');
    git('commit', '-qm', 'more');
    expect(changed().code).toBe(0);
    change();
    const { out, code: exit } = changed();
    expect(exit, out).toBe(1);
    expect(out).toContain(` error ${code}`);
  });

  it.each(['café', 'a"b', 'a\tb', 'ein Licht', '-lamp', 'lämp\\', "it's"])('reads the name %j as it is', (name) => {
    write(`scenarios/${name}.mdx`, scenario('Lamps sell 44% more.', { title: 'Another lamp' }));
    for (const step of [() => undefined, () => git('add', '.')]) {
      step();
      expect(changedSince('HEAD', content).has(full(`scenarios/${name}.mdx`))).toBe(true);
      expect(changed().code).toBe(1);
    }
    git('commit', '-qm', 'odd');
    expect(changedSince('HEAD', content).has(full(`scenarios/${name}.mdx`))).toBe(false);
    writeFileSync(full(`scenarios/${name}.mdx`), `${scenario('Lamps sell 44% more.')}\nMore.\n`);
    const changes = changedSince('HEAD', content);
    const lines = [3, 17, 18].filter((line) => changes.hasLine(full(`scenarios/${name}.mdx`), line));
    expect(lines).toEqual([17, 18]);
  });

  it('tells lines by git alone, whatever a file holds that looks like a patch', () => {
    write('scenarios/talking-lamp.mdx', `${explained}\n\u2028@@ -1 +1,999999999 @@\rdiff --git a/x b/x\n`);
    const changes = changedSince('HEAD', content);
    expect([1, 17, 18, 19, 20].filter((line) => changes.hasLine(full('scenarios/talking-lamp.mdx'), line))).toEqual([17, 18]);
  });

  it.each([
    [
      'configuration',
      () => writeFileSync(path.join(root, 'playbook.config.ts'), `${readFileSync(path.join(root, 'playbook.config.ts'), 'utf8')}\n`),
    ],
    ['words', () => write('words.txt', 'Lumen\n')],
  ])('looks at every file again if the %s changed', (_, change) => {
    change();
    const { out, code } = changed();
    expect(code).toBe(1);
    expect(out).toContain('scenarios/old-lamp.mdx:16:12 error number-uncited');
  });

  it('finds a change below a link to the folder, in a folder that is a repository itself, and from a hook', () => {
    const link = path.join(root, 'linked');
    symlinkSync(content, link);
    write('scenarios/old-lamp.mdx', scenario('Lamps sell 44% more.', { title: 'An old lamp' }));
    expect(changedSince('HEAD', link).has(path.join(link, 'scenarios/old-lamp.mdx'))).toBe(true);
    expect(changed('HEAD', { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' }).code).toBe(1);
    mkdirSync(full('inner'));
    execFileSync('git', ['init', '-q'], { cwd: full('inner') });
    write('inner/lamp.mdx', 'A lamp.');
    expect(changedSince('HEAD', content).has(full('inner/lamp.mdx'))).toBe(true);
  });

  it.each(['', '-x', '--help', 'HEAD..HEAD', 'HEAD:content', 'no where', 'a\nb', '--output=taken'])('refuses the base %j', (base) => {
    const { err, code } = changed(base);
    expect(code).toBe(2);
    expect(err).toContain(`Found no commit "${base}" that this branch starts from. Name one that git knows`);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('says what to do in a clone without history, and outside of a repository', () => {
    const base = git('rev-parse', 'HEAD').trim();
    write('scenarios/new-lamp.mdx', scenario('A lamp.', { title: 'A new lamp' }));
    git('add', '.');
    git('commit', '-qm', 'second');
    const shallow = path.join(root, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, shallow]);
    expect(() => changedSince(base, path.join(shallow, 'content'))).toThrow('git fetch --unshallow');
    rmSync(path.join(root, '.git'), { recursive: true });
    expect(() => changedSince('HEAD', content)).toThrow(
      /Git cannot read a repository here: fatal: not a git repository.*Check without --changed/,
    );
    const { PATH } = process.env;
    process.env.PATH = '/nowhere';
    try {
      expect(() => changedSince('HEAD', content)).toThrow('There is no git on this machine.');
    } finally {
      process.env.PATH = PATH;
    }
  });
});

describe('the history of a file', () => {
  it('is found under every name', () => {
    const names = ['café.mdx', 'a"b.mdx', 'two\nlines.mdx', '-lamp.mdx', ' lamp.mdx'];
    for (const name of names) write(`scenarios/${name}`, 'A lamp.');
    git('add', '.');
    git('commit', '-qm', 'odd names', '--author', 'Bo \u0001 \u0002 <b@c.example>');
    const history = readHistory(content);
    for (const name of names) expect(history.get(`scenarios/${name}`)?.authors.map(({ name }) => name)).toHaveLength(1);
    expect(history.get('glossary/dimmer.mdx')?.authors.map(({ name }) => name)).toEqual(['Ada']);
  });
});

const FRAMEWORK = `id: lamps
name: Lamps
identifier: Lamps 1
kind: code
summary: What a lamp must do.
inForce: Since 2020.
url: null
grade: unverified
reviewed: 2026-10-01
reviewBy: 2099-10-01
controls:
  - id: one
    label: One
`;
