import { styleText } from 'node:util';
import { printableLine } from '../io/printable.ts';
import { countWords, severityWords, type ReportContext, type Reporter, type Row } from './rows.ts';

const COLOURS = { error: 'red', warning: 'yellow', suggestion: 'blue' } as const;

/** Most characters of a source line that are shown. */
const WIDTH = 100;

/** Issues as a person reads them: the place, what was found, the line itself with the words marked, and what to do. */
export const terminalReporter: Reporter = (context) => {
  const { rows, summary, sourceOf } = context;
  const linesOf = createLinesOf(sourceOf);
  const blocks = rows.map((row) =>
    [
      `${printableLine(row.file)}:${row.line}:${row.column} ${styleText(COLOURS[row.severity], row.severity)} ${row.code}`,
      `    ${printableLine(row.message)}`,
      ...excerpt(row, linesOf(row.file)),
      ...(row.hint ? [`    ${printableLine(row.hint)}`] : []),
      ...(row.fix ? [`    --fix writes "${printableLine(row.fix.text)}".`] : []),
    ].join('\n'),
  );
  const codes = [...new Set(rows.filter((row) => row.severity === 'error').map((row) => row.code))];
  const help = codes.slice(0, 3).map((code) => `Why, with an example: npm run check -- --explain ${code}`);
  const files = summary.files === 1 ? '1 file' : `${summary.files} files`;
  return [...blocks, ...help, ...severityWords(context), `${files}, ${countWords(context)}.`].join('\n');
};

/** The lines of each file, which are divided once for all the issues in it. */
function createLinesOf(sourceOf: ReportContext['sourceOf']): (file: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, sourceOf(file)?.split(/\r?\n/));
    return known.get(file);
  };
}

/** The line of an issue with its words underlined; nothing for the start of a file, which stands for the whole. */
function excerpt({ line, column, endLine, endColumn }: Row, lines: readonly string[] | undefined): string[] {
  const text = lines?.[line - 1];
  if (text === undefined || text.trim() === '' || (line === 1 && column === 1 && endColumn === 1)) return [];
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown = text.slice(from, from + WIDTH).replaceAll('\t', ' ');
  const length = Math.max(1, (endLine === line ? endColumn : text.length + 1) - column);
  const number = String(line);
  const marks = '~'.repeat(Math.min(length, shown.length - (column - 1 - from)) || 1);
  return [`    ${number} | ${printableLine(shown)}`, `    ${' '.repeat(number.length)} | ${' '.repeat(column - 1 - from)}${marks}`];
}
