import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { recoverSite } from '../io/site-folder.ts';
import { listen } from '../serve/listen.ts';
import { siteHandler } from '../serve/site-handler.ts';

/**
 * Serves the built site on this machine, as a public host does; on another port if the wanted one is taken.
 * @returns its address and how to stop it
 * @throws Error if there is no built site, or no port to serve it on
 */
export async function serve({ config }: LoadedConfig, wanted: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const out = path.resolve(process.env.PLAYBOOK_OUT ?? 'dist');
  await recoverSite(out);
  if (!existsSync(path.join(out, 'index.html'))) throw new Error(`There is no built site in ${out}. Run \`npm run build\` first.`);
  const { port, stop } = await listen(siteHandler(out, config.base), wanted);
  return { address: `http://localhost:${port}${config.base}`, stop };
}
