import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import type { Card } from '../domain/page/card.ts';
import EntryList from './EntryList.astro';

const guide: Card = {
  ref: 'guides/plan',
  collection: 'guides',
  slug: 'plan',
  title: 'Plan & book',
  summary: 'How to plan.',
  path: '/guides/plan/',
  minutes: 20,
};
const decision: Card = {
  ref: 'decisions/fair',
  collection: 'decisions',
  slug: 'fair',
  title: 'One fair',
  summary: 'One fair a year.',
  path: '/decisions/fair/',
  minutes: 5,
  basis: 'illustrative',
  label: '2026-Q1',
};
const href = (path: string) => `/handbook${path}`;

it('shows title, summary, labels and minutes, and what a filter needs', async () => {
  const container = await AstroContainer.create();
  const props = { cards: [guide, decision], href, facets: { 'guides/plan': ['topic/data', 'minutes/up-to-30'] } };
  expect(await container.renderToString(EntryList, { props })).toMatchInlineSnapshot(
    `"<ul class="entries" data-entries><li data-facets="topic/data minutes/up-to-30"><h2 class="entry-title"><a href="/handbook/guides/plan/">Plan &amp; book</a></h2><p>How to plan.</p><p class="meta"><span>20 min</span></p></li><li><h2 class="entry-title"><a href="/handbook/decisions/fair/">One fair</a></h2><p>One fair a year.</p><p class="meta"><span class="label">2026-Q1</span><span class="label">Illustrative</span><span>5 min</span></p></li></ul>"`,
  );
});

it('sets its titles at the level it is given', async () => {
  const container = await AstroContainer.create();
  expect(await container.renderToString(EntryList, { props: { cards: [guide], href, level: 3 } })).toMatchInlineSnapshot(
    `"<ul class="entries" data-entries><li><h3 class="entry-title"><a href="/handbook/guides/plan/">Plan &amp; book</a></h3><p>How to plan.</p><p class="meta"><span>20 min</span></p></li></ul>"`,
  );
});
