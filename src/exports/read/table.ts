import { text } from '../../domain/document/build.ts';
import type { Node } from '../../domain/document/types.ts';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { tooMany } from './fault.ts';
import type { Findings } from './findings.ts';
import { isOn } from './styles.ts';
import { child, framed, shownText, valueOf, type XmlElement } from './xml.ts';

const ALIGN: Record<string, 'left' | 'right' | 'center'> = { left: 'left', right: 'right', end: 'right', center: 'center' };

/** Columns that Word has in a table. */
const COLUMNS = 63;

/** Rows of a table but hidden ones. */
const rowsOf = (table: XmlElement): XmlElement[] => framed(table, 'w:tr').filter((row) => isOn(child(row, 'w:trPr'), 'w:hidden') !== true);

const cellsOf = (row: XmlElement | undefined): XmlElement[] => framed(row, 'w:tc');

/** Paragraphs of a cell, those of the tables in it too: a cell of Markdown holds no table, but its words. */
const paragraphsOf = (cell: XmlElement): XmlElement[] =>
  framed(cell, 'w:p', 'w:tbl').flatMap((part) => (part.name === 'w:p' ? [part] : rowsOf(part).flatMap(cellsOf).flatMap(paragraphsOf)));

/** Columns that a cell takes. */
const spanOf = (cell: XmlElement): number => Math.min(Math.max(1, Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1), COLUMNS);

/** Whether a cell is the lower part of one that is merged across rows. */
const isLower = (cell: XmlElement): boolean => {
  const merged = child(cell, 'w:tcPr', 'w:vMerge');
  return merged !== undefined && merged.attributes['w:val'] !== 'restart';
};

/** Reads the tables of one document, whose cells are counted together. */
export class TableReader {
  private readonly findings: Findings;
  private readonly read: (paragraph: XmlElement) => Node[];
  private cells = 0;

  /** @param read words of a paragraph as nodes */
  constructor(findings: Findings, read: (paragraph: XmlElement) => Node[]) {
    this.findings = findings;
    this.read = read;
  }

  /**
   * A table of Markdown; its first row is its heading. Paragraphs of a cell run on, and merged cells leave empty ones.
   * @throws FileFault for too many cells
   */
  table(table: XmlElement): Node {
    const rows = rowsOf(table);
    // Markdown fills every row up to the longest.
    const columns = rows.reduce(
      (most, row) =>
        Math.max(
          most,
          cellsOf(row).reduce((sum, cell) => sum + spanOf(cell), 0),
        ),
      0,
    );
    this.cells += rows.length * columns;
    if (this.cells > DOCX_LIMITS.cells) throw tooMany('cells of tables, with merged ones split', DOCX_LIMITS.cells);
    this.reportHidden(table, rows);
    const align = cellsOf(rows[0]).map((cell) => ALIGN[valueOf(child(paragraphsOf(cell)[0], 'w:pPr'), 'w:jc') ?? ''] ?? null);
    const children = rows.map((row) => ({ type: 'tableRow', children: cellsOf(row).flatMap((cell) => this.cell(cell)) }));
    return { type: 'table', align, children } as unknown as Node;
  }

  private cell(cell: XmlElement): Node[] {
    const paragraphs = isLower(cell)
      ? []
      : paragraphsOf(cell)
          .map(this.read)
          .filter((words) => words.length > 0);
    const words = paragraphs.flatMap((nodes, i) => (i > 0 ? [text(' '), ...nodes] : nodes));
    const span = spanOf(cell);
    this.reportLayout(cell, span);
    return Array.from({ length: span }, (_, i) => ({ type: 'tableCell', children: i === 0 ? words : [] }) as unknown as Node);
  }

  private reportHidden(table: XmlElement, shown: readonly XmlElement[]): void {
    const rows = new Set(shown);
    for (const row of framed(table, 'w:tr')) if (!rows.has(row)) this.findings.report('hidden', shownText(row));
    this.findings.endParagraph();
  }

  /** Reports how a cell was laid out, if that says more than its words in a row do. */
  private reportLayout(cell: XmlElement, span: number): void {
    const words = shownText(cell);
    if (words === '' || isLower(cell)) return;
    const merged = child(cell, 'w:tcPr', 'w:vMerge') !== undefined || span > 1;
    if (merged) this.findings.report('table', words, `${words} (in the first of the merged cells)`);
    else if (framed(cell, 'w:tbl').length > 0) this.findings.report('table', words, `${words} (as words in the cell)`);
  }
}
