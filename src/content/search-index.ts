import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'node:fs/promises';
import * as pagefind from 'pagefind';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/**
 * Builds the search index after a build, and serves the last one in dev.
 * @param base path under which the site stands
 */
export function searchIndex(base: string): AstroIntegration {
  let out = '';
  return {
    name: 'playbook-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await buildIndex(fileURLToPath(dir));
        logger.info(`${count} pages can be found`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = path.join(out, 'pagefind');
        if (!existsSync(folder)) logger.warn('There is no search index yet. Run `npm run build` once; dev then searches that build.');
        server.middlewares.use(`${base}pagefind/`, (request, response, next) => {
          const file = path.join(folder, decodeURIComponent((request.url ?? '/').split('?')[0]!));
          if (!file.startsWith(folder + path.sep) || !existsSync(file)) return next();
          response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/**
 * Indexes a built site.
 * @returns how many pages were indexed
 * @throws Error with what the indexer said
 */
async function buildIndex(folder: string): Promise<number> {
  const fail = (errors: string[]) => new Error(`The search index could not be made:\n${errors.join('\n')}`);
  let count: number;
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false });
    if (!index) throw fail(errors);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw fail(added.errors);
    const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
    if (written.errors.length > 0) throw fail(written.errors);
    count = added.page_count;
  } finally {
    // The indexer is a process of its own, which would keep this one from ending.
    await pagefind.close();
  }
  // The list lets the service worker keep the whole index, so that search goes on without a connection.
  const files: string[] = [];
  for await (const file of glob('**/*.{js,json,pagefind,pf_*}', { cwd: path.join(folder, 'pagefind') }))
    files.push(file.split(path.sep).join('/'));
  await writeFile(
    path.join(folder, 'pagefind', 'files.json'),
    JSON.stringify(files.filter((file) => !/ui|component|playground|modular|worker/.test(file)).sort()),
  );
  return count;
}
