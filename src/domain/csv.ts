/** A cell: a number is written as one, whatever its sign. */
export type CsvCell = string | number;

/** A number as people write it in English, with a sign: -5, −5.00, +3.5%, -1,234.56. */
const SIGNED_NUMBER = /^[-+\u2212](?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** Starts by which spreadsheets take text for a formula, wide forms included; some skip spaces, tabs and returns first. */
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * Rows as a CSV file (RFC 4180), with a byte order mark, by which Excel reads its letters. Numbers stay numbers; text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')}`;

function toCell(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  // No spreadsheet reads the typographic minus, and a comma in a number depends on the reader's country.
  if (SIGNED_NUMBER.test(cell)) return cell.replace('\u2212', '-').replaceAll(',', '');
  return `"${(FORMULA_START.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}
