import type { APIRoute, GetStaticPaths } from 'astro';
import { digestOf } from '../../content/digest.ts';
import { entryPages } from '../../content/pages.ts';
import type { StoredEntry } from '../../content/queries.ts';
import { twinOf } from '../../content/twin.ts';
import type { EntryPage } from '../../domain/page/entry-page.ts';

export const getStaticPaths = (async () =>
  (await entryPages()).map(({ entry, page }) => ({
    params: { collection: entry.collection, slug: entry.slug },
    props: { entry, page },
    cacheKey: digestOf([page.digest, page.facts]),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { entry, page } = props as { entry: StoredEntry; page: EntryPage };
  return new Response(twinOf(entry, page.facts), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
