import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { tryLock } from './build-lock.ts';

/** Where a site stands, and where the next one is made. */
export interface SitePlaces {
  /** The site that is served. */
  out: string;
  /** Folder beside it, on the same disk, that is there only while a build works or after one was killed. */
  work: string;
  /** In it, the site that is being made. */
  next: string;
  /** In it, the old site, from the first rename of the swap to its removal. */
  previous: string;
  /** In it, what is being removed. */
  rubbish: string;
}

/** A moment of a build, just before something changes on the disk; a test stops a process there. */
export type Moment = 'make' | 'complete' | 'first rename' | 'second rename' | 'clean up' | 'give back';

/** What a build of a site does, and what a test may watch. */
export interface SiteBuild {
  /** Makes the whole site in a folder that is empty. */
  make: (next: string) => Promise<void>;
  /** Called with the complete new site before it replaces the old one. Default: nothing. */
  complete?: (previous: string | undefined, next: string) => Promise<void>;
  /** Default: nothing. */
  at?: (moment: Moment) => void | Promise<void>;
}

/** A site is being built by another process. */
export class SiteBusy extends Error {
  override name = 'SiteBusy';
}

/**
 * The places of a site. A site that is a link is the folder it leads to, so that the link stays.
 * @param out path of the site; it need not be there
 */
export async function placesOf(out: string): Promise<SitePlaces> {
  const full = await realpath(out).catch(() => path.resolve(out));
  const work = path.join(path.dirname(full), `.${path.basename(full)}-build`);
  const [next, previous, rubbish] = ['next', 'previous', 'rubbish'].map((name) => path.join(work, name)) as [string, string, string];
  return { out: full, work, next, previous, rubbish };
}

/**
 * Makes a site beside the one that is served, and puts it in its place by two renames once it is whole. If anything fails, the old
 * site is as it was.
 * @throws SiteBusy if another process builds it; else whatever `make` throws
 */
export async function replaceSite(places: SitePlaces, { make, complete, at = () => undefined }: SiteBuild): Promise<void> {
  const { out, work, next, previous } = places;
  const release = await tryLock(`site ${out}`);
  if (!release) throw new SiteBusy(`Another build of ${out} is at work. Nothing was changed. Wait until it has ended, and build again.`);
  try {
    await recover(places);
    await at('make');
    await mkdir(next, { recursive: true });
    await make(next);
    await at('complete');
    const old = existsSync(out);
    await complete?.(old ? out : undefined, next);
    await at('first rename');
    if (old) await rename(out, previous);
    try {
      await at('second rename');
      await rename(next, out);
    } catch (error) {
      if (old) await rename(previous, out);
      throw error;
    }
    await at('clean up');
    await recover(places);
    await at('give back');
  } catch (error) {
    // What cannot be removed now, the next build removes; the reason why this one failed matters more.
    if (existsSync(out) || !existsSync(previous)) await rm(work, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  } finally {
    await release();
  }
}

/**
 * Puts right what a build that was killed has left: a site that stood aside comes back, and nothing else of it stays. A build that is
 * at work is left alone.
 * @param out path of the site
 * @returns whether there was a site to bring back
 */
export async function recoverSite(out: string): Promise<boolean> {
  const places = await placesOf(out);
  if (!existsSync(places.work)) return false;
  const release = await tryLock(`site ${places.out}`);
  if (!release) return false;
  try {
    return await recover(places);
  } finally {
    await release();
  }
}

/** Does the work of `recoverSite`; the caller holds the lock. It can be interrupted at any point and run again. */
async function recover({ out, work, previous, rubbish }: SitePlaces): Promise<boolean> {
  let back = false;
  if (existsSync(previous)) {
    if (!existsSync(out)) {
      await rename(previous, out);
      back = true;
    } else {
      // Astro leaves a repository in the folder of the site alone, and so does this: a site may be published by a push from there.
      const git = path.join(previous, '.git');
      if (existsSync(git) && !existsSync(path.join(out, '.git'))) await rename(git, path.join(out, '.git'));
      await rm(rubbish, { recursive: true, force: true });
      // From here on it is no site that could come back, half removed as it is.
      await rename(previous, rubbish);
    }
  }
  await rm(work, { recursive: true, force: true });
  return back;
}
