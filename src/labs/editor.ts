import type { EditorSetup } from '../domain/editor/config.ts';
import { readFile, writeFile, type FormData } from '../domain/editor/entry-file.ts';

interface Cms {
  init: (options: { config: object }) => Promise<void>;
  registerCustomFormat: (
    name: string,
    extension: string,
    format: { fromFile: (text: string) => FormData; toFile: (form: FormData) => string },
  ) => void;
}

const page = globalThis as typeof globalThis & { CMS?: Cms; CMS_MANUAL_INIT?: boolean };
// The editor would look for a configuration file of its own as soon as it is loaded.
page.CMS_MANUAL_INIT = true;

async function start(): Promise<void> {
  const cms = page.CMS;
  if (!cms) throw new Error('sveltia-cms.js did not load');
  const response = await fetch('config.json');
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  const { config, asYaml } = (await response.json()) as EditorSetup;
  for (const collection of config.collections) {
    const keys = asYaml[collection.name] ?? [];
    cms.registerCustomFormat(collection.format, 'mdx', {
      fromFile: (text) => readFile(text, keys),
      toFile: (form) => writeFile(form, keys),
    });
  }
  await cms.init({ config });
  waiting?.remove();
}

/** Says that the editor is loading, as long as there is none. */
const waiting = document.querySelector<HTMLElement>('[data-waiting]');

addEventListener('load', () => {
  start().catch((error: unknown) => {
    if (waiting) waiting.textContent = `The editor did not start: ${(error as Error).message}. Check the connection and reload the page.`;
    throw error;
  });
});
