import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as buildSite } from 'astro';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { overridingFiles } from '../../src/content/overrides.ts';
import { isWithin } from '../io/is-within.ts';
import { say, warn } from '../io/output.ts';
import { plainMessage } from '../io/plain-message.ts';
import { tryLock, waitForLock } from '../io/build-lock.ts';
import { openPageCache } from '../io/page-cache.ts';
import { placesOf, replaceSite, SiteBusy } from '../io/site-folder.ts';

/** Where a site is built, and the hooks around the build. */
export interface SiteRequest {
  /** Folder of the site. */
  out: string;
  /** Folder of what builds keep for the next one. */
  cache: string;
  /** Whether nothing may be taken over from an earlier build. */
  afresh?: boolean;
  /** What must be there before Astro starts. */
  before?: () => Promise<void>;
  /** Called with the folder of the pages that Astro has built. */
  after?: (folder: string) => Promise<void>;
  /** Called with the complete site before it replaces the one that is served, which may not exist yet. */
  complete?: (previous: string | undefined, next: string) => Promise<void>;
}

/**
 * Builds a site beside the one that is served and swaps it in whole. Any failure is reported in one message and leaves the old site as it was.
 * @returns whether the site was built
 */
export async function makeSite({ config, content, file }: LoadedConfig, request: SiteRequest): Promise<boolean> {
  const { out, cache, afresh = false, before, after, complete } = request;
  const shown = path.relative(process.cwd(), out) || out;
  const fail = (error: unknown): void => {
    warn(
      error instanceof SiteBusy
        ? error.message
        : `The site could not be built. ${plainMessage(error)}\n${existsSync(out) ? `The site in ${shown} is as it was.` : `There is no site in ${shown} yet.`}`,
    );
  };
  // A plugin that fails where nothing waits for it would end the process with its stack.
  const stray = (error: unknown): never => {
    fail(error);
    process.exit(1);
  };
  process.on('uncaughtException', stray);
  process.on('unhandledRejection', stray);
  const release = await tryLock(`cache ${path.resolve(cache)}`);
  try {
    if (!release) throw new SiteBusy(`Another build with the cache ${cache} is at work. Nothing was changed. Wait until it has ended.`);
    refuseSources(out, [process.cwd(), content, file]);
    await replaceSite(await placesOf(out), {
      make: async (next) => {
        if (afresh) await rm(cache, { recursive: true, force: true });
        await mkdir(cache, { recursive: true });
        const closeCache = await openPageCache(cache, path.resolve('src'), overridingFiles(config, file));
        await before?.();
        await runAstro(next, cache);
        await after?.(next);
        await closeCache();
      },
      complete,
    });
    return true;
  } catch (error) {
    fail(error);
    return false;
  } finally {
    process.off('uncaughtException', stray);
    process.off('unhandledRejection', stray);
    await release?.();
  }
}

async function runAstro(outDir: string, cacheDir: string): Promise<void> {
  const root = process.cwd();
  // Astro writes the images and modules of every build to .astro and reads them back, whatever its folders: builds take turns.
  const release = await waitForLock(`astro ${root}`, () => say('Another build of this playbook is running. Waiting for it to finish.'));
  if (!release)
    throw new SiteBusy(
      'Another build of this playbook has been running for ten minutes. Nothing was changed. Build again once it has finished.',
    );
  try {
    // A line for each page hides the lines that matter.
    await buildSite({ outDir, cacheDir, logLevel: process.env.PLAYBOOK_VERBOSE ? 'info' : 'warn' });
  } finally {
    await release();
  }
}

/** The folder of the site is replaced as a whole: it may hold nothing else. */
function refuseSources(out: string, sources: readonly string[]): void {
  const held = sources.find((source) => isWithin(source, out));
  if (held !== undefined)
    throw new Error(`The folder ${out} of the site holds ${held}, which a build would remove. Set PLAYBOOK_OUT to a folder of its own.`);
}
