import { entryDocument } from '../domain/page/entry-page.ts';
import type { Facts } from '../domain/page/facts.ts';
import { twinMarkdown } from '../domain/page/twin.ts';
import { pathOf, type Entry } from '../domain/graph/entry.ts';
import { absolute, href, site, style } from './site.ts';

/** The `.md` twin of an entry: the same words as its page, in Markdown, with its licence and address. */
export function twinOf(entry: Entry, facts: Facts): string {
  const { tree } = entryDocument(entry, facts, style);
  const frame = { address: absolute(pathOf(entry)), licence: site.licence.name };
  return twinMarkdown(entry, tree, frame, (url) => (url.startsWith('/') ? absolute(url) : href(url)));
}
