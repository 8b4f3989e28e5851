import { githubAnnotation } from '../io/printable.ts';
import { countWords, severityWords, type ReportContext, type Row } from './rows.ts';
import { table } from './markdown.ts';

/** GitHub shows ten annotations of a level a step. */
const MOST_OF_A_LEVEL = 10;
const LEVELS = { error: 'error', warning: 'warning', suggestion: 'notice' } as const;

/**
 * Issues as GitHub shows them on a pull request: annotations up to its caps, those on changed lines first,
 * and everything else in the summary of the job.
 * @returns what to print, and what to add to the job summary
 */
export function githubReport(context: ReportContext): { output: string; summary: string } {
  const sorted = [...context.rows].sort((a, b) => Number(context.isChanged(b)) - Number(context.isChanged(a)));
  const shown = new Set(
    (['error', 'warning', 'suggestion'] as const).flatMap((severity) =>
      sorted.filter((row) => row.severity === severity).slice(0, MOST_OF_A_LEVEL),
    ),
  );
  const lines = sorted.filter((row) => shown.has(row)).map(annotation);
  const rest = context.rows.filter((row) => !shown.has(row));
  const words = [...severityWords(context), `${context.summary.files} files, ${countWords(context)}.`].join('\n');
  return {
    output: [...lines, words].join('\n'),
    summary: `## Content check\n\n${words}\n${rest.length > 0 ? `\nBeyond what GitHub shows on the lines:\n${table(rest, context)}` : ''}`,
  };
}

function annotation({ severity, file, line, column, endLine, endColumn, code, message, hint }: Row): string {
  const end: Record<string, number> = endLine === line ? { endLine, endColumn } : { endLine };
  return githubAnnotation(LEVELS[severity], { file, line, col: column, ...end, title: code }, hint ? `${message}\n${hint}` : message);
}
