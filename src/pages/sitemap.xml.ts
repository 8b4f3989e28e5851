import type { APIRoute } from 'astro';
import { entryPages } from '../content/pages.ts';
import { getLibrary } from '../content/queries.ts';
import { absolute } from '../content/site.ts';
import { escapeXml } from '../domain/xml.ts';
import { SITE_PAGES } from '../domain/page/site-pages.ts';
import { TOPICS } from '../domain/schema/names.ts';

/** Every page that a reader may land on. Filtered indexes, search and redirects are left out. */
export const GET: APIRoute = async () => {
  const pages = await entryPages();
  const topics = TOPICS.filter((topic) => pages.some(({ entry }) => entry.data.topics.includes(topic)));
  const { frameworks } = await getLibrary();
  const forms = pages.flatMap(({ entry, page }) => (entry.collection === 'templates' ? [`${page.card.path}fill/`] : []));
  const fixed = [...SITE_PAGES, ...frameworks.map(({ id }) => `/controls/${id}/`), ...topics.map((topic) => `/tags/${topic}/`), ...forms];
  const urls = [
    ...fixed.map((path) => `<url><loc>${escapeXml(absolute(path))}</loc></url>`),
    ...pages.map(({ page }) => `<url><loc>${escapeXml(absolute(page.card.path))}</loc><lastmod>${page.updated}</lastmod></url>`),
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
