import type { Tree } from '../document/types.ts';
import type { CollectionData } from '../schema/collections.ts';
import type { CollectionName, Ref } from '../schema/names.ts';
import type { Example } from '../template/answers.ts';

/** An entry of a playbook: validated frontmatter and the tree of its body. */
export type Entry<Name extends CollectionName = CollectionName> = {
  [N in Name]: {
    collection: N;
    slug: string;
    data: CollectionData[N];
    tree: Tree;
    /** Path of the file, from the root of the content. */
    file: string;
    /** The adopted example of a template, where there is one. */
    example?: Example;
  };
}[Name];

/** Collection and frontmatter of an entry, without its body. */
export type EntryData = { [N in CollectionName]: { collection: N; data: CollectionData[N] } }[CollectionName];

/** Reference to an entry, `collection/slug`. */
export const refOf = (entry: Pick<Entry, 'collection' | 'slug'>): Ref => `${entry.collection}/${entry.slug}`;

/** Title of an entry; of a term, the term itself. */
export function titleOf(entry: Entry): string {
  return entry.collection === 'glossary' ? capitalise(entry.data.term) : entry.data.title;
}

/** Summary of an entry; of a term, its plain meaning. */
export function summaryOf(entry: Entry): string {
  return entry.collection === 'glossary' ? entry.data.short : entry.data.summary;
}

/** Path of the page of an entry, from the root of the site, with a slash at both ends. */
export const pathOf = (entry: Pick<Entry, 'collection' | 'slug'>): string => `/${entry.collection}/${entry.slug}/`;

const capitalise = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
