import { blockquote, heading, link, oneLine, paragraph, root, text } from '../document/build.ts';
import { toMarkdown } from '../document/to-markdown.ts';
import type { Tree } from '../document/types.ts';
import { summaryOf, titleOf, type Entry } from '../graph/entry.ts';

/** What the twin of an entry says of it beside its text. */
export interface TwinFrame {
  /** Full address of the page. */
  address: string;
  /** Name of the licence. */
  licence: string;
}

/**
 * The `.md` twin of an entry: its title, its summary and where it stands, each on one line, then the words of its page.
 * @param tree document of the entry, expanded
 * @param resolve turns an address of the content into one that works where the Markdown is read
 */
export function twinMarkdown(entry: Entry, tree: Tree, { address, licence }: TwinFrame, resolve: (url: string) => string): string {
  const { reviewed, reviewBy } = entry.data;
  const head = root(
    heading(oneLine(titleOf(entry)), 1),
    blockquote(paragraph(oneLine(summaryOf(entry)))),
    paragraph(link(address, address), text(` · reviewed ${reviewed}, due ${reviewBy} · ${oneLine(licence)}`)),
  );
  return `${toMarkdown(head, (url) => url)}\n${toMarkdown(tree, resolve)}\n`;
}
