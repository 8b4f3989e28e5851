import { styleText } from 'node:util';
import { countWords, type Reporter, type Row } from './rows.ts';

const COLOURS = { error: 'red', warning: 'yellow', suggestion: 'blue' } as const;

/** Most characters of a source line that are shown. */
const WIDTH = 100;

/** Issues as a person reads them: the place, what was found, the line itself with the words marked, and what to do. */
export const terminalReporter: Reporter = ({ rows, summary, sourceOf, helpOf }) => {
  const blocks = rows.map((row) =>
    [
      `${row.file}:${row.line}:${row.column} ${styleText(COLOURS[row.severity], row.severity)} ${row.code}`,
      `    ${row.message}`,
      ...excerpt(row, sourceOf(row.file)),
      ...(row.hint ? [`    ${row.hint}`] : []),
      ...(row.fix ? [`    --fix writes "${row.fix.text}".`] : []),
    ].join('\n'),
  );
  const codes = [...new Set(rows.filter((row) => row.severity === 'error').map((row) => row.code))];
  const help = codes.slice(0, 3).map((code) => `Why, wrong and right: ${helpOf(code)}`);
  return [...blocks, ...help, `${summary.files} files, ${countWords(summary)}.`].join('\n');
};

/** The line of an issue with its words underlined; nothing for the start of a file, which stands for the whole. */
function excerpt({ line, column, endLine, endColumn }: Row, source: string | undefined): string[] {
  const text = source?.split(/\r?\n/, line)[line - 1];
  if (text === undefined || text.trim() === '' || (line === 1 && column === 1 && endColumn === 1)) return [];
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown = text.slice(from, from + WIDTH).replaceAll('\t', ' ');
  const length = Math.max(1, (endLine === line ? endColumn : text.length + 1) - column);
  const number = String(line);
  const marks = '~'.repeat(Math.min(length, shown.length - (column - 1 - from)) || 1);
  return [`    ${number} | ${shown}`, `    ${' '.repeat(number.length)} | ${' '.repeat(column - 1 - from)}${marks}`];
}
