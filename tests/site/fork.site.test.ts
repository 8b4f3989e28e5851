import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runPlaybook, SITES } from '../sites.ts';
import { readText } from './files.ts';

/** What git does not hold, and what a fork does not need to be built. */
const LEFT_OUT = new Set(['.git', '.astro', '.cache', 'node_modules', 'dist', 'dist-preview', 'test-results', 'tests', 'docs']);

const lumen = path.dirname(SITES.find((site) => site.name === 'lumen')!.config);
let fork = '';
const git = (...args: string[]): string => execFileSync('git', args, { cwd: fork, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const file = (name: string): string => path.join(fork, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
const swap = (name: string, from: string, to: string): void => {
  expect(read(name)).toContain(from);
  writeFileSync(file(name), read(name).replace(from, to));
};
const commit = (message: string): void => {
  git('add', '-A');
  git('commit', '-q', '-m', message);
};

/** The changes of an organisation, as docs/fork.md says: a configuration, and a folder of its own for the rest. */
function makeItTheirs(): void {
  cpSync(path.join(lumen, 'content'), file('ours/content'), { recursive: true });
  for (const name of ['lumen.css', 'ReadNext.astro']) cpSync(path.join(lumen, name), file(`ours/${name}`));
  swap('ours/ReadNext.astro', '../../../src/', '../src/');
  writeFileSync(
    file('playbook.config.ts'),
    readFileSync(path.join(lumen, 'playbook.config.ts'), 'utf8')
      .replace("'../../../src/", "'./src/")
      .replace("content: 'content'", "content: './ours/content'")
      .replace("'./lumen.css'", "'./ours/lumen.css'")
      .replace("'./ReadNext.astro'", "'./ours/ReadNext.astro'"),
  );
  writeFileSync(file('README.md'), '# The handbook of Lumen\n');
  git('config', 'merge.ours.driver', 'true');
  commit('Make it ours');
}

/** An update of the engine in the same files, in its content and in its code. */
function updateTheEngine(): void {
  swap('playbook.config.ts', "name: 'The MarOps Playbook'", "name: 'The MarOps Playbook, second edition'");
  swap('README.md', '# The MarOps Playbook', '# The MarOps Playbook, second edition');
  rmSync(file('content/glossary'), { recursive: true });
  swap('src/layouts/Base.astro', 'Skip to the text', 'Go to the text');
  commit('Second edition');
}

beforeAll(() => {
  mkdirSync('.cache/test', { recursive: true });
  fork = mkdtempSync(path.resolve('.cache/test/fork-'));
  for (const name of readdirSync('.')) if (!LEFT_OUT.has(name)) cpSync(name, file(name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), file('node_modules'));
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@lumen.example');
  commit('First edition');
});
afterAll(() => rmSync(fork, { recursive: true, force: true }));

it('a fork takes an update of the engine without a conflict, keeps what is its own, and builds', () => {
  git('branch', 'engine');
  makeItTheirs();
  git('checkout', '-q', 'engine');
  updateTheEngine();
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-edit', 'engine');
  expect(git('status', '--porcelain')).toBe('');
  expect(read('README.md')).toBe('# The handbook of Lumen\n');
  expect(existsSync(file('content/glossary'))).toBe(false);

  const { output, code } = runPlaybook(['build'], process.env, fork);
  expect(code, output).toBe(0);
  const html = readText(file('dist'), 'guides/plan-the-trade-fair/index.html');
  expect(html).toContain('Lumen Marketing Handbook');
  expect(html).toContain('Go to the text');
  expect(html).toContain('trade-counter');
});
