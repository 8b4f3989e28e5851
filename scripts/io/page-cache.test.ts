import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropStalePages } from './page-cache.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const keep = () => writeFile(at('cache/incremental-build.json'), '{}');
const drop = () => dropStalePages(at('cache'), at('src'), [at('theme.css')]);

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'page-cache-'));
  await mkdir(at('src/labs'), { recursive: true });
  await mkdir(at('cache'));
  await writeFile(at('src/labs/site.ts'), 'one');
  await writeFile(at('theme.css'), 'one');
});
afterEach(() => rm(folder, { recursive: true }));

it('keeps pages while the code stays as it is', async () => {
  await drop();
  await keep();
  await drop();
  expect(existsSync(at('cache/incremental-build.json'))).toBe(true);
});

it.each([
  ['a file is changed', () => writeFile(at('src/labs/site.ts'), 'two')],
  ['a file is added', () => writeFile(at('src/new.ts'), '')],
  ['a style sheet outside of it is changed', () => writeFile(at('theme.css'), 'two')],
  ['a file is gone', () => rm(at('src/labs/site.ts'))],
])('drops pages where %s', async (_, change) => {
  await drop();
  await keep();
  await change();
  await drop();
  expect(existsSync(at('cache/incremental-build.json'))).toBe(false);
});

it('drops pages of a build that did not say which code made them', async () => {
  await keep();
  await drop();
  expect(existsSync(at('cache/incremental-build.json'))).toBe(false);
});
