import { describe, expect, it } from 'vitest';
import { createSearch, markedInstead, shorter, type PagefindApi } from './search-index.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<PagefindApi['search']>>['results'][number]['data']>>;
const page = (url: string, more: Partial<Page> = {}): Page => ({
  url,
  excerpt: '',
  meta: { title: url },
  filters: { kind: ['Guide'] },
  sub_results: [],
  ...more,
});

/** An index that answers some queries and remembers what it was asked. */
function fake(answers: Record<string, Page[]>) {
  const calls: unknown[] = [];
  const read: string[] = [];
  const api: PagefindApi = {
    options: async (options) => void calls.push(['options', options]),
    init: async () => void calls.push(['init']),
    filters: async () => ({ kind: { Guide: 2 } }),
    search: async (query, options) => {
      calls.push(['search', query, options.filters]);
      const pages = (query !== null && Object.hasOwn(answers, query) ? answers[query] : undefined) ?? [];
      return { results: pages.map((item) => ({ data: async () => (read.push(item.url), item) })) };
    },
  };
  const queries = (): unknown[] => calls.flatMap((call) => (Array.isArray(call) && call[0] === 'search' ? [call[1]] : []));
  return { api, calls, read, queries };
}

describe('shorter', () => {
  const cases: [string, string[]][] = [
    ['', []],
    ['   ', []],
    // Three letters are the least that say anything.
    ['map', []],
    ['maps', ['map']],
    ['route', ['rout', 'rou']],
    ['  route ', ['rout', 'rou']],
    // Whole words before any beginning, the longest first.
    ['map routes', ['routes', 'map', 'route', 'rout', 'rou']],
    ['data  route', ['route', 'data', 'rout', 'rou', 'dat']],
    ['one two', ['one', 'two']],
    // What is looked for once need not be looked for again.
    ['maps maps', ['maps', 'map']],
    ['maps map', ['maps', 'map']],
  ];
  it.each(cases)('of "%s" is %j', (query, expected) => expect(shorter(query)).toEqual(expected));
});

describe('markedInstead', () => {
  const cases: [string, string[], string | undefined][] = [
    ['route', [], undefined],
    ['route', ['no mark'], undefined],
    ['route', ['a <mark>route</mark> b'], undefined],
    ['route', ['<mark>Routes,</mark>'], undefined],
    ['routing', ['<mark>route</mark>'], undefined],
    // Pagefind knew no more than the beginning of the word.
    ['routinely', ['<mark>Rou</mark>'], 'rou'],
    ['zebra', ['a <mark>zone.</mark> and <mark>zoo</mark>'], 'zone'],
    ['zebra', ['nothing', 'a <mark>zone</mark>'], 'zone'],
    // One form of one word is enough: the answer is to what was asked.
    ['zebra', ['<mark>zone</mark>', '<mark>zebras</mark>'], undefined],
    ['data zebra', ['<mark>data</mark>'], undefined],
    ['ai', ['<mark>AI</mark>'], undefined],
    ['ai', ['<mark>ad</mark>'], 'ad'],
    ['', ['<mark>a</mark>'], 'a'],
  ];
  it.each(cases)('for "%s" in %j is %s', (query, excerpts, expected) => {
    expect(
      markedInstead(
        query,
        excerpts.map((excerpt) => ({ excerpt })),
      ),
    ).toBe(expected);
  });
});

describe('createSearch', () => {
  it('does not load the index before it is needed, and loads it once', async () => {
    const { api, calls } = fake({ a: [page('/a/')] });
    let loads = 0;
    const search = createSearch(async () => (loads++, api));
    expect(loads).toBe(0);
    await Promise.all([search.find('a', {}), search.filters()]);
    await search.find('a', {});
    expect(loads).toBe(1);
    expect(calls.slice(0, 2)).toEqual([['options', { highlightParam: 'highlight', noWorker: true }], ['init']]);
  });

  it('says that the index cannot be loaded, and tries again when it is asked again', async () => {
    const { api } = fake({ a: [page('/a/')] });
    let loads = 0;
    const search = createSearch(async () => {
      if (loads++ === 0) throw new Error('no connection');
      return api;
    });
    await expect(search.find('a', {})).rejects.toThrow('no connection');
    await expect(search.find('a', {})).resolves.toMatchObject({ total: 1 });
    expect(loads).toBe(2);
  });

  it('hands on the filters of the index', async () => {
    await expect(createSearch(async () => fake({}).api).filters()).resolves.toEqual({ kind: { Guide: 2 } });
  });

  it('asks for any of the values of a filter, and leaves out a filter without values', async () => {
    const { api, calls } = fake({ a: [page('/a/')] });
    await createSearch(async () => api).find('a', { kind: ['Guide', 'Role'], topic: [] });
    expect(calls.at(-1)).toEqual(['search', 'a', { kind: { any: ['Guide', 'Role'] } }]);
  });

  it('groups hits by kind, the kind of the best hit first', async () => {
    const role = { filters: { kind: ['Role'] } };
    const { api } = fake({ a: [page('/1/', role), page('/2/'), page('/3/', role), page('/4/', { filters: {} })] });
    const found = await createSearch(async () => api).find('a', {});
    expect(found.groups.map(({ kind, hits }) => [kind, hits.map((hit) => hit.url)])).toEqual([
      ['Role', ['/1/', '/3/']],
      ['Guide', ['/2/']],
      ['Page', ['/4/']],
    ]);
    expect(found).not.toHaveProperty('instead');
  });

  it('shows a page by its address where it has no title, with its first three sections', async () => {
    const section = (url: string) => ({ title: url, url, excerpt: 'x' });
    // Without an anchor, a section is the page itself.
    const sections = ['/a/', '/a/#1', '/a/#2', '/a/#3', '/a/#4'].map(section);
    const { api } = fake({ a: [page('/a/', { meta: {}, excerpt: 'an <mark>a</mark>', sub_results: sections })] });
    const found = await createSearch(async () => api).find('a', {});
    expect(found.groups[0]?.hits).toEqual([
      { title: '/a/', url: '/a/', kind: 'Guide', excerpt: 'an <mark>a</mark>', sections: sections.slice(1, 4) },
    ]);
  });

  it('counts all pages but reads no more than thirty', async () => {
    const { api, read } = fake({ a: Array.from({ length: 40 }, (_, i) => page(`/${i}/`)) });
    const found = await createSearch(async () => api).find('a', {});
    expect([found.total, found.groups[0]?.hits.length, read.length]).toEqual([40, 30, 30]);
  });

  it('says what was marked in place of the words', async () => {
    const { api } = fake({ zebra: [page('/a/', { excerpt: 'a <mark>zone</mark>' })] });
    await expect(createSearch(async () => api).find('zebra', {})).resolves.toMatchObject({ total: 1, instead: 'zone' });
  });

  it('looks for less where nothing holds the words, nearest first and without filters', async () => {
    const { api, calls, queries } = fake({ rout: [page('/a/', { excerpt: '<mark>routes</mark>' })] });
    const found = await createSearch(async () => api).find('routed', { kind: ['Role'] });
    expect(queries()).toEqual(['routed', 'route', 'rout']);
    expect(calls.at(-1)).toEqual(['search', 'rout', {}]);
    expect(found).toMatchObject({ total: 1, instead: 'rout' });
  });

  it('finds nothing where nothing is near', async () => {
    const { api, queries } = fake({});
    await expect(createSearch(async () => api).find('maps', {})).resolves.toEqual({ groups: [], total: 0 });
    expect(queries()).toEqual(['maps', 'map']);
  });
});
