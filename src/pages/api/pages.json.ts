import type { APIRoute } from 'astro';
import { entryPages } from '../../content/pages.ts';
import { absolute, site } from '../../content/site.ts';
import { pagesJson } from '../../domain/page/inventory.ts';

/** Every published entry with its owner and dates, for reports; its shape is in src/domain/page/inventory.ts. */
export const GET: APIRoute = async () => {
  const pages = (await entryPages()).map(({ entry, page }) => ({ entry, updated: page.updated }));
  return new Response(`${JSON.stringify(pagesJson(site.name, pages, absolute), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
