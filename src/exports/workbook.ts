import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import type { FrameWords } from '../domain/template/frame-words.ts';
import type { Property } from './properties.ts';

/** A cell: text is never read as a formula; a date is `{ date }`, as YYYY-MM-DD. */
export interface WorkbookCell {
  value: string | number | { date: string } | undefined;
  /** How a number or date is shown, in the notation of spreadsheets. */
  format?: string;
}

/** Values that the cells of a range may have. */
export interface WorkbookChoice {
  /** The range, such as `B2:B51`. */
  range: string;
  values: readonly string[];
}

/** A sheet of which the first row is the heading of the others. */
export interface WorkbookSheet {
  name: string;
  head: readonly string[];
  rows: readonly (readonly WorkbookCell[])[];
  /** Widths of the columns, in letters. */
  widths: readonly number[];
  choices?: readonly WorkbookChoice[];
  /** Whether its rows can be filtered by column. */
  hasFilter?: boolean;
}

/** What a workbook says of itself. */
export interface WorkbookAbout {
  title: string;
  description: string;
  creator: string;
  /** Date that the file carries, as YYYY-MM-DD. */
  date: string;
  properties: readonly Property[];
  words: Pick<FrameWords, 'notOnList' | 'expectedChoice' | 'cut'>;
}

const LISTS = 'Lists';
/** What a cell of a spreadsheet holds at most, in UTF-16 units. */
const LONGEST = 32_767;

/** Letters of a column, from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/**
 * Writes a workbook; the only caller of the library that does.
 * @returns the bytes of an XLSX file
 */
export function createWorkbook(sheets: readonly WorkbookSheet[], about: WorkbookAbout): Promise<Uint8Array> {
  // A list in a cell holds 255 characters and no comma; one on a sheet of its own holds every choice.
  const lists = [...new Map(sheets.flatMap(({ choices }) => choices ?? []).map(({ values }) => [JSON.stringify(values), values])).values()];
  const place = (values: readonly string[]): string => {
    const column = columnName(lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(values)));
    return `${LISTS}!$${column}$1:$${column}$${values.length}`;
  };
  const date = new Date(`${about.date}T00:00:00Z`);
  const { title, description, creator, words } = about;
  const cut = (value: string) => cutFor(value, ` … [${words.cut}]`);
  const shown = sheets.map(({ name, head, rows, widths, choices, hasFilter }) => ({
    name,
    rows: [head.map(cut), ...rows.map((row) => row.map(({ value }) => valueOf(value, cut)))],
    columns: widths.map((width) => ({ width })),
    cells: new Map<string, { style: CellStyle }>(
      [head.map(() => HEAD), ...rows.map((row) => row.map(styleOf))].flatMap((styles, r) =>
        styles.map((style, c) => [`${r},${c}`, { style }] as const),
      ),
    ),
    freezePane: { rows: 1 },
    ...(hasFilter ? { autoFilter: { range: `A1:${columnName(head.length - 1)}${rows.length + 1}` } } : {}),
    dataValidations: (choices ?? []).map(({ range, values }) => ({
      type: 'list' as const,
      formula1: place(values),
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: words.notOnList,
      errorMessage: words.expectedChoice,
    })),
  }));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const hidden = {
    name: LISTS,
    hidden: true,
    rows: Array.from({ length: longest }, (_, r) => lists.map((list) => (list[r] === undefined ? null : cut(list[r])))),
  };
  return writeXlsx({
    // The hidden sheet stands before the last one, which says what the file is.
    sheets: lists.length > 0 ? [...shown.slice(0, -1), hidden, ...shown.slice(-1)] : shown,
    properties: {
      ...{ title, description, creator, lastModifiedBy: creator, created: date, modified: date },
      custom: Object.fromEntries(about.properties.map(({ name, value }) => [name, value])),
    },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}

const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F4' } },
  alignment: { vertical: 'top', wrapText: true },
};

function styleOf({ value, format }: WorkbookCell): CellStyle {
  // In the format of text, nobody who edits a cell makes a formula of it by accident. Excel shows no long text in it.
  const isShort = typeof value === 'string' && value.length <= 255;
  return { alignment: { vertical: 'top', wrapText: true }, numFmt: format ?? (isShort ? '@' : 'General') };
}

function valueOf(value: WorkbookCell['value'], cut: (value: string) => string): string | number | Date | null {
  if (value === undefined) return null;
  if (typeof value === 'object') return new Date(`${value.date}T00:00:00Z`);
  return typeof value === 'string' ? cut(value) : value;
}

/** A text that fits a cell, with a note where it was cut; no character is cut in half, and what looks like an escape of Office stands for itself. */
function cutFor(value: string, note: string): string {
  const fitting = value.length <= LONGEST ? value : value.slice(0, LONGEST - note.length).replace(/[\ud800-\udbff]$/, '') + note;
  return fitting.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
