/** What is used of the Pagefind interface. */
export interface PagefindApi {
  options: (options: { highlightParam: string; noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    query: string | null,
    options: { filters: Record<string, string[] | { any: string[] }> },
  ) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** A page that was found, with the sections that hold the words. */
export interface Hit {
  title: string;
  url: string;
  kind: string;
  /** HTML of Pagefind: text with `mark` around the words, everything else escaped. */
  excerpt: string;
  sections: { title: string; url: string; excerpt: string }[];
}

/** What a search found. */
export interface Found {
  /** Hits by kind, the kind of the best hit first. */
  groups: { kind: string; hits: Hit[] }[];
  total: number;
  /** The words that were looked for instead, where the given ones are nowhere. */
  instead?: string;
}

/** Search over the index of the site. */
export interface Search {
  /** @throws Error where the index cannot be loaded */
  find: (query: string, filters: Record<string, string[]>) => Promise<Found>;
  /** Filters with the number of pages of each value. */
  filters: () => Promise<Record<string, Record<string, number>>>;
}

const MOST = 30;
const SECTIONS = 3;

/** @param load fetches the index; it is called when the first search needs it, and again after a failure */
export function createSearch(load: () => Promise<PagefindApi>): Search {
  let api: Promise<PagefindApi> | undefined;
  const ready = async (): Promise<PagefindApi> => {
    api ??= load().then(async (loaded) => {
      // A worker that starts before the service worker takes over the page goes past it, and finds nothing without a connection.
      await loaded.options({ highlightParam: 'highlight', noWorker: true });
      await loaded.init();
      return loaded;
    });
    try {
      return await api;
    } catch (error) {
      api = undefined;
      throw error;
    }
  };

  const run = async (query: string, filters: Record<string, string[]>): Promise<Found> => {
    const chosen = Object.fromEntries(
      Object.entries(filters).flatMap(([name, values]) => (values.length > 0 ? [[name, { any: values }]] : [])),
    );
    const { results } = await (await ready()).search(query, { filters: chosen });
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    const groups = Map.groupBy(pages.map(toHit), (hit) => hit.kind);
    const instead = markedInstead(query, pages);
    return { total: results.length, groups: [...groups].map(([kind, hits]) => ({ kind, hits })), ...(instead ? { instead } : {}) };
  };

  return {
    filters: async () => (await ready()).filters(),
    async find(query, filters) {
      const found = await run(query, filters);
      if (found.total > 0) return found;
      for (const instead of shorter(query)) {
        const near = await run(instead, {});
        if (near.total > 0) return { ...near, instead };
      }
      return found;
    },
  };
}

/**
 * The word that Pagefind marked in place of the query. Where a word is nowhere, Pagefind answers with the longest
 * beginning that it knows; the reader must be told, or she takes the answer for what she asked.
 * @returns nothing where a marked word is a form of a word of the query
 */
export function markedInstead(query: string, pages: readonly Pick<PagefindPage, 'excerpt'>[]): string | undefined {
  const marked = pages.flatMap((page) =>
    [...page.excerpt.matchAll(/<mark>([^<]*)<\/mark>/g)].map((match) => match[1]!.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
  );
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  // The endings of one word differ by a few letters: route, routes, routing.
  const isForm = (mark: string) => words.some((word) => mark.startsWith(word.slice(0, Math.max(3, word.length - 3))));
  return marked.length === 0 || marked.some(isForm) ? undefined : marked[0];
}

function toHit(page: PagefindPage): Hit {
  return {
    title: page.meta.title ?? page.url,
    url: page.url,
    kind: page.filters.kind?.[0] ?? 'Page',
    excerpt: page.excerpt,
    sections: page.sub_results.filter((section) => section.url.includes('#')).slice(0, SECTIONS),
  };
}

/**
 * What to look for when nothing holds the whole query, nearest first: the query without its last letters
 * (Pagefind finds words by their beginning), then each of its words, the longest first, whole and then shortened.
 */
export function shorter(query: string): string[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  const cut = (word: string) => Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => word.slice(0, word.length - 1 - i));
  const longest = [...words].sort((a, b) => b.length - a.length);
  return [...new Set([...(words.length > 1 ? longest : []), ...longest.flatMap(cut)])];
}
