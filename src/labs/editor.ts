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
  if (!cms) throw new Error('sveltia-cms.js did not load, so there is no editor. Reload the page.');
  const { config, asYaml } = (await (await fetch('config.json')).json()) as EditorSetup;
  for (const collection of config.collections) {
    const keys = asYaml[collection.name] ?? [];
    cms.registerCustomFormat(collection.format, 'mdx', {
      fromFile: (text) => readFile(text, keys),
      toFile: (form) => writeFile(form, keys),
    });
  }
  await cms.init({ config });
}

addEventListener('load', () => void start());
