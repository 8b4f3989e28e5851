import { cellMeaning } from './part.ts';
import { isBalanced } from './sound.ts';
import { renderLine, replaceCells, type Table, type TableLine } from './table.ts';
import type { ColumnUnit } from './table-parts.ts';
import type { Reader } from './tokens.ts';
import type { Change } from './types.ts';
import type { Side } from './units.ts';
import { mergeWords } from './words.ts';

/** Whether the merged table has the columns of a side, in its order. */
export const isSameColumns = (order: readonly ColumnUnit[], side: Side, count: number): boolean =>
  order.length === count && order.every(({ unit }, i) => unit[side]?.index === i);

/** A line of one side in the columns of the merged table: as it stands there where they are the same. */
export function projectLine(line: TableLine, side: Side, order: readonly ColumnUnit[], count: number): string {
  if (isSameColumns(order, side, count)) return line.text;
  return renderLine(order.map(({ unit }) => (unit[side] ? (line.cells[unit[side].index] ?? '') : '')));
}

/** Merges a cell by its words. @returns its text, and what is to be reported of it, if anything */
export function mergeCell(
  base: string | undefined,
  ours: string,
  theirs: string,
  reader: Reader,
): { text: string; state?: Change['state'] } {
  const [b, o, t] = [base, ours, theirs].map((cell) => (cell === undefined ? undefined : cellMeaning(cell, reader)));
  if (o === t) return { text: ours === base ? theirs : ours };
  if (t === (b ?? '')) return { text: ours };
  if (o === (b ?? '')) return { text: theirs, state: 'upstream' };
  const merged = base === undefined ? undefined : mergeWords(base, ours, theirs, reader);
  const sound = merged !== undefined && !/(?<!\\)\||\n/.test(merged) && isBalanced(merged, [ours, theirs]);
  return sound ? { text: merged, state: 'merged' } : { text: ours, state: 'conflict' };
}

/** A line with its merged cells: the exact line of a side that has these cells already, else yours with other words in it. */
export function mergeLine(
  cells: readonly string[],
  order: readonly ColumnUnit[],
  lines: Partial<Record<Side, TableLine>>,
  tables: Record<Side, Table>,
  reader: Reader,
): string {
  const fits = (side: Side) => lines[side] !== undefined && isSameColumns(order, side, tables[side].head.cells.length);
  const says = (side: Side) =>
    fits(side) && cells.every((cell, i) => cellMeaning(cell, reader) === cellMeaning(lines[side]!.cells[i] ?? '', reader));
  const isStyled = lines.ours?.text !== lines.base?.text;
  if (says('ours') && (isStyled || !says('theirs'))) return lines.ours!.text;
  if (says('theirs') && !(isStyled && fits('ours'))) return lines.theirs!.text;
  // A line that is shorter than its table has no place for the words of cells that it lacks.
  if (fits('ours') && cells.slice(lines.ours!.cells.length).every((cell) => cell === '')) return replaceCells(lines.ours!, cells);
  return renderLine(cells);
}
