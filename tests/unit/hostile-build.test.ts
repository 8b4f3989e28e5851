import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { PlaybookConfigInput } from '../../src/domain/schema/config.ts';
import { CANARY, scenario } from '../hostile/case.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const config: PlaybookConfigInput = {
  name: 'Lamps',
  organisation: 'Lumen',
  tagline: 'How lamps are sold.',
  site: 'https://lamps.example',
  content: 'content',
  locale: 'en-GB',
  currency: 'EUR',
  accent: { light: '#7a3b00', dark: '#f2b56b' },
  navigation: ['scenarios'],
  jobs: [{ job: 'Sell a lamp', deadline: 'Today', leave: 'a price', start: 'scenarios/talking-lamp', then: [] }],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

it('keeps a playbook from being built; the last build stays as it was', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostile-build-'));
  const out = path.join(folder, 'dist');
  await mkdir(path.join(folder, 'content/scenarios'), { recursive: true });
  await mkdir(out);
  await writeFile(path.join(out, 'index.html'), 'the last build');
  await writeFile(path.join(folder, 'playbook.config.mjs'), `export default ${JSON.stringify(config)};`);
  await writeFile(path.join(folder, 'content/scenarios/talking-lamp.mdx'), scenario(`{${CANARY}}\n\n<script>alert(1)</script>`));

  const run = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) =>
    execFile(
      process.execPath,
      [path.join(repository, 'scripts/playbook.ts'), 'build'],
      {
        cwd: repository,
        env: {
          ...process.env,
          PLAYBOOK_CONFIG: path.join(folder, 'playbook.config.mjs'),
          PLAYBOOK_OUT: out,
          PLAYBOOK_CACHE: path.join(folder, 'cache'),
        },
      },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    ),
  );

  expect(run.code).toBe(1);
  expect(run.stdout).toContain('scenarios/talking-lamp.mdx:16:1 error no-code');
  expect(run.stdout).toContain('scenarios/talking-lamp.mdx:18:1 error raw-html');
  expect(run.stderr).toContain('The site was not built; the last build is as it was.');
  expect(await readdir(out)).toEqual(['index.html']);
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('the last build');
  expect((await readdir(folder)).sort()).toEqual(['content', 'dist', 'playbook.config.mjs']);
  expect(await readdir(repository)).not.toContain('canary');
  await rm(folder, { recursive: true });
});
