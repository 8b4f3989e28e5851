import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { recoverSite } from '../io/site-folder.ts';

/**
 * Serves the built site on this machine; on another port where the wanted one is taken.
 * @returns its address and how to stop it
 * @throws Error where there is no built site
 */
export async function serve({ config }: LoadedConfig, port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const out = path.resolve(process.env.PLAYBOOK_OUT ?? 'dist');
  await recoverSite(out);
  if (!existsSync(path.join(out, 'index.html'))) throw new Error(`There is no built site in ${out}. Run \`npm run build\` first.`);
  const server = await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
  return { address: `http://localhost:${server.port}${config.base}`, stop: () => server.stop() };
}
