import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { loadConfig } from '../src/content/load-config.ts';

// Bundles the command for forks into `bin/`, with everything it needs: who installs the package installs nothing else.
const { config } = await loadConfig();
const out = path.resolve('bin');
await rm(out, { recursive: true, force: true });
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  define: { PLAYBOOK_SITE: JSON.stringify(new URL(config.base, config.site).href) },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'scripts/cli.ts',
    outDir: out,
    target: 'node20',
    minify: true,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: 'playbook.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
await chmod(path.join(out, 'playbook.js'), 0o755);
