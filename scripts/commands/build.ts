import { globSync } from 'node:fs';
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
  const start = performance.now();
  const isBuilt = await makeSite(config, {
    out,
    cache: path.resolve(process.env.PLAYBOOK_CACHE ?? '.cache/site'),
    complete: async (previous, next) => void (await carryOver(previous, next)),
  });
  if (isBuilt) {
    const pages = globSync('**/*.html', { cwd: out }).length;
    const seconds = Math.round((performance.now() - start) / 1000);
    say(
      `Built ${pages} pages into ${path.relative(process.cwd(), out) || out} in ${seconds} s. \`npm run playbook -- serve\` shows them; docs/deploy.md says how to publish them.`,
    );
  }
  return isBuilt;
}
