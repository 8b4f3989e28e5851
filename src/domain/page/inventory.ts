import { pathOf, summaryOf, titleOf, type Entry } from '../graph/entry.ts';
import type { CollectionName, Topic } from '../schema/names.ts';
import type { Source } from '../schema/source.ts';

/** What `/api/pages.json` holds. It says nothing of when it was made, so that equal content makes equal bytes. */
export interface PagesJson {
  /** Raised when a field changes its meaning or goes; new fields may come without it. */
  version: 1;
  /** Name of the playbook. */
  name: string;
  /** Full address of the home page. */
  url: string;
  /** Every published entry, ordered by address. */
  entries: PageRecord[];
}

/** A published entry. */
export interface PageRecord {
  /** Full address of the page. */
  url: string;
  title: string;
  /** One sentence on what the entry is for. */
  summary: string;
  collection: CollectionName;
  /** Path of the file, from the root of the content. */
  file: string;
  /** Team or handle that answers for the entry. */
  owner: string;
  /** Date of the last review, `YYYY-MM-DD`. */
  reviewed: string;
  /** Date by which the next review is due, `YYYY-MM-DD`. */
  reviewBy: string;
  /** Date of the last change in git, or of the last review where git does not know, `YYYY-MM-DD`. */
  updated: string;
  /** Minutes it takes to use the entry. */
  minutes: number;
  topics: Topic[];
  /** What the ledger says of a source; absent from every other entry. */
  source?: SourceRecord;
}

/** A source in the inventory. */
export interface SourceRecord {
  /** Address at which it was seen. */
  url: string;
  /** Date of publication as exactly as it is known: year, year-month, date, or `undated`. */
  published: Source['published'];
  /** Grade. */
  kind: Source['kind'];
  /** Who or what was counted. */
  population: string;
}

/**
 * The inventory of a playbook.
 * @param absolute the full address of a path of the site
 */
export function pagesJson(
  name: string,
  pages: readonly { entry: Entry; updated: string }[],
  absolute: (path: string) => string,
): PagesJson {
  const entries = pages
    .filter(({ entry }) => entry.data.status === 'published')
    .map(({ entry, updated }) => recordOf(entry, updated, absolute))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  return { version: 1, name, url: absolute('/'), entries };
}

function recordOf(entry: Entry, updated: string, absolute: (path: string) => string): PageRecord {
  const { owner, reviewed, reviewBy, minutes, topics } = entry.data;
  return {
    url: absolute(pathOf(entry)),
    title: titleOf(entry),
    summary: summaryOf(entry),
    collection: entry.collection,
    file: entry.file,
    ...{ owner, reviewed, reviewBy, updated, minutes, topics },
    ...(entry.collection === 'sources' ? { source: sourceOf(entry.data) } : {}),
  };
}

const sourceOf = ({ url, published, kind, population }: Source): SourceRecord => ({ url, published, kind, population });
