/** Room of the margins of a cell, in letters. */
const MARGINS = 2;
/** Letters that a line of the whole width holds: what is asked for each letter where there is room. */
const LINE = 95;

/**
 * Widths of the columns of a table: each has room for its longest word, and the rest goes where most of the text is.
 * @param rows text of each cell
 * @param width width of the table, in any unit
 * @returns whole numbers that make up the width
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const cells = Array.from({ length: columns }, (_, i) => rows.map((row) => row[i] ?? ''));
  const longest = cells.map(
    (column) => MARGINS + Math.min(24, Math.max(3, ...column.flatMap((text) => text.split(/\s+/).map((word) => word.length)))),
  );
  const whole = cells.map((column) => Math.min(60, Math.max(4, ...column.map((text) => text.length))));
  // Where even the longest words do not fit, they share the width by their length.
  const floor = width / Math.max(LINE, sum(longest));
  const base = longest.map((length) => length * floor);
  const spare = Math.max(0, width - sum(base));
  const widths = base.map((size, i) => Math.floor(size + (spare * whole[i]!) / sum(whole)));
  widths[columns - 1] = widths[columns - 1]! + (width - sum(widths));
  return widths;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
