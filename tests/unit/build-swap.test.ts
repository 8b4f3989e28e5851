import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryLock } from '../../scripts/io/build-lock.ts';
import { placesOf, recoverSite, replaceSite, SiteBusy, type Moment } from '../../scripts/io/site-folder.ts';

const MOMENTS: Moment[] = ['make', 'complete', 'first rename', 'second rename', 'clean up', 'give back'];
const AFTER_SWAP: Moment[] = ['clean up', 'give back'];
const killed = path.resolve(import.meta.dirname, '../build/killed-build.ts');

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'playbook-swap-'));
  out = path.join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const oldSite = (): void => {
  mkdirSync(path.join(out, 'guides'), { recursive: true });
  writeFileSync(path.join(out, 'index.html'), 'old');
  writeFileSync(path.join(out, 'guides/index.html'), 'old guides');
};
/** Every file of a folder with its text. */
const filesOf = (at: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(at) ? readdirSync(at, { recursive: true, withFileTypes: true }) : [])
      .filter((item) => item.isFile())
      .map((item) => [
        path.relative(at, path.join(item.parentPath, item.name)),
        readFileSync(path.join(item.parentPath, item.name), 'utf8'),
      ]),
  );
const OLD = { 'index.html': 'old', 'guides/index.html': 'old guides' };
const NEW = { 'index.html': 'new' };
const make = (next: string): Promise<void> => Promise.resolve(writeFileSync(path.join(next, 'index.html'), 'new'));
const build = async (more: Partial<Parameters<typeof replaceSite>[1]> = {}): Promise<void> =>
  replaceSite(await placesOf(out), { make, ...more });

describe('a build that is killed', () => {
  it.each(MOMENTS)('before "%s" leaves the old site or the new one, and the next command puts it right', async (moment) => {
    oldSite();
    const { signal } = spawnSync('node', [killed, out, moment]);
    expect(signal).toBe('SIGKILL');
    const between = moment === 'second rename';
    expect(filesOf(out)).toEqual(between ? {} : AFTER_SWAP.includes(moment) ? NEW : OLD);
    expect(await recoverSite(out)).toBe(between);
    expect(filesOf(out)).toEqual(AFTER_SWAP.includes(moment) ? NEW : OLD);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it.each(MOMENTS)('before "%s" keeps no later build from working', async (moment) => {
    oldSite();
    spawnSync('node', [killed, out, moment]);
    await build();
    expect(filesOf(out)).toEqual(NEW);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it.each(MOMENTS)('before "%s", the first of all, leaves no half of a site', async (moment) => {
    spawnSync('node', [killed, out, moment]);
    await recoverSite(out);
    expect(filesOf(out)).toEqual(AFTER_SWAP.includes(moment) ? NEW : {});
    expect(readdirSync(folder)).toEqual(AFTER_SWAP.includes(moment) ? ['dist'] : []);
  });

  it('while it removes the old site does not bring half of that back', async () => {
    oldSite();
    const { work, rubbish } = await placesOf(out);
    mkdirSync(rubbish, { recursive: true });
    writeFileSync(path.join(rubbish, 'index.html'), 'half');
    rmSync(out, { recursive: true });
    expect(await recoverSite(out)).toBe(false);
    expect(existsSync(work)).toBe(false);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a build that fails', () => {
  it.each(MOMENTS.slice(0, 4))('at "%s" leaves the old site as it was, and nothing beside it', async (moment) => {
    oldSite();
    const at = (now: Moment) => {
      if (now === moment) throw new Error('the lamp fell');
    };
    await expect(build({ at })).rejects.toThrow('the lamp fell');
    expect(filesOf(out)).toEqual(OLD);
    expect(readdirSync(folder)).toEqual(['dist']);
    await build();
    expect(filesOf(out)).toEqual(NEW);
  });

  it('after half of its files leaves the old site, or none, as it was', async () => {
    const half = async (next: string): Promise<void> => {
      await make(next);
      throw new Error('the lamp fell');
    };
    await expect(build({ make: half })).rejects.toThrow('the lamp fell');
    expect(readdirSync(folder)).toEqual([]);
    oldSite();
    await expect(build({ make: half })).rejects.toThrow('the lamp fell');
    expect(filesOf(out)).toEqual(OLD);
  });
});

describe('a build', () => {
  it('leaves the old site where it is served while it works, and may take files over from it', async () => {
    oldSite();
    const seen: string[] = [];
    await build({
      make: async (next) => {
        seen.push(readFileSync(path.join(out, 'index.html'), 'utf8'));
        await make(next);
      },
      complete: async (previous, next) => {
        seen.push(readFileSync(path.join(previous!, 'guides/index.html'), 'utf8'), readFileSync(path.join(next, 'index.html'), 'utf8'));
      },
    });
    expect(seen).toEqual(['old', 'old guides', 'new']);
    expect(filesOf(out)).toEqual(NEW);
  });

  it('replaces the folder that a link leads to, and keeps the link and a repository in it', async () => {
    out = path.join(folder, 'real');
    oldSite();
    mkdirSync(path.join(out, '.git'));
    writeFileSync(path.join(out, '.git/HEAD'), 'ref');
    symlinkSync('real', path.join(folder, 'dist'));
    out = path.join(folder, 'dist');
    await build();
    expect(filesOf(path.join(folder, 'real'))).toEqual({ ...NEW, '.git/HEAD': 'ref' });
    expect(filesOf(out)).toEqual({ ...NEW, '.git/HEAD': 'ref' });
    expect(readdirSync(folder).sort()).toEqual(['dist', 'real']);
  });

  it('is refused while another process builds the same site, and serving leaves that one alone', async () => {
    oldSite();
    const other = spawn('node', [killed, out, 'complete', 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(other.stdout, 'data');
    await expect(build()).rejects.toThrow(SiteBusy);
    await expect(build()).rejects.toThrow(`Another build of ${out} is at work. Nothing was changed.`);
    expect(await recoverSite(out)).toBe(false);
    expect(filesOf((await placesOf(out)).next)).toEqual(NEW);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await build();
    expect(filesOf(out)).toEqual(NEW);
  });

  it('is refused while the same process builds the same site, and not while it builds another', async () => {
    const results: unknown[] = [];
    await build({
      make: async (next) => {
        results.push(await build().catch((error: unknown) => error));
        await replaceSite(await placesOf(path.join(folder, 'other')), { make });
        await make(next);
      },
    });
    expect(results[0]).toBeInstanceOf(SiteBusy);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'other']);
  });
});

it('a lock is given back once', async () => {
  const release = await tryLock(`test ${folder}`);
  expect(await tryLock(`test ${folder}`)).toBeUndefined();
  await release!();
  const again = await tryLock(`test ${folder}`);
  expect(again).toBeDefined();
  await again!();
});
