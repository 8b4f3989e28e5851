import { entryDocument } from '../domain/page/entry-page.ts';
import type { Facts } from '../domain/page/facts.ts';
import { toMarkdown } from '../domain/document/to-markdown.ts';
import { pathOf, summaryOf, titleOf, type Entry } from '../domain/graph/entry.ts';
import { absolute, href, site, style } from './site.ts';

/** The `.md` twin of an entry: the same words as its page, in Markdown, with its licence and address. */
export function twinOf(entry: Entry, facts: Facts): string {
  const { tree } = entryDocument(entry, facts, style);
  const resolve = (url: string) => (url.startsWith('/') ? absolute(url) : href(url));
  return [
    `# ${titleOf(entry)}`,
    `> ${summaryOf(entry)}`,
    `${absolute(pathOf(entry))} · reviewed ${entry.data.reviewed}, due ${entry.data.reviewBy} · ${site.licence.name}`,
    toMarkdown(tree, resolve).trimEnd(),
    '',
  ].join('\n\n');
}
