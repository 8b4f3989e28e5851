import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import type { Card } from '../domain/page/card.ts';
import type { FacetValue } from '../domain/page/facets.ts';
import CollectionIndex from './CollectionIndex.astro';

const card: Card = {
  ref: 'guides/plan',
  collection: 'guides',
  slug: 'plan',
  title: 'Plan',
  summary: 'How to plan.',
  path: '/guides/plan/',
  minutes: 20,
};
const facets: FacetValue[] = [
  { facet: 'topic', value: 'data', label: 'Data', count: 1 },
  { facet: 'topic', value: 'people', label: 'People', count: 2 },
];
const facetsOf = { 'guides/plan': ['topic/data'] };
const href = (path: string) => `/handbook${path}`;

/** What is rendered, without the script of the filter, whose address depends on the machine. */
async function render(props: Record<string, unknown>): Promise<string> {
  const container = await AstroContainer.create();
  return (await container.renderToString(CollectionIndex, { props: { collection: 'guides', href, ...props } })).replace(
    /<script[^]*<\/script>/,
    '<script>…</script>',
  );
}

it('has filters that are links, and says how many entries there are', async () => {
  expect(
    await render({
      cards: [card, { ...card, ref: 'guides/brief', slug: 'brief', title: 'Brief', path: '/guides/brief/' }],
      facets,
      facetsOf,
    }),
  ).toMatchInlineSnapshot(
    `"<div class="index" data-index><nav class="filters" aria-label="Filter guides"><details open><summary>Filter</summary><p class="all"><a href="/handbook/guides/" data-facet-all aria-current="true">Show all</a></p><div class="group"><h2>Topic</h2><ul><li><a href="/handbook/guides/topic/data/" data-facet="topic/data">Data <span class="count">1</span></a></li><li><a href="/handbook/guides/topic/people/" data-facet="topic/people">People <span class="count">2</span></a></li></ul></div></details></nav><div><p class="result" role="status" data-result data-all="2 guides">2 guides</p><ul class="entries" data-entries><li data-facets="topic/data"><h2 class="entry-title"><a href="/handbook/guides/plan/">Plan</a></h2><p>How to plan.</p><p class="meta"><span>20 min</span></p></li><li><h2 class="entry-title"><a href="/handbook/guides/brief/">Brief</a></h2><p>How to plan.</p><p class="meta"><span>20 min</span></p></li></ul></div></div><script>…</script>"`,
  );
});

it('marks the filter of its page and counts one entry as one', async () => {
  expect(await render({ cards: [card], facets, facetsOf, active: facets[0] })).toMatchInlineSnapshot(
    `"<div class="index" data-index><nav class="filters" aria-label="Filter guides"><details open><summary>Filter</summary><p class="all"><a href="/handbook/guides/" data-facet-all>Show all</a></p><div class="group"><h2>Topic</h2><ul><li><a href="/handbook/guides/topic/data/" data-facet="topic/data" aria-current="true">Data <span class="count">1</span></a></li><li><a href="/handbook/guides/topic/people/" data-facet="topic/people">People <span class="count">2</span></a></li></ul></div></details></nav><div><p class="result" role="status" data-result data-all="1 guide">1 guide: Data</p><ul class="entries" data-entries><li data-facets="topic/data"><h2 class="entry-title"><a href="/handbook/guides/plan/">Plan</a></h2><p>How to plan.</p><p class="meta"><span>20 min</span></p></li></ul></div></div><script>…</script>"`,
  );
});

it('says that it is empty, without filters', async () => {
  expect(await render({ cards: [], facets: [], facetsOf: {} })).toMatchInlineSnapshot(
    `"<div class="index" data-index><div><p class="result" role="status" data-result data-all="0 guides">0 guides</p><ul class="entries" data-entries></ul><p>There is nothing here yet.</p></div></div><script>…</script>"`,
  );
});
