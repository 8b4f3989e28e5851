import type { APIRoute } from 'astro';
import { entryPages } from '../content/pages.ts';
import { site } from '../content/site.ts';
import { twinOf } from '../content/twin.ts';
import { llmsFull } from '../domain/page/llms.ts';

/** The whole playbook as Markdown, entry after entry. */
export const GET: APIRoute = async () => {
  const twins = (await entryPages()).map(({ entry, page }) => twinOf(entry, page.facts));
  return new Response(llmsFull(site, twins));
};
