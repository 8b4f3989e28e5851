import type { Issue } from '../../src/domain/issue.ts';

/**
 * Issues as a terminal shows them: one block each, sorted by file and place, then a count.
 * @param prefix folder that stands before each file, so that a terminal can open it
 */
export function terminalReport(issues: readonly Issue[], files: number, prefix: string): string {
  const blocks = [...issues].sort(byPlace).map((issue) => {
    const at = issue.position ? `:${issue.position.line}:${issue.position.column}` : '';
    const hint = issue.hint ? `\n    ${issue.hint}` : '';
    return `${prefix}${issue.file}${at} ${issue.severity} ${issue.code}\n    ${issue.message}${hint}`;
  });
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return [...blocks, `${files} files, ${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}.`].join('\n');
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function byPlace(a: Issue, b: Issue): number {
  return (
    a.file.localeCompare(b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0)
  );
}
