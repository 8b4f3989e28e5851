import { BookmarkEnd, BookmarkStart, Paragraph, type FileChild, type HeadingLevel } from 'docx';
import { toText } from '../../domain/document/text.ts';
import type { Node } from '../../domain/document/types.ts';
import type { Block, Child, Context } from './context.ts';
import { toRuns } from './inline.ts';
import { continueStyle, itemStyle, LEVELS, STYLE, styleId } from './names.ts';
import { checkBox } from './check-box.ts';
import { createNumbering, type ListKind } from './numbering.ts';
import { createTable } from './table.ts';
import { isRightToLeft } from './direction.ts';

type List = Extract<Node, { type: 'list' }>;
type Item = Extract<Node, { type: 'listItem' }>;

/**
 * Blocks of a document tree as blocks of a word processor.
 * @param level level of the item that they stand in; -1 outside of lists
 * @param style name of the style of a paragraph, where it has one
 */
export function toBlocks(nodes: readonly Node[], context: Context, level = -1, style?: string): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return [words(node, context, { heading: HEADINGS[node.depth - 1]! })];
      case 'paragraph':
        return [words(node, context, paragraphStyle(level < 0 ? style : continueStyle(level)))];
      case 'list':
        return listBlocks(node, context, Math.min(level + 1, LEVELS - 1));
      case 'blockquote':
        return bookmarked('quote', toBlocks(node.children, context, -1, STYLE.quote), context, level);
      case 'table': {
        const table: Block = { type: 'table', table: createTable(node, context) };
        return level < 0 ? [table] : bookmarked('inside', [table], context, level);
      }
      case 'code': {
        const lines = node.value
          .split('\n')
          .flatMap((line, i): Node[] => [...(i > 0 ? [{ type: 'break' } as Node] : []), { type: 'text', value: line }]);
        const code = words({ type: 'paragraph', children: lines } as Node, context, { style: styleId(STYLE.code) });
        const language = /^[A-Za-z0-9]{1,16}$/.test(node.lang ?? '') ? node.lang! : undefined;
        const block = language ? bookmarked(`code_${language}`, [code], context, -1) : [code];
        return level < 0 ? block : bookmarked('inside', block, context, level);
      }
      case 'thematicBreak': {
        const rule: Block = { type: 'paragraph', options: { style: styleId(STYLE.rule) }, children: [] };
        return level < 0 ? [rule] : bookmarked('inside', [rule], context, level);
      }
      default:
        return [];
    }
  });
}

const paragraphStyle = (name: string | undefined): Options => (name === undefined ? {} : { style: styleId(name) });

const HEADINGS: (typeof HeadingLevel)[keyof typeof HeadingLevel][] = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'];

type Options = Extract<Block, { type: 'paragraph' }>['options'];

function words(node: Node, context: Context, options: Options): Block {
  const direction = isRightToLeft(toText({ type: 'root', children: [node] })) ? { bidirectional: true } : {};
  return {
    type: 'paragraph',
    options: { ...options, ...direction },
    children: 'children' in node ? toRuns(node.children as Node[], context) : [],
  };
}

function listBlocks(list: List, context: Context, level: number): Block[] {
  const items = list.children as Item[];
  const kind: ListKind = list.ordered ? 'ordered' : items.every((item) => typeof item.checked === 'boolean') ? 'task' : 'bullet';
  const reference = `list-${context.numbering.length + 1}`;
  context.numbering.push(createNumbering(reference, kind, list.start ?? 1, level));
  return items.flatMap((item) => {
    const [first, ...rest] = item.children;
    const own = first?.type === 'paragraph' ? first : ({ type: 'paragraph', children: [] } as Node);
    const block = words(own, context, {
      style: styleId(itemStyle(list.spread === true, item.spread === true)),
      numbering: { reference, level, instance: 0 },
    });
    if (block.type === 'paragraph' && typeof item.checked === 'boolean') block.children.unshift(...checkBox(item.checked));
    return [block, ...toBlocks(first?.type === 'paragraph' ? rest : item.children, context, level)];
  });
}

/** An empty paragraph that takes hardly any room: between tables, and where a bookmark begins or ends beside a table. */
const spacer = (children: Child[] = []): Block & { type: 'paragraph' } => ({
  type: 'paragraph',
  options: { spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } },
  children,
});

/**
 * Blocks within a bookmark, which starts at their first word and ends at their last. It never stands outside of a
 * paragraph: LibreOffice would lose it, or the one that follows.
 * @param level see `toBlocks`
 */
export function bookmarked(name: string, blocks: readonly Block[], context: Context, level = -1, isWhole = false): Block[] {
  const id = ++context.bookmarks;
  const start = new BookmarkStart(isWhole ? name : `${name}${level < 0 ? '' : `_at${level}`}_${id}`, id);
  const result = [...blocks];
  if (result[0]?.type !== 'paragraph') result.unshift(spacer());
  if (result.at(-1)?.type !== 'paragraph') result.push(spacer());
  (result[0] as Block & { type: 'paragraph' }).children.unshift(start);
  (result.at(-1) as Block & { type: 'paragraph' }).children.push(new BookmarkEnd(id));
  return result;
}

/** Blocks as the library writes them. Tables that would touch, or end the document, have an empty paragraph after them. */
export function toFileChildren(blocks: readonly Block[]): FileChild[] {
  return blocks.flatMap((block, i): FileChild[] => {
    if (block.type === 'paragraph') return [toParagraph(block, blocks[i - 1]?.type === 'table')];
    return blocks[i + 1]?.type === 'paragraph' ? [block.table] : [block.table, toParagraph(spacer(), true)];
  });
}

/** @param isBelowTable whether words need room above them, which a table does not leave */
function toParagraph({ options, children }: Block & { type: 'paragraph' }, isBelowTable: boolean): Paragraph {
  const spacing = isBelowTable && !options.heading ? { spacing: { before: 60, ...options.spacing } } : {};
  return new Paragraph({ ...options, ...spacing, children: children as never });
}
