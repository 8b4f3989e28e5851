import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { toText } from '../../domain/document/text.ts';
import type { Node } from '../../domain/document/types.ts';
import type { Context } from './context.ts';
import { toRuns } from './inline.ts';
import { STYLE, styleId } from './names.ts';
import { columnWidths } from './column-widths.ts';
import { TABLE } from './styles.ts';
import { isRightToLeft } from './direction.ts';

type Mdast = Extract<Node, { type: 'table' }>;
type Cell = Extract<Node, { type: 'tableCell' }>;

/** A table whose first row is repeated on each page. */
export function createTable(node: Mdast, context: Context): Table {
  const rows = node.children.map((row) => ('children' in row ? (row.children as Cell[]) : []));
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  const texts = rows.map((cells) => Array.from({ length: columns }, (_, i) => textOf(cells[i])));
  const widths = columnWidths(texts, context.width);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    margins: TABLE.margins,
    borders: {
      top: TABLE.border,
      bottom: TABLE.border,
      left: TABLE.border,
      right: TABLE.border,
      insideHorizontal: TABLE.border,
      insideVertical: TABLE.border,
    },
    rows: rows.map((cells, r) => {
      const isHead = r === 0;
      return new TableRow({
        tableHeader: isHead,
        cantSplit: texts[r]!.every((text) => text.length < 1000),
        children: widths.map((width, i) => {
          const align = node.align?.[i];
          const paragraph = new Paragraph({
            style: styleId(isHead ? STYLE.head : STYLE.cell),
            ...(align ? { alignment: align } : {}),
            ...(isRightToLeft(texts[r]![i]!) ? { bidirectional: true } : {}),
            children: cells[i] ? toRuns(cells[i].children as Node[], context) : [],
          });
          return new TableCell({
            width: { size: width, type: 'dxa' },
            ...(isHead ? { shading: TABLE.head } : {}),
            children: [paragraph],
          });
        }),
      });
    }),
  });
}

const textOf = (cell: Cell | undefined): string => (cell ? toText({ type: 'root', children: cell.children as Node[] }) : '');
