import type { ComponentNode, Node } from '../../domain/document/types.ts';
import { isOutsideAddress } from '../../domain/safe-address.ts';
import { make } from '../make.ts';

/** What rendering needs to know of the document. */
export interface RenderContext {
  /** Number of a note, from 1. */
  noteNumber: (id: string) => number;
}

type Dom = globalThis.Node | string;

/** Ids of the notes and of the places that refer to them. */
export const noteId = (id: string): string => `note-${id}`;
export const noteRefId = (id: string): string => `note-ref-${id}`;

/** The DOM of nodes of a document. Text becomes text nodes, and nothing else. */
export function renderNodes(nodes: readonly Node[], context: RenderContext): Dom[] {
  return nodes.flatMap((node) => renderNode(node, context));
}

function renderNode(node: Node, context: RenderContext): Dom[] {
  const inside = (): Dom[] => ('children' in node ? renderNodes(node.children as Node[], context) : []);
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'paragraph':
      return [make('p', ...inside())];
    case 'heading':
      return [make(`h${node.depth}`, ...inside())];
    case 'strong':
    case 'blockquote':
      return [make(node.type, ...inside())];
    case 'emphasis':
      return [make('em', ...inside())];
    case 'delete':
      return [make('del', ...inside())];
    case 'break':
      return [make('br')];
    case 'thematicBreak':
      return [make('hr')];
    case 'inlineCode':
      return [make('code', node.value)];
    case 'code':
      return [make('pre', make('code', node.value))];
    case 'link':
      return [link(node.url, inside())];
    case 'list':
      return [list(node, context)];
    case 'table':
      return [table(node, context)];
    case 'footnoteReference':
      return [noteRef(node.identifier, context)];
    case 'component':
      return node.name === 'Field' ? [answer(node, inside())] : inside();
    default:
      return inside();
  }
}

/** A link that opens beside the form; an address that is none of the web stays words. */
export function link(url: string, children: Dom[]): HTMLElement {
  if (!isOutsideAddress(url)) return make('span', ...children);
  return Object.assign(make('a', ...children), { href: url, rel: 'noopener noreferrer', target: '_blank' });
}

function list(node: Extract<Node, { type: 'list' }>, context: RenderContext): HTMLElement {
  const items = (node.children as Node[]).map((item) => {
    if (item.type !== 'listItem') return make('li', ...renderNode(item, context));
    // The paragraph of an item that is a line stands for nothing.
    const [only, ...more] = item.children;
    const children = only?.type === 'paragraph' && more.length === 0 ? only.children : item.children;
    const element = make('li', ...renderNodes(children, context));
    if (typeof item.checked === 'boolean') {
      element.className = item.checked ? 'task task-done' : 'task';
      element.prepend(taskBox(item.checked));
    }
    return element;
  });
  const element = make(node.ordered ? 'ol' : 'ul', ...items);
  if (node.ordered && typeof node.start === 'number' && node.start !== 1) (element as HTMLOListElement).start = node.start;
  return element;
}

/** The box of a task. It is drawn, so it says what it is; on paper it is ticked by hand. */
function taskBox(isTicked: boolean): HTMLElement {
  const box = Object.assign(make('span'), { className: 'task-box', role: 'img' });
  box.setAttribute('aria-label', isTicked ? 'Ticked box' : 'Box to tick');
  return box;
}

type Row = Extract<Node, { type: 'tableRow' }>;
type Table = Extract<Node, { type: 'table' }>;

function table(node: Table, context: RenderContext): HTMLElement {
  const [head, ...rows] = node.children as Row[];
  const columns = make('tr', ...(head ? renderCells(head, node, context, true) : []));
  const element = make('table', make('thead', columns), make('tbody', ...rows.map((row) => renderRow(row, node, context))));
  element.dataset.columns = String(head?.children.length ?? 0);
  return element;
}

/** One row of the body of a table; its first cell names it. */
export const renderRow = (row: Row, node: Table, context: RenderContext): HTMLTableRowElement =>
  make('tr', ...renderCells(row, node, context, false));

function renderCells(row: Row, { align }: Table, context: RenderContext, isHead: boolean): HTMLElement[] {
  return (row.children as Node[]).map((cell, column) => {
    const words = 'children' in cell ? renderNodes(cell.children as Node[], context) : [];
    const element = isHead || column === 0 ? Object.assign(make('th', ...words), { scope: isHead ? 'col' : 'row' }) : make('td', ...words);
    if (align?.[column] === 'right') element.className = 'number';
    return element;
  });
}

function noteRef(id: string, { noteNumber }: RenderContext): HTMLElement {
  const number = noteNumber(id);
  const anchor = Object.assign(make('a', String(number)), { href: `#${noteId(id)}`, id: noteRefId(id) });
  anchor.setAttribute('aria-label', `Note ${number}`);
  return make('sup', anchor);
}

/** The name of the control of an answer; in a row, with the place of the row in the document. */
function answer({ attributes }: ComponentNode, children: Dom[]): HTMLElement {
  const element = make('span', ...children);
  const { id, list: rows, row, blank } = attributes;
  element.dataset.answer = rows === undefined ? String(id) : `${rows}.${row}.${id}`;
  element.className = blank === true ? 'answer blank' : 'answer';
  return element;
}
