import type { MergeContext } from './context.ts';
import { mergeCell, mergeLine, isSameColumns, projectLine } from './table-cells.ts';
import { mergeColumns } from './table-columns.ts';
import type { Column, ColumnUnit, Row } from './table-parts.ts';
import { findReshapes } from './reshape.ts';
import { decidedPieces, mergeSequence, simplePieces, type Outcome } from './sequence-merge.ts';
import type { Table, TableLine } from './table.ts';
import type { Change } from './types.ts';
import { createUnits, SIDES, type Side, type Unit } from './units.ts';

/**
 * Merges a table: columns by their header, rows by their first cell, cells by words. Lines that nobody changed keep their
 * exact text.
 * @returns nothing where the tables have no column in common, or a row of yours has more cells than columns and must be rebuilt
 */
export function mergeTable(tables: Record<Side, Table>, context: MergeContext): { text: string; changes: Change[] } | undefined {
  const { reader } = context;
  const columns = createUnits(...(SIDES.map((side) => columnsOf(tables[side], context)) as [Column[], Column[], Column[]]));
  const says = (column: Column) => column.words().join(' ');
  findReshapes(columns, {
    differs: (base, theirs) => says(base) !== says(theirs),
    isPairable: () => true,
    canGrow: false,
    onlyPairs: true,
  });
  const common = columns.base.filter((unit) => unit.ours && unit.theirs);
  if (common.length === 0) return undefined;
  const rowsOf = (side: Side): Row[] => {
    const places = common.map((unit) => unit[side]!.index);
    return tables[side].rows.map((row) => {
      const cells = places.map((place) => reader.meaning(row.cells[place] ?? ''));
      return {
        ...row,
        kind: 'row',
        meaning: cells.join('|'),
        key: cells[0]!,
        words: () => reader.words(row.cells.join(' | ')),
        pairs: () => reader.pairs(row.cells.join(' | ')),
      };
    });
  };
  const rows = createUnits(rowsOf('base'), rowsOf('ours'), rowsOf('theirs'));
  const { order, changes } = mergeColumns(columns, rows, context);
  const differs = (base: Row, other: Row, side: Side) =>
    order.some(({ unit }) => {
      const [old, now] = [unit.base, unit[side]];
      return old && now && reader.meaning(base.cells[old.index] ?? '') !== reader.meaning(other.cells[now.index] ?? '');
    });
  // Other words in the place of a row may be another row: its cells are never mixed with those of the one that is gone.
  findReshapes(rows, { differs: (base, theirs) => differs(base, theirs, 'theirs'), isPairable: () => false, canGrow: true });
  const rebuilt = !isSameColumns(order, 'ours', tables.ours.head.cells.length);
  if (order.length === 0 || (rebuilt && tables.ours.rows.some((row) => row.cells.length > tables.ours.head.cells.length))) return undefined;

  const head = mergeHead(order, tables, context);
  const merged = mergeSequence<Row>(rows, {
    ...context,
    unitOf: () => 'row',
    sourceOf: (row) => row.text,
    ...simplePieces<Row>((row, side) => projectLine(row, side, order, tables[side].head.cells.length)),
    differs,
    isElsewhere: context.isElsewhere,
    merge: (unit) => mergeRow(unit, order, tables, context),
  });
  return {
    text: [...head.lines, ...merged.pieces.map(({ text }) => text)].join('\n'),
    changes: [...changes, ...head.changes, ...merged.changes],
  };
}

function columnsOf(table: Table, { reader }: MergeContext): Column[] {
  return table.head.cells.map((header, index) => ({
    index,
    header,
    align: table.delimiter.cells[index] ?? '-',
    kind: 'column',
    meaning: reader.meaning(header),
    words: () => reader.words([header, ...table.rows.map((row) => row.cells[index] ?? '')].join(' | ')),
  }));
}

function mergeHead(order: readonly ColumnUnit[], tables: Record<Side, Table>, context: MergeContext) {
  const changes: Change[] = [];
  const headers = order.map(({ unit }) => {
    const { base, ours, theirs } = unit;
    if (!ours || !theirs) return (ours ?? theirs)!.header;
    const cell = mergeCell(base?.header, ours.header, theirs.header, context.reader);
    if (cell.state === undefined) return cell.text;
    const sides = { ours: ours.header, theirs: theirs.header };
    const { change } = context.recorder.record(
      context.place,
      { unit: 'column', kind: 'changed', state: cell.state, ...(base ? { base: base.header } : {}), ...sides },
      cell.text,
      (choice) => (choice === 'ours' || choice === 'theirs' ? sides[choice] : cell.text),
    );
    changes.push(change);
    return change.result;
  });
  const aligns = order.map(({ unit: { base, ours, theirs } }) => {
    const shape = (align: string | undefined) => align?.replace(/-+/, '-');
    if (!ours || !theirs) return (ours ?? theirs)!.align;
    return shape(ours.align) === shape(base?.align) ? (shape(theirs.align) === shape(ours.align) ? ours.align : theirs.align) : ours.align;
  });
  const line = (name: 'head' | 'delimiter', cells: string[]) =>
    mergeLine(cells, order, Object.fromEntries(SIDES.map((side) => [side, tables[side][name]])), tables, context.reader);
  return { lines: [line('head', headers), line('delimiter', aligns)], changes };
}

function mergeRow(unit: Unit<Row>, order: readonly ColumnUnit[], tables: Record<Side, Table>, context: MergeContext): Outcome<Row> {
  const { base } = unit;
  const [ours, theirs] = [unit.ours!, unit.theirs!];
  let [mine, yours, conflict] = [false, false, false];
  const cells = order.map(({ unit: column }) => {
    const [o, t] = [column.ours && (ours.cells[column.ours.index] ?? ''), column.theirs && (theirs.cells[column.theirs.index] ?? '')];
    if (o === undefined || t === undefined) return o ?? t ?? '';
    const b = base && column.base ? (base.cells[column.base.index] ?? '') : undefined;
    const cell = mergeCell(b, o, t, context.reader);
    const meaning = (text: string) => context.reader.meaning(text);
    if (cell.state === 'conflict') conflict = true;
    if (meaning(o) !== meaning(t)) {
      if (meaning(o) !== meaning(b ?? '')) mine = true;
      if (meaning(t) !== meaning(b ?? '')) yours = true;
    }
    return cell.text;
  });
  const lines: Partial<Record<Side, TableLine>> = { ...(base ? { base } : {}), ours, theirs };
  // A side has no word in a column that it does not have: there the cell of the other one stands.
  const lineOf = (row: Row, side: Side): string => {
    const other = side === 'ours' ? 'theirs' : 'ours';
    const cellOf = (column: Column | undefined, from: Row) => (column ? (from.cells[column.index] ?? '') : undefined);
    const own = order.map(({ unit: column }) => cellOf(column[side], row) ?? cellOf(column[other], unit[other]!) ?? '');
    return mergeLine(own, order, { [side]: row }, tables, context.reader);
  };
  const merged = conflict ? lineOf(ours, 'ours') : mergeLine(cells, order, lines, tables, context.reader);
  if (!yours) return { pieces: [{ text: merged, from: unit }], changes: [] };
  const state = conflict ? 'conflict' : mine ? 'merged' : 'upstream';
  const sources = { ...(base ? { base: base.text } : {}), ours: ours.text, theirs: theirs.text };
  const { change, decision } = context.recorder.record(
    context.place,
    { unit: 'row', kind: base ? 'changed' : 'added', state, ...sources },
    merged,
    (choice) =>
      decidedPieces(choice, unit, merged, lineOf)
        .map(({ text }) => text)
        .join('\n'),
  );
  return { pieces: decidedPieces(decision, unit, merged, lineOf), changes: [change] };
}
