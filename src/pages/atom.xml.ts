import type { APIRoute } from 'astro';
import { entryPages } from '../content/pages.ts';
import { absolute, site } from '../content/site.ts';
import { escapeXml } from '../domain/xml.ts';
import { COLLECTION_WORDS } from '../domain/page/describe.ts';

const MOST = 60;

/** Changes of the playbook, newest first: releases of templates with what changed, and entries that were edited. */
export const GET: APIRoute = async () => {
  const pages = await entryPages();
  const items = pages.flatMap(({ entry, page }) => {
    const words = COLLECTION_WORDS[entry.collection];
    const address = absolute(page.card.path);
    const releases =
      entry.collection === 'templates'
        ? entry.data.changes.map((change) => ({
            id: `${address}#${change.version}`,
            date: change.date,
            title: `${page.card.title} ${change.version}`,
            text: change.items.join(' '),
            address,
          }))
        : [];
    return [
      ...releases,
      {
        id: `${address}?changed=${page.updated}`,
        date: page.updated,
        title: `${words.one}: ${page.card.title}`,
        text: page.card.summary,
        address,
      },
    ];
  });
  items.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  const shown = items
    .slice(0, MOST)
    .map(
      (item) =>
        `<entry><id>${escapeXml(item.id)}</id><title>${escapeXml(item.title)}</title><link href="${escapeXml(item.address)}"/><updated>${item.date}T00:00:00Z</updated><summary>${escapeXml(item.text)}</summary></entry>`,
    );
  const updated = items[0]?.date ?? '1970-01-01';
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeXml(absolute('/'))}</id><title>${escapeXml(site.name)}</title><subtitle>${escapeXml(site.tagline)}</subtitle><link href="${escapeXml(absolute('/'))}"/><link rel="self" href="${escapeXml(absolute('/atom.xml'))}"/><author><name>${escapeXml(site.organisation)}</name></author><updated>${updated}T00:00:00Z</updated>\n${shown.join('\n')}\n</feed>\n`;
  return new Response(body, { headers: { 'content-type': 'application/atom+xml' } });
};
