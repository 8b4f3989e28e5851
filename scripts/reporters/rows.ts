import type { Issue } from '../../src/domain/issue.ts';
import type { CheckReport } from '../check/run.ts';

/** An issue as reporters show it: flat, with the path that a terminal and an editor can open. */
export interface Row extends Omit<Issue, 'path' | 'position' | 'instead'> {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What a reporter may know. */
export interface ReportContext {
  rows: Row[];
  summary: CheckReport['summary'];
  /** Text of a file that a row names; nothing where it could not be read. */
  sourceOf: (file: string) => string | undefined;
  /** Address of the page that explains a code. */
  helpOf: (code: string) => string;
  /** Whether a row lies on a line that was changed; nothing is where no base was named. */
  isChanged: (row: Row) => boolean;
}

/** Turns a report into text. It never prints, and what it cannot show it leaves out. */
export type Reporter = (context: ReportContext) => string;

/**
 * The issues of a report as rows.
 * @param prefix folder that stands before each file
 */
export function toRows({ issues }: Pick<CheckReport, 'issues'>, prefix: string): Row[] {
  return issues.map(({ path: _path, position, instead: _instead, file, ...rest }) => ({
    ...rest,
    file: file === '.' ? prefix : prefix + file,
    ...(position ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }),
  }));
}

/** "2 errors, 1 warning, 3 suggestions". */
export function countWords({ errors, warnings, suggestions }: CheckReport['summary']): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}${suggestions > 0 ? `, ${count(suggestions, 'suggestion')}` : ''}`;
}
