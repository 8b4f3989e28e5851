import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as buildSite } from 'astro';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { pathOf } from '../../src/domain/graph/entry.ts';
import { filesWithErrors, previewSentence } from '../../src/domain/page/left-out.ts';
import { identify } from '../../src/markdown/read-entry.ts';
import { runCheck } from '../check/run.ts';
import { say } from '../io/output.ts';
import { printableLine } from '../io/printable.ts';
import { makeAddressesRelative } from '../io/relative-addresses.ts';

/**
 * Builds what is sound, into a folder and a cache of its own beside those of the site, so that no page of a preview
 * is ever taken for one of the site. A file in which the check finds an error is left out and never rendered.
 * @throws Error where the site cannot be built even so
 */
export async function buildPreview({ config, content }: LoadedConfig): Promise<void> {
  const out = path.resolve(`${process.env.PLAYBOOK_OUT ?? 'dist'}-preview`);
  const cache = path.resolve(`${process.env.PLAYBOOK_CACHE ?? '.cache/site'}-preview`);
  // Every page says what was left out, so none may be taken over from an earlier preview.
  for (const folder of [out, cache]) await rm(folder, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });

  const { issues } = await runCheck({ content, locale: config.locale, today: new Date().toISOString().slice(0, 10), words: false });
  const files = filesWithErrors(issues, addressOf);
  const list = path.join(cache, 'left-out.json');
  await writeFile(list, JSON.stringify(files));
  Object.assign(process.env, { PLAYBOOK_OUT: out, PLAYBOOK_CACHE: cache, PLAYBOOK_PREVIEW: list });
  await buildSite({ logLevel: process.env.PLAYBOOK_VERBOSE ? 'info' : 'warn' });
  await makeAddressesRelative(out, config.base);

  say(previewSentence(files));
  for (const { file, errors } of files) say(`  ${printableLine(file)}: ${errors.length === 1 ? '1 error' : `${errors.length} errors`}`);
  say(`The preview is in ${path.relative(process.cwd(), out)}: open its index.html. \`npm run check\` says what to mend.`);
}

function addressOf(file: string): string | undefined {
  const name = identify(file);
  return name && pathOf(name);
}
