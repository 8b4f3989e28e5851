import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { carryOver } from '../io/carry-over.ts';
import { say, sayStyled, warn } from '../io/output.ts';
import { check } from './check.ts';
import { makeSite } from './make-site.ts';

/**
 * Checks the content and, if it is sound, builds the site with its search index.
 * @returns whether the site was built
 */
export async function build(config: LoadedConfig): Promise<boolean> {
  const { output, code } = await check(config, { words: false, today: new Date().toISOString().slice(0, 10) });
  sayStyled(output);
  if (code !== 0) {
    warn('The site was not built; the last build is as it was. Fix the errors above and build again.');
    return false;
  }
  const out = path.resolve(process.env.PLAYBOOK_OUT ?? 'dist');
  const start = Date.now();
  const isBuilt = await makeSite(config, {
    out,
    cache: path.resolve(process.env.PLAYBOOK_CACHE ?? '.cache/site'),
    complete: async (previous, next) => void (await carryOver(previous, next)),
  });
  if (isBuilt) say(await buildReport(out, Date.now() - start));
  return isBuilt;
}

/**
 * What a build did, where the site stands and what to do next.
 * @param out folder of the site
 * @param time milliseconds that it took
 */
export async function buildReport(out: string, time: number): Promise<string> {
  const pages = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html')).length;
  const shown = path.relative(process.cwd(), out) || out;
  return [
    `Built ${pages} ${pages === 1 ? 'page' : 'pages'} in ${Math.max(1, Math.round(time / 1000))} s. The site is in ${shown}/.`,
    'Next: `npm run playbook -- serve` shows it on this machine; docs/deploy.md explains how to publish it.',
  ].join('\n');
}
