import { text } from '../../domain/document/build.ts';
import type { Node } from '../../domain/document/types.ts';
import { child, elements, valueOf, type XmlElement } from './xml.ts';

const ALIGN: Record<string, 'left' | 'right' | 'center'> = { left: 'left', right: 'right', end: 'right', center: 'center' };

/** Rows of a table, those in tracked or controlled frames too. */
const rowsOf = (table: XmlElement): XmlElement[] =>
  elements(table).flatMap((part) =>
    part.name === 'w:tr' ? [part] : ['w:sdt', 'w:sdtContent', 'w:ins'].includes(part.name) ? rowsOf(part) : [],
  );

const cellsOf = (row: XmlElement): XmlElement[] =>
  elements(row).flatMap((part) => (part.name === 'w:tc' ? [part] : ['w:sdt', 'w:sdtContent'].includes(part.name) ? cellsOf(part) : []));

/**
 * A table of Markdown; its first row is its heading. Paragraphs of a cell run on, and merged cells leave empty ones.
 * @param read words of a paragraph as nodes
 */
export function readTable(table: XmlElement, read: (paragraph: XmlElement) => Node[]): Node {
  const rows = rowsOf(table).filter((row) => !child(row, 'w:trPr', 'w:del'));
  const align = cellsOf(rows[0] ?? table).map((cell) => ALIGN[valueOf(child(cell, 'w:p', 'w:pPr'), 'w:jc') ?? ''] ?? null);
  const children = rows.map((row) => ({
    type: 'tableRow',
    children: cellsOf(row).flatMap((cell) => {
      const isMerged = child(cell, 'w:tcPr', 'w:vMerge') && valueOf(child(cell, 'w:tcPr'), 'w:vMerge') !== 'restart';
      const paragraphs = isMerged
        ? []
        : elements(cell, 'w:p')
            .map(read)
            .filter((words) => words.length > 0);
      const words = paragraphs.flatMap((nodes, i) => (i > 0 ? [text(' '), ...nodes] : nodes));
      const span = Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
      return Array.from({ length: Math.min(span, 60) }, (_, i) => ({ type: 'tableCell', children: i === 0 ? words : [] }));
    }),
  }));
  return { type: 'table', align, children } as unknown as Node;
}
