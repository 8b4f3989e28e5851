import { text } from '../../domain/document/build.ts';
import type { Node } from '../../domain/document/types.ts';
import { child, framed, valueOf, type XmlElement } from './xml.ts';

const ALIGN: Record<string, 'left' | 'right' | 'center'> = { left: 'left', right: 'right', end: 'right', center: 'center' };

/** Rows of a table but those that tracked changes took away. */
const rowsOf = (table: XmlElement): XmlElement[] => framed(table, 'w:tr').filter((row) => !child(row, 'w:trPr', 'w:del'));

const cellsOf = (row: XmlElement | undefined): XmlElement[] => framed(row, 'w:tc');

/** Paragraphs of a cell, those of the tables in it too: a cell of Markdown holds no table, but its words. */
const paragraphsOf = (cell: XmlElement): XmlElement[] =>
  framed(cell, 'w:p', 'w:tbl').flatMap((part) => (part.name === 'w:p' ? [part] : rowsOf(part).flatMap(cellsOf).flatMap(paragraphsOf)));

/**
 * A table of Markdown; its first row is its heading. Paragraphs of a cell run on, and merged cells leave empty ones.
 * @param read words of a paragraph as nodes
 */
export function readTable(table: XmlElement, read: (paragraph: XmlElement) => Node[]): Node {
  const rows = rowsOf(table);
  const align = cellsOf(rows[0]).map((cell) => ALIGN[valueOf(child(paragraphsOf(cell)[0], 'w:pPr'), 'w:jc') ?? ''] ?? null);
  const children = rows.map((row) => ({
    type: 'tableRow',
    children: cellsOf(row).flatMap((cell) => {
      const isMerged = child(cell, 'w:tcPr', 'w:vMerge') && valueOf(child(cell, 'w:tcPr'), 'w:vMerge') !== 'restart';
      const paragraphs = isMerged
        ? []
        : paragraphsOf(cell)
            .map(read)
            .filter((words) => words.length > 0);
      const words = paragraphs.flatMap((nodes, i) => (i > 0 ? [text(' '), ...nodes] : nodes));
      const span = Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
      return Array.from({ length: Math.min(Math.max(1, span || 1), 60) }, (_, i) => ({
        type: 'tableCell',
        children: i === 0 ? words : [],
      }));
    }),
  }));
  return { type: 'table', align, children } as unknown as Node;
}
