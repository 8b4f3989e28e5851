import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { outline } from '../domain/document/outline.ts';
import { countWords } from '../domain/document/text.ts';
import { walk } from '../domain/document/walk.ts';
import type { Tree } from '../domain/document/types.ts';
import { referencesOf } from '../domain/graph/references.ts';
import type { Issue } from '../domain/issue.ts';
import type { CollectionName } from '../domain/schema/names.ts';
import { hasError, identify } from '../markdown/read-entry.ts';
import { listContent } from './files.ts';
import { isLeftOut } from './left-out.ts';
import { readEntryBytes, readEntryFile } from './read-entry-file.ts';

/** Part of every digest: raise it when the shape of what is stored changes. */
const SHAPE = '4';

/**
 * Loads the entries of one collection from `content/<collection>/`.
 * A file is parsed once: its tree is kept in the data store under the digest of the file, and never becomes code.
 * @param folder absolute path of the content folder
 */
export function entryLoader(folder: string, collection: CollectionName): Loader {
  return {
    name: `playbook-${collection}`,
    async load(context) {
      const load = () => loadAll(folder, collection, context);
      await load();
      context.watcher?.add(path.join(folder, collection));
      const reload = (file: string) => {
        if (file.startsWith(path.join(folder, collection) + path.sep))
          void load().catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const event of ['change', 'add', 'unlink'] as const) context.watcher?.on(event, reload);
    },
  };
}

async function loadAll(folder: string, collection: CollectionName, context: LoaderContext): Promise<void> {
  const base = path.join(folder, collection);
  const { files, issues } = existsSync(base) ? await listContent(folder, collection) : { files: [], issues: [] };
  const all = new Set(files);
  const gone = new Set(context.store.keys());
  const faults = issues
    .filter((issue) => issue.severity === 'error' && !isLeftOut(issue.file))
    .map((issue) => faultLine(issue.file, issue));
  for (const file of files.filter((name) => name.endsWith('.mdx') && !isLeftOut(name))) {
    const slug = identify(file)?.slug;
    if (slug) gone.delete(slug);
    faults.push(...(await loadFile(folder, file, all, context)));
  }
  for (const slug of gone) context.store.delete(slug);
  if (faults.length > 0)
    throw new Error(`The content cannot be built:\n${faults.join('\n')}\nRun \`npm run check\` for every issue with its hint.`);
}

const faultLine = (file: string, { position, code, message }: Issue): string =>
  `${file}:${position?.line ?? 1}:${position?.column ?? 1} ${code}: ${message}`;

/** Loads one file, unless the store has it as it is. @returns its errors, a line each */
async function loadFile(
  folder: string,
  file: string,
  all: ReadonlySet<string>,
  { store, parseData, generateDigest, config }: LoaderContext,
): Promise<string[]> {
  const full = path.join(folder, file);
  const read = await readEntryBytes(folder, file, all);
  // Latin 1 has a character for each byte, so that no two files have one digest.
  const text = (bytes?: Uint8Array) => Buffer.from(bytes ?? []).toString('latin1');
  const digest = generateDigest(`${SHAPE}\n${file}\n${text(read.bytes)}\n${text(read.example)}`);
  const id = identify(file)?.slug;
  const filePath = path.relative(new URL(config.root).pathname, full).split(path.sep).join('/');
  const known = id ? store.get(id) : undefined;
  if (known?.digest === digest && read.issues.length === 0) {
    // Images are registered anew in each build. The public type of the store leaves this out; Astro's own loader calls it.
    const assets = store as typeof store & { addAssetImports: (imports: string[], filePath: string) => void };
    if (known.assetImports?.length) assets.addAssetImports(known.assetImports, filePath);
    return [];
  }
  const { entry, issues } = await readEntryFile(folder, read);
  if (!entry || hasError(issues)) {
    return issues.filter((issue) => issue.severity === 'error').map((issue) => faultLine(filePath, issue));
  }
  const data = await parseData({
    id: entry.slug,
    filePath: full,
    data: {
      file,
      meta: entry.data,
      images: imagesOf(entry.tree),
      outline: outline(entry.tree),
      references: referencesOf(entry).map(({ target, kind }) => ({ target, kind })),
      words: countWords(entry.tree),
      ...(entry.example ? { example: entry.example } : {}),
    },
  });
  store.set({ id: entry.slug, data, body: JSON.stringify(entry.tree), filePath, digest });
  return [];
}

/** Local images of a body, each under the address it is written with. */
function imagesOf(tree: Tree): Record<string, string> {
  const images: Record<string, string> = {};
  walk(tree, (node) => {
    if (node.type === 'image') images[node.url] = node.url;
  });
  return images;
}
