import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildReport } from '../../scripts/commands/build.ts';
import { FIXTURE } from '../sites.ts';

const root = mkdtempSync(path.join(tmpdir(), 'playbook-mistyped-'));
afterAll(() => rmSync(root, { recursive: true }));

it('a build says how many pages it made, where they are and what is next', async () => {
  mkdirSync(path.join(root, 'site/guides'), { recursive: true });
  for (const file of ['index.html', 'guides/index.html', 'guides/index.md']) writeFileSync(path.join(root, 'site', file), 'x');
  const report = await buildReport(path.join(root, 'site'), 12_400);
  expect(report).toContain('Built 2 pages in 12 s.');
  expect(report).toContain('site/.\nNext: ');
});

it.each(['cli.ts', 'playbook.ts'])('%s: policy test reads the scenarios of a content folder', (entry) => {
  const words = [path.resolve('scripts', entry), 'policy', 'test', '--from', path.join(FIXTURE, 'content')];
  const { stdout, stderr } = spawnSync('node', words, {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, PLAYBOOK_CONFIG: path.join(FIXTURE, 'playbook.config.ts') },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('May AI translate the product page into German?');
});
