import type { Node } from '../../domain/document/types.ts';
import type { Field } from '../../domain/schema/field.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import { make } from '../make.ts';
import { renderNodes, renderRow, type RenderContext } from './render.ts';

type List = Extract<Field, { type: 'list' }>;
type Table = Extract<Node, { type: 'table' }>;

/** The list whose rows a table shows, where it is one. */
function listOf(node: Node, { fields }: TemplateRelease): List | undefined {
  if (node.type !== 'table') return undefined;
  const field = fields.find((item) => item.id === node.data?.list);
  return field?.type === 'list' ? field : undefined;
}

/** One block of a document; a table of rows says which answer stands in which cell. */
export function createBlock(node: Node, release: TemplateRelease, context: RenderContext): HTMLElement {
  const [block, ...more] = renderNodes([node], context);
  if (more.length > 0 || !(block instanceof HTMLElement)) return make('p', ...(block === undefined ? [] : [block, ...more]));
  const list = listOf(node, release);
  if (list && block instanceof HTMLTableElement) [...block.tBodies[0]!.rows].forEach((row, place) => markRow(row, list, place));
  return block;
}

/**
 * Makes a table of rows another one by changing the rows that differ: a browser lays out a long table anew in less than a frame
 * only if most of its cells are those that it had.
 * @returns whether it could
 */
export function patchBlock(block: Element, before: Node, after: Node, release: TemplateRelease, context: RenderContext): boolean {
  const list = listOf(after, release);
  if (!list || listOf(before, release) !== list || !(block instanceof HTMLTableElement)) return false;
  const [old, next] = [before, after].map((table) => (table as Table).children.slice(1)) as [Table['children'], Table['children']];
  const body = block.tBodies[0]!;
  const rows = [...body.rows];
  next.forEach((row, place) => {
    if (JSON.stringify(row) === JSON.stringify(old[place])) return;
    const made = renderRow(row as Parameters<typeof renderRow>[0], after as Table, context);
    markRow(made, list, place);
    if (rows[place]) rows[place].replaceWith(made);
    else body.append(made);
  });
  for (const gone of rows.slice(next.length)) gone.remove();
  return true;
}

function markRow(row: HTMLTableRowElement, list: List, place: number): void {
  list.item.forEach((column, i) => {
    const cell = row.cells[i]!;
    const words = make('span', ...cell.childNodes);
    words.dataset.answer = `${list.id}.${place}.${column.id}`;
    words.className = words.textContent === `[${column.label}]` ? 'answer blank' : 'answer';
    cell.append(words);
  });
}
