import { getCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ImageMetadata } from 'astro';
import type { OutlineItem } from '../domain/document/outline.ts';
import type { Tree } from '../domain/document/types.ts';
import { refOf, titleOf, type Entry } from '../domain/graph/entry.ts';
import type { Reference } from '../domain/graph/references.ts';
import type { Framework } from '../domain/schema/control.ts';
import { COLLECTIONS, type CollectionName, type Ref } from '../domain/schema/names.ts';
import { listContent } from './files.ts';
import { isLeftOut } from './left-out.ts';
import { loadConfig } from './load-config.ts';
import { readFramework } from './read-framework.ts';

/** An entry with what the loader kept beside it. */
export type StoredEntry = Entry & {
  digest: string;
  images: Record<string, ImageMetadata>;
  outline: OutlineItem[];
  references: Pick<Reference, 'target' | 'kind'>[];
  words: number;
};

/** All published entries of the playbook, and the ways to find them. */
export interface Library {
  entries: StoredEntry[];
  get: (ref: Ref) => StoredEntry | undefined;
  /** Entries of one collection in reading order. */
  of: (collection: CollectionName) => StoredEntry[];
  /** Who refers to an entry, and how. */
  backlinks: (ref: Ref) => { from: StoredEntry; kind: Reference['kind'] }[];
  frameworks: Framework[];
}

let library: Promise<Library> | undefined;

/** The library of this playbook. Nothing else reads the collections. It is read once a build, and anew in dev. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  return (library ??= readLibrary());
}

async function readLibrary(): Promise<Library> {
  const entries: StoredEntry[] = [];
  const { content } = await loadConfig();
  for (const collection of COLLECTIONS) {
    // Astro warns of a collection without entries; a playbook need not have all ten.
    const all = existsSync(path.join(content, collection)) ? await getCollection(collection) : [];
    const published = all
      .map((item) => toEntry(collection, item))
      .filter((entry) => import.meta.env.DEV || entry.data.status === 'published');
    entries.push(...published.sort(byReadingOrder));
  }
  const index = new Map(entries.map((entry) => [refOf(entry), entry]));
  const groups = Map.groupBy(entries, (entry) => entry.collection);
  const back = new Map<Ref, { from: StoredEntry; kind: Reference['kind'] }[]>();
  for (const from of entries) {
    const seen = new Set<Ref>([refOf(from)]);
    for (const { target, kind } of from.references) {
      if (seen.has(target)) continue;
      seen.add(target);
      back.set(target, [...(back.get(target) ?? []), { from, kind }]);
    }
  }
  return {
    entries,
    get: (ref) => index.get(ref),
    of: (collection) => groups.get(collection) ?? [],
    backlinks: (ref) => back.get(ref) ?? [],
    frameworks: await readFrameworks(content),
  };
}

type Item = Awaited<ReturnType<typeof getCollection>>[number];

function toEntry(collection: CollectionName, item: Item): StoredEntry {
  const { meta, ...data } = item.data as Pick<StoredEntry, 'images' | 'outline' | 'references' | 'words' | 'file' | 'example'> & {
    meta: unknown;
  };
  let tree: Tree | undefined;
  return {
    ...data,
    collection,
    slug: item.id,
    data: meta,
    digest: String(item.digest),
    // Most pages show other entries without their bodies, so a tree is read when it is asked for.
    get tree() {
      return (tree ??= JSON.parse(item.body ?? '{"type":"root","children":[]}') as Tree);
    },
  } as unknown as StoredEntry;
}

function byReadingOrder(a: StoredEntry, b: StoredEntry): number {
  if (a.collection === 'guides' && b.collection === 'guides') return a.data.order - b.data.order;
  if (a.collection === 'decisions' && b.collection === 'decisions') return b.data.quarter.localeCompare(a.data.quarter);
  return titleOf(a).localeCompare(titleOf(b), 'en');
}

async function readFrameworks(content: string): Promise<Framework[]> {
  const { files, issues } = existsSync(path.join(content, 'controls')) ? await listContent(content, 'controls') : { files: [], issues: [] };
  const reads = await Promise.all(
    files.filter((file) => file.endsWith('.yaml') && !isLeftOut(file)).map((file) => readFramework(content, file)),
  );
  const faults = [
    ...issues.filter((issue) => issue.severity === 'error' && !isLeftOut(issue.file)),
    ...reads.flatMap((read) => read.issues),
  ];
  if (faults.length > 0)
    throw new Error(`The controls cannot be built:\n${faults.map(({ file, message }) => `${file}: ${message}`).join('\n')}`);
  return reads.flatMap((read) => (read.framework ? [read.framework] : []));
}
