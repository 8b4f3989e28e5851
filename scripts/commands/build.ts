import path from 'node:path';
import { build as buildSite } from 'astro';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { sayStyled, warn } from '../io/output.ts';
import { dropStalePages } from '../io/page-cache.ts';
import { check } from './check.ts';

/**
 * Checks the content and, where it is sound, builds the site with its search index.
 * @returns whether the site was built
 */
export async function build(config: LoadedConfig): Promise<boolean> {
  const { output, code } = await check(config, { words: false, today: new Date().toISOString().slice(0, 10) });
  sayStyled(output);
  if (code !== 0) {
    warn('The site was not built; the last build is as it was. Mend the errors above and build again.');
    return false;
  }
  await dropStalePages(path.resolve(process.env.PLAYBOOK_CACHE ?? '.cache/site'), path.resolve('src'));
  // A line for each page hides the lines that matter.
  await buildSite({ logLevel: process.env.PLAYBOOK_VERBOSE ? 'info' : 'warn' });
  return true;
}
