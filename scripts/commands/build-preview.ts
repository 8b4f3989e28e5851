import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { pathOf } from '../../src/domain/graph/entry.ts';
import { filesWithErrors, previewSentence } from '../../src/domain/page/left-out.ts';
import { identify } from '../../src/markdown/read-entry.ts';
import { runCheck } from '../check/run.ts';
import { say } from '../io/output.ts';
import { printableLine } from '../io/printable.ts';
import { makeAddressesRelative } from '../io/relative-addresses.ts';
import { makeSite } from './make-site.ts';

/**
 * Builds what is sound, into a folder and a cache of its own beside those of the site, so that no page of a preview
 * is ever taken for one of the site. A file in which the check finds an error is left out and never rendered.
 * @returns whether the preview was built
 */
export async function buildPreview(loaded: LoadedConfig): Promise<boolean> {
  const { config, content } = loaded;
  const out = path.resolve(`${process.env.PLAYBOOK_OUT ?? 'dist'}-preview`);
  const cache = path.resolve(`${process.env.PLAYBOOK_CACHE ?? '.cache/site'}-preview`);
  const { issues } = await runCheck({ content, locale: config.locale, today: new Date().toISOString().slice(0, 10), words: false });
  const files = filesWithErrors(issues, addressOf);
  const list = path.join(cache, 'left-out.json');
  const built = await makeSite(loaded, {
    out,
    cache,
    // Every page says what was left out, so none may be taken over from an earlier preview.
    afresh: true,
    before: async () => {
      await writeFile(list, JSON.stringify(files));
      process.env.PLAYBOOK_PREVIEW = list;
    },
    after: (folder) => makeAddressesRelative(folder, config.base),
  });
  if (!built) return false;

  say(previewSentence(files));
  for (const { file, errors } of files) say(`  ${printableLine(file)}: ${errors.length === 1 ? '1 error' : `${errors.length} errors`}`);
  say(`The preview is in ${path.relative(process.cwd(), out)}: open its index.html. \`npm run check\` says what to fix.`);
  return true;
}

function addressOf(file: string): string | undefined {
  const name = identify(file);
  return name && pathOf(name);
}
