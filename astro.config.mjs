import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { loadConfig } from './src/content/load-config.ts';
import { overrides, themeOf } from './src/content/overrides.ts';
import { editor } from './src/content/editor.ts';
import { policyFirst } from './src/content/policy-first.ts';
import { searchIndex } from './src/content/search-index.ts';
import { smallPreload } from './src/content/small-preload.ts';
import { themeScriptHash } from './src/content/theme-script.ts';

const { config, file } = await loadConfig();
// In browsers this package asks the document what an entity means, and a worker has no document.
const entities = fileURLToPath(new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url));
const outDir = process.env.PLAYBOOK_OUT ?? './dist';

export default defineConfig({
  site: config.site,
  base: config.base,
  outDir,
  // Each playbook keeps its own data store and page cache, so that building one never spoils another.
  cacheDir: process.env.PLAYBOOK_CACHE ?? './.cache/site',
  trailingSlash: 'always',
  integrations: [mdx(), policyFirst(), searchIndex(config.base), editor(config)],
  // Social cards are encoded off the main thread: several at a time keep both busy.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  image: { responsiveStyles: false },
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [themeScriptHash] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // Writes .astro/collections/, by which the Astro extension completes frontmatter: only for the playbook of this repository, since a
  // build of another one would leave its editors without.
  experimental: { incrementalBuild: true, contentIntellisense: file === path.resolve('playbook.config.ts') },
  vite: {
    resolve: { alias: { '#config': file, '#theme': themeOf(config, file), 'decode-named-character-reference': entities } },
    plugins: [smallPreload(), overrides(config, file)],
    // A worker that loads its parts when it needs them is a module.
    worker: { format: 'es' },
  },
});
