import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { editorSetup } from '../domain/editor/config.ts';
import type { PlaybookConfig } from '../domain/schema/config.ts';
import { EDITOR_FONTS, refuseCdn, withoutCdn } from './editor-bundle.ts';
import { editorPage } from './editor-page.ts';

const { resolve } = createRequire(import.meta.url);

/** Builds the web editor at `/admin/` after the site: the page, its configuration, Sveltia CMS and its fonts, all from here. */
export function editor(config: PlaybookConfig): AstroIntegration {
  return {
    name: 'playbook-editor',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = path.join(fileURLToPath(dir), 'admin');
        await mkdir(path.join(folder, 'fonts'), { recursive: true });
        await Promise.all([
          writeFile(path.join(folder, 'index.html'), editorPage(config)),
          writeFile(path.join(folder, 'config.json'), JSON.stringify(editorSetup(config))),
          copyCms(folder),
          bundleStart(folder),
          ...Object.entries(EDITOR_FONTS).map(([name, from]) => cp(resolve(from), path.join(folder, 'fonts', name))),
        ]);
        for (const name of (await readdir(folder, { recursive: true })).filter((file) => /\.(?:js|json|html|css)$/.test(file)))
          refuseCdn(await readFile(path.join(folder, name), 'utf8'), `admin/${name}`);
      },
    },
  };
}

/** Sveltia CMS as one script, the chunks and languages that it loads on demand, and its licence. */
async function copyCms(folder: string): Promise<void> {
  const from = path.resolve(path.dirname(resolve('@sveltia/cms')), '..');
  const chunks = (await readdir(path.join(from, 'dist/chunks'))).filter((name) => name.endsWith('.js'));
  await mkdir(path.join(folder, 'chunks'), { recursive: true });
  for (const name of ['sveltia-cms.js', ...chunks.map((chunk) => `chunks/${chunk}`)]) {
    const text = await readFile(path.join(from, 'dist', name), 'utf8');
    // The map of the sources stays in the package: it is larger than all else.
    await writeFile(path.join(folder, name), withoutCdn(text).replace(/\n\/\/# sourceMappingURL=\S*\s*$/, '\n'));
  }
  const { version } = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8')) as { version: string };
  await mkdir(path.join(folder, 'cms'), { recursive: true });
  await writeFile(path.join(folder, 'cms/package.json'), JSON.stringify({ version }));
  await cp(path.join(from, 'locales'), path.join(folder, `cms@${version}/locales`), { recursive: true });
  await cp(path.join(from, 'LICENSE.txt'), path.join(folder, 'sveltia-cms.LICENSE.txt'));
}

/** What starts the editor, as one classic script that stands before it. */
async function bundleStart(folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../labs/editor.ts', import.meta.url)),
        formats: ['iife'],
        name: 'playbookEditor',
        fileName: () => 'editor.js',
      },
    },
  });
}
