import type { Heading, Node, Tree } from './types.ts';

/** A text node. */
export const text = (value: string): Node => ({ type: 'text', value });

/** A text on one line, for what a line stands for: a title, a summary, an item. */
export const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** A paragraph of nodes or of plain text. */
export const paragraph = (...parts: (Node | string)[]): Node => ({ type: 'paragraph', children: inline(parts) });

/** A heading; those of a page and of its parts start at the second level, under the title. */
export const heading = (value: Node | string, depth: Heading['depth'] = 2): Node => ({ type: 'heading', depth, children: inline([value]) });

/** A link; its address stays as written until an edge resolves it. */
export const link = (url: string, ...parts: (Node | string)[]): Node => ({ type: 'link', url, title: null, children: inline(parts) });

/** Strong emphasis. */
export const strong = (...parts: (Node | string)[]): Node => ({ type: 'strong', children: inline(parts) });

/** Emphasis. */
export const emphasis = (...parts: (Node | string)[]): Node => ({ type: 'emphasis', children: inline(parts) });

/** A quotation of blocks. */
export const blockquote = (...children: Node[]): Node => ({ type: 'blockquote', children }) as Node;

/** Text that is shown as it is, such as a path or a name. */
export const code = (value: string): Node => ({ type: 'inlineCode', value });

/** A list of paragraphs. */
export const list = (items: (Node | string)[][], ordered = false): Node => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, checked: null, children: [paragraph(...item)] })),
});

/** A table; each cell is nodes or plain text. `numeric` names the columns that are set to the right. */
export const table = (head: string[], rows: (Node | string | (Node | string)[])[][], numeric: number[] = []): Node => ({
  type: 'table',
  align: head.map((_, column) => (numeric.includes(column) ? 'right' : null)),
  children: [head, ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inline(Array.isArray(cell) ? cell : [cell]) })),
  })),
});

/** A tree of blocks. */
export const root = (...children: Node[]): Tree => ({ type: 'root', children });

function inline(parts: (Node | string)[]): Node[] {
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}
