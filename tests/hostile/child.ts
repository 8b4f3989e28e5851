import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { runCheck } from '../../scripts/check/run.ts';
import { entryLoader } from '../../src/content/loader.ts';
import { readFramework } from '../../src/content/read-framework.ts';
import { COLLECTIONS } from '../../src/domain/schema/names.ts';
import type { HostileResult } from './run.ts';

/** What the build says to a folder: the loader of each collection, and the reader of controls. */
async function load(folder: string): Promise<string> {
  const faults: string[] = [];
  const store = new Map<string, unknown>();
  const context = {
    store: {
      keys: () => store.keys(),
      get: (id: string) => store.get(id),
      set: (item: { id: string }) => store.set(item.id, item),
      delete: () => undefined,
    },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (text: string) => createHash('sha256').update(text).digest('hex'),
    config: { root: pathToFileURL(`${folder}/`) },
  } as unknown as LoaderContext;
  for (const collection of COLLECTIONS) {
    await entryLoader(folder, collection)
      .load(context)
      .catch((error: Error) => faults.push(error.message));
  }
  const controls = path.join(folder, 'controls');
  for (const name of existsSync(controls) ? await readdir(controls) : []) {
    const read = await readFramework(folder, `controls/${name}`).catch((error: NodeJS.ErrnoException) => ({
      issues: [{ code: error.code, message: '' }],
    }));
    faults.push(...read.issues.map(({ code, message }) => `${code}: ${message}`));
  }
  return faults.join('\n');
}

/** Whether something of the content was executed, or changed what objects are. */
const touched = (): boolean =>
  'canary' in globalThis || 'CANARY' in process.env || 'polluted' in {} || Object.keys(Object.prototype).length > 0;

/** What something returns, and the milliseconds of work it took. */
async function timed<T>(run: () => Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1_000];
}

process.on('message', (folder: string) => {
  void (async () => {
    const [{ issues }, checking] = await timed(() => runCheck({ content: folder, locale: 'en-GB', today: '2026-11-24' }));
    const [loaded, loading] = await timed(() => load(folder));
    const result: HostileResult = { issues, loaded, touched: touched(), work: Math.max(checking, loading) };
    process.send!(result);
  })();
});
process.send!('ready');
