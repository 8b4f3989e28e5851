import type { APIRoute } from 'astro';
import { getLibrary } from '../content/queries.ts';
import { absolute, site } from '../content/site.ts';
import { pathOf } from '../domain/graph/entry.ts';
import { COLLECTION_WORDS } from '../domain/page/describe.ts';
import { llmsIndex } from '../domain/page/llms.ts';
import { COLLECTIONS } from '../domain/schema/names.ts';

/** What the playbook holds, for language models. */
export const GET: APIRoute = async () => {
  const { of } = await getLibrary();
  const groups = COLLECTIONS.map((name) => ({ title: COLLECTION_WORDS[name].title, entries: of(name) })).filter(
    ({ entries }) => entries.length > 0,
  );
  return new Response(llmsIndex(site, groups, (entry) => absolute(`${pathOf(entry).slice(0, -1)}.md`), absolute('/llms-full.txt')));
};
