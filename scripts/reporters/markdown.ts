import { printableLine, printableMarkdown } from '../io/printable.ts';
import { countWords, type Reporter, type ReportContext, type Row } from './rows.ts';

/** Most rows of a table; a job summary of GitHub holds a megabyte. */
const MOST_ROWS = 1000;

/** Issues as a Markdown table, for a job summary or a comment. */
export const markdownReporter: Reporter = (context) =>
  `${countWords(context.summary)} in ${context.summary.files} files.\n${table(context.rows, context)}`;

/** Rows as a table; nothing where there are none. */
export function table(rows: readonly Row[], { helpOf }: Pick<ReportContext, 'helpOf'>): string {
  if (rows.length === 0) return '';
  const lines = rows
    .slice(0, MOST_ROWS)
    .map(
      (row) => `| ${place(row)} | ${row.severity} | [${row.code}](${helpOf(row.code)}) | ${cell(row.message)} ${cell(row.hint ?? '')} |`,
    );
  const rest = rows.length > MOST_ROWS ? `\n${rows.length - MOST_ROWS} more are left out here; run \`npm run check\`.\n` : '';
  return `\n| Where | | Code | What, and what to do |\n|---|---|---|---|\n${lines.join('\n')}\n${rest}`;
}

/** Text of content must not become markup of the report. */
const cell = printableMarkdown;

/** A place as code, in which a reader sees the path as it is; as words if a sign in it would end the code or the cell. */
function place({ file, line, column }: Row): string {
  const text = `${printableLine(file)}:${line}:${column}`;
  return /[`|\\]/.test(text) ? cell(text) : `\`${text}\``;
}
