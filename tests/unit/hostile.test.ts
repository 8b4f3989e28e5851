import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_LIMITS } from '../../src/domain/limits.ts';
import { readTree } from '../../src/markdown/read-tree.ts';
import type { HostileCase } from '../hostile/case.ts';
import { corpus } from '../hostile/corpus.ts';
import { HostileRunner, MOST_WORK, type HostileResult } from '../hostile/run.ts';

/** What stands outside of `content/` and must not be read. */
const OUTSIDE = 'words of another folder';

/** Codes of faults that only the check looks for: those between entries, and those of what a text says. */
const ACROSS = ['reference-unknown', 'link-broken', 'title-duplicate', 'number-uncited'];

/** Issues about a file itself, which have no place in it. */
const WHOLE = ['symlink', 'misplaced', 'slug-duplicate'];

let root = '';
let runner: HostileRunner;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  await mkdir(path.join(root, 'cwd'));
  runner = new HostileRunner(path.join(root, 'cwd'));
});
afterAll(async () => {
  runner.stop();
  await rm(root, { recursive: true });
});

/** Writes a case into a folder of its own. @returns the folder that holds `content/` and `outside/` */
async function write({ file, content, before, beside = {} }: HostileCase, number: number): Promise<string> {
  const folder = path.join(root, `case-${number}`);
  const full = path.join(folder, 'content', ...file.split('/'));
  await mkdir(path.dirname(full), { recursive: true });
  await mkdir(path.join(folder, 'outside'));
  await writeFile(full, typeof content === 'function' ? content() : content);
  await writeFile(path.join(folder, 'outside/entry.mdx'), `---\ntitle: ${OUTSIDE}\n---\n`);
  await writeFile(path.join(folder, 'outside/secret.png'), OUTSIDE);
  for (const [name, bytes] of Object.entries(beside)) {
    const place = path.join(folder, 'content', ...name.split('/'));
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, typeof bytes === 'function' ? await bytes() : bytes);
  }
  if (before) execFileSync('sh', ['-ec', before], { cwd: folder });
  return folder;
}

/** Everything in the folder of all cases, so that a file that is written anywhere in it is seen. */
const listing = async (): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true })).map((item) => path.join(item.parentPath, item.name));

// The process is killed long before the test is.
describe('a hostile file', { timeout: 30_000 }, () => {
  it('is one of at least 70, each under a name of its own', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
    expect(corpus.filter(({ codes }) => codes.length > 0).length).toBeGreaterThanOrEqual(70);
    const tried = new Set(corpus.flatMap(({ codes }) => codes));
    for (const code of ['encoding', 'hidden-character', 'too-large', 'too-deep', 'symlink', 'reserved-key', 'no-code'] as const)
      expect(tried).toContain(code);
  });

  it.each(corpus.map((hostile, number) => ({ hostile, number, name: hostile.name })))('$name', async ({ hostile, number }) => {
    const folder = await write(hostile, number);
    const before = await listing();
    const result = await runner.read(path.join(folder, 'content'));
    expect(result.touched).toBe(false);
    expect(result.work).toBeLessThan(MOST_WORK);
    expect(await listing()).toEqual(before);
    expect(await readFile(path.join(folder, 'outside/secret.png'), 'utf8')).toBe(OUTSIDE);
    expectRefusal(hostile, result);
    await rm(folder, { recursive: true });
  });
});

describe('a tree of a parser that knows more than Markdown', () => {
  it('is refused where it holds what is not on the list', () => {
    const { issues, tree } = readTree({ type: 'root', children: [{ type: 'math', value: 'x' }] }, 'scenarios/lamp.mdx');
    expect(issues.map((issue) => issue.code)).toEqual(['no-code']);
    expect(tree.children).toEqual([]);
  });
});

function expectRefusal(hostile: HostileCase, { issues, loaded }: HostileResult): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  for (const kind of Map.groupBy(issues, ({ code, severity, file }) => `${code} ${severity} ${file}`).values())
    expect(kind.length).toBeLessThanOrEqual(CONTENT_LIMITS.issuesOfKind + 1);
  expect([...new Set(errors.map((issue) => issue.code))].sort()).toEqual([...hostile.codes].sort());
  for (const issue of errors) {
    expect(issue.message.length).toBeGreaterThan(10);
    expect(issue.message.length).toBeLessThan(20_000);
    if (!WHOLE.includes(issue.code)) expect(issue.position).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  }
  if (hostile.at) expect(errors.map(({ position }) => `${position?.line}:${position?.column}`)).toContain(hostile.at);
  // Nothing of the folder outside, and no byte that a terminal obeys, is in what is reported.
  expect(JSON.stringify(issues)).not.toMatch(/words of another folder|root:/);
  expect(issues.map((issue) => issue.message + issue.file).join('')).not.toMatch(/[\0-\x1f\u202a-\u202e]/);
  expect(loaded).not.toMatch(/words of another folder|root:/);
  // Faults between entries are found by the check, which a build runs first; all others are found by the loader too.
  const own = hostile.codes.filter((code) => !ACROSS.includes(code));
  if (own.length > 0 && reachesLoader(hostile)) for (const code of own) expect(loaded).toContain(`${code}: `);
  if (own.length === 0) expect(loaded).toBe('');
}

/** The loaders read the ten collections; what stands elsewhere in `content/` never reaches a page. */
const reachesLoader = ({ file, before = '', checkOnly = false }: HostileCase): boolean =>
  !checkOnly && file.includes('/') && !/content\/(guides|controls)/.test(before);
