import type { Node } from '../../domain/document/types.ts';
import { bookmarkedSection, STYLE } from '../docx/names.ts';
import { sectionMark } from '../../domain/template/markdown.ts';
import type { ReadBlock } from './blocks.ts';
import { ListStack } from './list-stack.ts';
import { roleOf, type ParagraphRole } from './paragraph.ts';
import type { Parts } from './parts.ts';
import { readTable } from './table.ts';
import type { XmlElement } from './xml.ts';

interface Container {
  children: Node[];
  lists: ListStack;
}

/** Name of a bookmark around a quotation, around what goes on in an item, or around code of a language. */
const AROUND = /^(quote|inside|code_([a-z0-9]+))(?:_at(\d))?_\d+$/i;

/**
 * The nodes that blocks of a word processor stand for, with the marks of sections.
 * @param sections ids of the sections, in their order
 * @param read words of a paragraph as nodes
 */
export function readTree(
  blocks: readonly ReadBlock[],
  parts: Parts,
  sections: readonly string[],
  read: (paragraph: XmlElement) => Node[],
): Node[] {
  const container = (): Container => ({ children: [], lists: new ListStack(parts.lists) });
  const root = container();
  let quotes: Container[] = [];
  /** Level of the item that blocks belong to, by the bookmark that says so. */
  const inside = new Map<string, number>();
  let language: string | undefined;
  const current = () => quotes.at(-1) ?? root;
  /** Where a block goes that begins no item. */
  const place = (level?: number): Node[] => {
    const { lists, children } = current();
    const item = level === undefined ? undefined : lists.itemAt(level);
    if (!item) lists.close();
    return item ?? children;
  };

  for (const { element, starts, ends } of blocks) {
    const begun = starts.flatMap((name) => bookmarkedSection(name, sections) ?? []);
    // Bookmarks at one place have no order of their own.
    for (const id of begun.sort((a, b) => sections.indexOf(a) - sections.indexOf(b))) {
      quotes = [];
      place().push({ type: 'html', value: sectionMark(id) });
    }
    for (const name of starts) {
      const [, what, code, at] = AROUND.exec(name) ?? [];
      if (what === 'quote') {
        const quote = container();
        place(at === undefined ? undefined : Number(at)).push({ type: 'blockquote', children: quote.children } as Node);
        quotes.push(quote);
      } else if (what === 'inside' && at !== undefined) inside.set(name, Number(at));
      else if (code) language = code;
    }
    const level = [...inside.values()].at(-1);
    if (element?.name === 'w:tbl') place(level).push(readTable(element, read));
    else if (element) addParagraph(element, level);
    for (const name of ends) {
      inside.delete(name);
      if (/^quote_/i.test(name)) quotes.pop();
      if (/^code_/i.test(name)) language = undefined;
    }
  }
  return root.children;

  function addParagraph(element: XmlElement, level: number | undefined): void {
    const role = roleOf(element, parts.styles);
    const words = withoutSpace(read(element), role);
    const is = (name: string) => role.styles.includes(name.toLowerCase());
    if (role.list) current().lists.add({ ...role, list: role.list }, words, current().children);
    else if (is(STYLE.code)) place(level).push({ type: 'code', lang: language ?? null, meta: null, value: codeText(words) });
    else if (words.length === 0) {
      if (is(STYLE.rule)) place(level).push({ type: 'thematicBreak' });
    } else if (role.heading) place(level).push({ type: 'heading', depth: role.heading, children: words } as Node);
    else if (quotes.length === 0 && ['quote', 'intense quote'].some((name) => role.styles.includes(name)))
      place(level).push({ type: 'blockquote', children: [{ type: 'paragraph', children: words }] } as Node);
    else place(level ?? role.continues).push({ type: 'paragraph', children: words } as Node);
  }
}

const codeText = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.type === 'break' ? '\n' : 'value' in node ? node.value : '')).join('');

/** The words without the space after a box, and without spaces of which nothing is left but them. */
function withoutSpace(words: Node[], { checked, styles }: ParagraphRole): Node[] {
  if (styles.includes(STYLE.code.toLowerCase())) return words;
  const first = words[0];
  const rest =
    checked !== undefined && first?.type === 'text' ? [{ ...first, value: first.value.replace(/^ /, '') }, ...words.slice(1)] : words;
  const some = rest.filter((node) => node.type !== 'text' || node.value !== '');
  return some.some((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')) ? some : [];
}
