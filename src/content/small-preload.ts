import type { Plugin } from 'vite';

/** Where Vite has the code that runs before each dynamic import of a page. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Puts a small helper in the place of the one that Vite bundles into every page, which is a third of what a page may have of script.
 * It fetches the modules of a part side by side, and leaves it to the import itself to fail. A part that is loaded on demand has no
 * style sheet of its own here; a build in which one had is refused, since nothing would load it.
 */
export function smallPreload(): Plugin {
  let base = '/';
  return {
    name: 'playbook-small-preload',
    enforce: 'pre',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    load(id) {
      if (id !== HELPER) return;
      return `export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    const href = ${JSON.stringify(base)} + file;
    if (!document.querySelector(\`link[href="\${href}"]\`)) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  return load();
};`;
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        const styles = chunk.type === 'chunk' && chunk.isDynamicEntry ? chunk.viteMetadata?.importedCss.size : 0;
        if (styles)
          this.error(`${chunk.fileName} is loaded on demand and has a style sheet, which nothing would load. Import it on the page.`);
      }
    },
  };
}
