import type { APIRoute } from 'astro';
import { getLibrary } from '../content/queries.ts';
import { absolute, site } from '../content/site.ts';
import { pathOf, summaryOf, titleOf } from '../domain/graph/entry.ts';
import { COLLECTION_WORDS } from '../domain/page/describe.ts';
import { COLLECTIONS } from '../domain/schema/names.ts';

/** What the playbook holds, for language models: each entry with the address of its Markdown. */
export const GET: APIRoute = async () => {
  const { of } = await getLibrary();
  const groups = COLLECTIONS.filter((name) => of(name).length > 0).map((name) => {
    const lines = of(name).map((entry) => `- [${titleOf(entry)}](${absolute(`${pathOf(entry).slice(0, -1)}.md`)}): ${summaryOf(entry)}`);
    return `## ${COLLECTION_WORDS[name].title}\n\n${lines.join('\n')}`;
  });
  const head = `# ${site.name}\n\n> ${site.tagline}\n\nEvery figure is cited or computed from a stated model; sources graded "unverified" are discussed, never asserted. Everything in one file: ${absolute('/llms-full.txt')}`;
  return new Response([head, ...groups, ''].join('\n\n'));
};
