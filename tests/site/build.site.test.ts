import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { placesOf, recoverSite } from '../../scripts/io/site-folder.ts';
import { generatedPages } from '../../src/domain/page/generated.ts';
import type { HostileCase } from '../hostile/case.ts';
import { corpus } from '../hostile/corpus.ts';
import { environmentOf, runPlaybook, SITES } from '../sites.ts';
import { filesOf } from './files.ts';

const lumen = SITES.find((site) => site.name === 'lumen')!;

/** A playbook of its own, beside the fixtures, because a configuration imports its type from the source. */
function playbook(name: string): { folder: string; config: string; environment: NodeJS.ProcessEnv } {
  mkdirSync('.cache/test', { recursive: true });
  const folder = mkdtempSync(path.resolve(`.cache/test/${name}-`));
  const config = path.join(folder, 'playbook.config.ts');
  cpSync(path.dirname(lumen.config), folder, { recursive: true });
  writeFileSync(config, readFileSync(config, 'utf8').replace(/from '(?:\.\.\/)+src/g, "from '../../../src"));
  return { folder, config, environment: environmentOf({ config, out: path.join(folder, 'dist') }) };
}

/** SHA-256 of every file of a folder, by its path. */
const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );

describe('content that passes the check', () => {
  const { folder, environment } = playbook('accepted');
  const out = path.join(folder, 'dist');
  const accepted = corpus.filter(({ codes, before }) => codes.length === 0 && !before);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Puts a case beside the others, as an entry of its own. */
  async function write({ file, content, beside = {} }: HostileCase, number: number): Promise<void> {
    const own = file === 'scenarios/talking-lamp.mdx' ? `scenarios/lamp-${number}` : path.dirname(file);
    const place = file === 'scenarios/talking-lamp.mdx' ? `${own}/index.mdx` : file;
    const given = typeof content === 'function' ? content() : content;
    const text = typeof given === 'string' ? given.replace('title: A lamp that talks', `title: A lamp that talks ${number}`) : given;
    const files: [string, string | Uint8Array][] = [
      [place, text.toString().replace('[scenarios/talking-lamp]', `[scenarios/lamp-${number}]`)],
    ];
    for (const [name, bytes] of Object.entries(beside))
      files.push([name.replace(/^scenarios(?=\/)/, own), typeof bytes === 'function' ? await bytes() : bytes]);
    for (const [name, bytes] of files) {
      const full = path.join(folder, 'content', name);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, bytes);
    }
  }

  it('is built, whatever it is, and every page has an address that no redirect may take', async () => {
    for (const [number, hostile] of accepted.entries()) await write(hostile, number);
    expect(accepted.length).toBeGreaterThan(30);
    const { code, output } = runPlaybook(['build'], environment);
    expect(code, output).toBe(0);
    const pages = filesOf(out, '.html').map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    for (const [number, { file }] of accepted.entries())
      if (file === 'scenarios/talking-lamp.mdx') expect(pages).toContain(`/scenarios/lamp-${number}/`);
    const { entries, frameworks } = await readPlaybook(path.join(folder, 'content'));
    const isTaken = generatedPages({ entries, frameworks });
    const redirects = new Set(entries.flatMap(({ data }) => data.redirectFrom ?? []).map((old) => (old.endsWith('/') ? old : `${old}/`)));
    expect(redirects.size).toBeGreaterThan(3);
    expect(pages.filter((page) => page.endsWith('/') && !redirects.has(page) && !isTaken(page))).toEqual([]);
    expect([...redirects].filter((page) => !pages.includes(page) || isTaken(page))).toEqual([]);
    // What stands beside the pages has a folder of its own, or an ending, which no old address has.
    const folders = readdirSync(out, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [`/${item.name}/`] : []));
    const free = folders.filter((at) => !/[._]/.test(at) && !isTaken(at) && !isTaken(`${at}a/`));
    expect(free.filter((at) => ![...redirects].some((old) => old.startsWith(at)))).toEqual([]);
  });
});

describe('a build that fails', () => {
  const { folder, config, environment } = playbook('failing');
  const out = path.join(folder, 'dist');
  const sound = readFileSync(config, 'utf8');
  /** A configuration that is sound for the check, and throws where the pages are made. */
  const failing = `${sound}\nif ((import.meta as { env?: object }).env) throw new Error('the lamp fell');\n`;
  const build = (...args: string[]) => runPlaybook(['build', ...args], environment);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says so in plain words, and that there is no site yet', () => {
    writeFileSync(config, failing);
    const { code, output } = build();
    expect(code, output).toBe(1);
    expect(output).toMatch(/The site could not be built\. .*the lamp fell/);
    expect(output).toContain(`There is no site in ${path.relative('.', out)} yet.`);
    expect(output).not.toMatch(/\n\s+at |node_modules/);
    expect(readdirSync(folder).sort()).toEqual(['ReadNext.astro', 'cache', 'content', 'lumen.css', 'playbook.config.ts']);
  });

  describe('where there is a site', () => {
    let before: Record<string, string> = {};
    beforeAll(() => {
      writeFileSync(config, sound);
      const { code, output } = build();
      if (code !== 0) throw new Error(output);
      before = digests(out);
    });

    it('leaves every byte of it, a preview too', () => {
      writeFileSync(config, failing);
      const { code, output } = build();
      expect(code, output).toBe(1);
      expect(output).toContain(`The site in ${path.relative('.', out)} is as it was.`);
      expect(digests(out)).toEqual(before);
      cpSync(out, `${out}-preview`, { recursive: true });
      const preview = build('--preview');
      expect(preview.code, preview.output).toBe(1);
      expect(preview.output).toContain(`The site in ${path.relative('.', out)}-preview is as it was.`);
      expect(digests(`${out}-preview`)).toEqual(before);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    });

    it('or is killed, leaves every byte of it, and nothing half done in the next one', async () => {
      writeFileSync(config, sound);
      const entry = path.join(folder, 'content/guides/plan-the-trade-fair.mdx');
      const text = readFileSync(entry, 'utf8');
      writeFileSync(entry, `${text}\nA sentence that is taken back.\n`);
      const { next, work } = await placesOf(out);
      const child = spawn('node', ['scripts/playbook.ts', 'build'], { env: environment, stdio: 'ignore' });
      const ended = once(child, 'exit');
      // Killed as soon as pages stand in the new site; the signal reaches the process and whatever it does then.
      while (!existsSync(path.join(next, 'guides')) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(child.exitCode).toBe(null);
      child.kill('SIGSTOP');
      const busy = build();
      expect(busy.code).toBe(1);
      expect(busy.output).toMatch(/Another build .* is at work\. Nothing was changed\./);
      // Another site of the same checkout waits its turn: Astro keeps what a build found in one folder for all of them.
      const elsewhere = { ...environment, PLAYBOOK_OUT: `${out}-elsewhere`, PLAYBOOK_CACHE: path.join(folder, 'cache-elsewhere') };
      const waiting = spawn('node', ['scripts/playbook.ts', 'build'], { env: elsewhere, stdio: ['ignore', 'pipe', 'inherit'] });
      const waited = once(waiting, 'exit');
      for await (const chunk of waiting.stdout) if (String(chunk).includes('Waiting for it to finish.')) break;
      expect(existsSync(path.join((await placesOf(`${out}-elsewhere`)).next, 'guides'))).toBe(false);
      child.kill('SIGKILL');
      await ended;
      expect(digests(out)).toEqual(before);
      expect(await waited).toEqual([0, null]);
      expect(existsSync(work)).toBe(true);
      expect(await recoverSite(out)).toBe(false);
      expect(existsSync(work)).toBe(false);
      writeFileSync(entry, text);
      const { code, output } = build();
      expect(code, output).toBe(0);
      const after = digests(out);
      expect(after['guides/plan-the-trade-fair/index.html']).toBe(before['guides/plan-the-trade-fair/index.html']);
      expect(Object.keys(after).filter((file) => /\.(html|md)$/.test(file))).toEqual(
        Object.keys(before).filter((file) => /\.(html|md)$/.test(file)),
      );
    });
  });

  it('refuses a folder for the site that holds what it is made from', () => {
    writeFileSync(config, sound);
    const { code, output } = runPlaybook(['build'], { ...environment, PLAYBOOK_OUT: folder });
    expect(code).toBe(1);
    expect(output).toContain('which a build would remove. Set PLAYBOOK_OUT to a folder of its own.');
    expect(readFileSync(config, 'utf8')).toBe(sound);
  });

  it('tells of a job whose entry was removed before anything is built', () => {
    writeFileSync(config, sound.replace("start: 'templates/launch-brief'", "start: 'guides/no-guide'"));
    const { code, output } = build();
    expect(code).toBe(1);
    expect(output).toContain('leading to guides/no-guide, which is no entry.');
    expect(output).toContain('The site was not built; the last build is as it was.');
  });
});
