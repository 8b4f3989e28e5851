import { toText } from '../../domain/document/text.ts';
import type { Node } from '../../domain/document/types.ts';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { sectionMark } from '../../domain/template/markdown.ts';
import { bookmarkedSections, STYLE } from '../docx/names.ts';
import type { ReadBlock } from './blocks.ts';
import { tooMany } from './fault.ts';
import { shortWords, type Findings } from './findings.ts';
import { ListStack } from './list-stack.ts';
import { roleOf, type ParagraphRole } from './paragraph.ts';
import type { Parts } from './parts.ts';
import { TableReader } from './table.ts';
import { reportForeign } from './words.ts';
import type { XmlElement } from './xml.ts';

interface Container {
  children: Node[];
  lists: ListStack;
}

/** Name of a bookmark around a quotation, around what goes on in an item, or around code of a language. */
const AROUND = /^(quote|inside|code_([a-z0-9]+))(?:_at(\d))?_\d+$/i;

/** What is needed to read blocks. */
export interface TreeContext {
  parts: Parts;
  /** Ids of the sections, in their order. */
  sections: readonly string[];
  findings: Findings;
  /** Words of a paragraph as nodes. */
  read: (paragraph: XmlElement) => Node[];
  /** Called now and then with the share of the blocks that was read. */
  onShare: (share: number) => void;
}

/**
 * The nodes that blocks of a word processor stand for, with the marks of sections.
 * @throws FileFault for too many cells, or quotations in each other
 */
export function readTree(blocks: readonly ReadBlock[], { parts, sections, findings, read, onShare }: TreeContext): Node[] {
  const sectionOf = bookmarkedSections(sections);
  const places = new Map(sections.map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? -1;
  const tables = new TableReader(findings, read);
  /** Lists whose numbers are written in letters, that were reported. */
  const lettered = new Set<string>();
  const container = (): Container => ({ children: [], lists: new ListStack(parts.lists) });
  const root = container();
  let quotes: Container[] = [];
  /** Level of the item that blocks belong to, by the bookmark that says so. */
  let inside: { name: string; level: number }[] = [];
  let language: string | undefined;
  const current = () => quotes.at(-1) ?? root;
  /** Where a block goes that begins no item. */
  const place = (level?: number): Node[] => {
    const { lists, children } = current();
    const item = level === undefined ? undefined : lists.itemAt(level);
    if (!item) lists.close();
    return item ?? children;
  };

  for (const [i, { element, starts, ends }] of blocks.entries()) {
    if (i % 200 === 0) onShare(i / blocks.length);
    const begun = starts.flatMap((name) => sectionOf(name) ?? []);
    // Bookmarks at one place have no order of their own.
    for (const id of begun.sort((a, b) => placeOf(a) - placeOf(b))) {
      quotes = [];
      place().push({ type: 'html', value: sectionMark(id) });
    }
    for (const name of starts) {
      const [, what, code, at] = AROUND.exec(name) ?? [];
      if (what === 'quote') {
        const quote = container();
        if (quotes.length >= DOCX_LIMITS.quotes) throw tooMany('quotations in each other', DOCX_LIMITS.quotes);
        place(at === undefined ? undefined : Number(at)).push({ type: 'blockquote', children: quote.children } as Node);
        quotes.push(quote);
      } else if (what === 'inside' && at !== undefined) inside.push({ name, level: Number(at) });
      else if (code) language = code;
    }
    const level = inside.at(-1)?.level;
    if (element?.name === 'w:tbl') place(level).push(tables.table(element));
    else if (element?.name === 'w:p') addParagraph(element, level);
    else if (element) reportForeign(element, { findings, drawings: parts.drawings });
    const ended = new Set(ends);
    if (ended.size > 0 && inside.length > 0) inside = inside.filter(({ name }) => !ended.has(name));
    for (const name of ends) {
      if (/^quote_/i.test(name)) quotes.pop();
      if (/^code_/i.test(name)) language = undefined;
    }
  }
  return root.children;

  function addParagraph(element: XmlElement, level: number | undefined): void {
    const role = roleOf(element, parts.styles);
    const words = withoutSpace(read(element), role);
    reportNumbers(role, words);
    if (role.heading) findings.where = shortWords(toText({ type: 'root', children: words }));
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

  /** Reports numbers that Markdown does not have: those of headings, and those in letters, which others may refer to. */
  function reportNumbers({ list, heading, isNumbered }: ParagraphRole, words: readonly Node[]): void {
    const shown = toText({ type: 'root', children: [...words] });
    if (heading && isNumbered && shown !== '') findings.report('numbering', shown, `${shown} (without its number)`);
    const numbering = list && parts.lists.get(list.number);
    const format = numbering?.levels.get(list!.level)?.format ?? 'decimal';
    const key = `${numbering?.definition} ${list?.level}`;
    if (['decimal', 'bullet', 'none'].includes(format) || lettered.has(key)) return;
    lettered.add(key);
    findings.report('numbering', `${shown} (${format})`, `1. ${shown}`);
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
