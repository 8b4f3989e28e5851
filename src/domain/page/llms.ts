import { blockquote, heading, link, list, oneLine, paragraph, root, text } from '../document/build.ts';
import { toMarkdown } from '../document/to-markdown.ts';
import { summaryOf, titleOf, type Entry } from '../graph/entry.ts';
import type { Node } from '../document/types.ts';

/** A kind of entry with its entries, as the index for language models has them. */
export interface LlmsGroup {
  title: string;
  entries: readonly Entry[];
}

/** The name of a playbook, and what it is in a sentence. */
export interface LlmsSite {
  name: string;
  tagline: string;
}

const asWritten = (url: string): string => url;

/**
 * The index for language models, `llms.txt`: each entry with the address of its Markdown.
 * @param twin full address of the twin of an entry
 * @param whole full address of the file that holds all of them
 */
export function llmsIndex(site: LlmsSite, groups: readonly LlmsGroup[], twin: (entry: Entry) => string, whole: string): string {
  const item = (entry: Entry): Node[] => [link(twin(entry), oneLine(titleOf(entry))), text(`: ${oneLine(summaryOf(entry))}`)];
  return toMarkdown(
    root(
      ...headOf(site),
      paragraph(
        'Every figure is cited or computed from a stated model; sources graded "unverified" are discussed, never asserted. Everything in one file: ',
        link(whole, whole),
      ),
      ...groups.flatMap(({ title, entries }) => [heading(title), list(entries.map(item))]),
    ),
    asWritten,
  );
}

/** The whole playbook in one file, `llms-full.txt`: the twins of its entries, one after another. */
export const llmsFull = (site: LlmsSite, twins: readonly string[]): string =>
  [toMarkdown(root(...headOf(site)), asWritten), ...twins].join('\n---\n\n');

const headOf = ({ name, tagline }: LlmsSite): Node[] => [heading(oneLine(name), 1), blockquote(paragraph(oneLine(tagline)))];
