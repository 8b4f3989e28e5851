import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { outline } from '../domain/document/outline.ts';
import { countWords } from '../domain/document/text.ts';
import { walk } from '../domain/document/walk.ts';
import type { Tree } from '../domain/document/types.ts';
import { referencesOf } from '../domain/graph/references.ts';
import type { CollectionName } from '../domain/schema/names.ts';
import { hasError, identify, readEntry } from '../markdown/read-entry.ts';
import { isLeftOut } from './left-out.ts';

/** Part of every digest: raise it when the shape of what is stored changes. */
const SHAPE = '3';

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
        if (file.startsWith(path.join(folder, collection) + path.sep)) void load().catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const event of ['change', 'add', 'unlink'] as const) context.watcher?.on(event, reload);
    },
  };
}

async function loadAll(folder: string, collection: CollectionName, context: LoaderContext): Promise<void> {
  const base = path.join(folder, collection);
  const names = existsSync(base) ? await readdir(base, { recursive: true }) : [];
  const files = names
    .map((name) => `${collection}/${name.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.mdx') && !isLeftOut(file))
    .sort();
  const gone = new Set(context.store.keys());
  const faults: string[] = [];
  for (const file of files) {
    const slug = identify(file)?.slug;
    if (slug) gone.delete(slug);
    faults.push(...(await loadFile(folder, file, context)));
  }
  for (const slug of gone) context.store.delete(slug);
  if (faults.length > 0) throw new Error(`The content cannot be built:\n${faults.join('\n')}\nRun \`npm run check\` for every issue with its hint.`);
}

/** Loads one file, unless the store has it as it is. @returns its errors, a line each */
async function loadFile(folder: string, file: string, { store, parseData, generateDigest, config }: LoaderContext): Promise<string[]> {
  const full = path.join(folder, file);
  const source = await readFile(full, 'utf8');
  const beside = path.join(path.dirname(full), 'example.yaml');
  const example = file.startsWith('templates/') && file.endsWith('/index.mdx') && existsSync(beside) ? await readFile(beside, 'utf8') : undefined;
  const digest = generateDigest(`${SHAPE}\n${file}\n${source}\n${example ?? ''}`);
  const id = identify(file)?.slug;
  const filePath = path.relative(new URL(config.root).pathname, full).split(path.sep).join('/');
  const known = id ? store.get(id) : undefined;
  if (known?.digest === digest) {
    // Images are registered anew in each build. The public type of the store leaves this out; Astro's own loader calls it.
    const assets = store as typeof store & { addAssetImports: (imports: string[], filePath: string) => void };
    if (known.assetImports?.length) assets.addAssetImports(known.assetImports, filePath);
    return [];
  }
  const { entry, issues } = readEntry(source, file, example);
  if (!entry || hasError(issues)) {
    return issues
      .filter((issue) => issue.severity === 'error')
      .map((issue) => `${filePath}:${issue.position?.line ?? 1}:${issue.position?.column ?? 1} ${issue.code}: ${issue.message}`);
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
