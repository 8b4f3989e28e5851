import { printableLine } from '../io/printable.ts';
import { code, link, paragraph, root, table as tableNode } from '../../src/domain/document/build.ts';
import { toMarkdown } from '../../src/domain/document/to-markdown.ts';
import { countWords, severityWords, type Reporter, type ReportContext, type Row } from './rows.ts';

/** Most rows of a table; a job summary of GitHub holds a megabyte. */
const MOST_ROWS = 1000;

/** Issues as a Markdown table, for a job summary or a comment. */
export const markdownReporter: Reporter = (context) =>
  [
    `${countWords(context)} in ${context.summary.files} files.`,
    ...severityWords(context).map((words) => `\n${toMarkdown(root(paragraph(words)), (url) => url).trim()}`),
    table(context.rows, context),
  ].join('\n');

/** Rows as a table, in which text of content stays text; empty if there are none. */
export function table(rows: readonly Row[], { helpOf }: Pick<ReportContext, 'helpOf'>): string {
  if (rows.length === 0) return '';
  const shown = tableNode(
    ['Where', '', 'Code', 'What, and what to do'],
    rows
      .slice(0, MOST_ROWS)
      .map((row) => [
        code(printableLine(`${row.file}:${row.line}:${row.column}`)),
        row.severity,
        link(helpOf(row.code), row.code),
        printableLine(`${row.message} ${row.hint ?? ''}`.trim()),
      ]),
  );
  const rest = rows.length > MOST_ROWS ? `\n${rows.length - MOST_ROWS} more are left out here; run \`npm run check\`.\n` : '';
  return `\n${toMarkdown(root(shown), (url) => url)}${rest}`;
}
