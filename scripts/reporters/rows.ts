import type { SeverityChange } from '../../src/domain/check/severities.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { printableLine } from '../io/printable.ts';
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
  /** Severities that the playbook has changed. */
  severities: readonly SeverityChange[];
  /** Whether the rows hold suggestions, too; otherwise they are only counted. */
  listsSuggestions: boolean;
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

/** "2 errors, 1 warning". Suggestions are counted with the option that lists them. */
export function countWords({
  summary: { errors, warnings, suggestions },
  listsSuggestions,
}: Pick<ReportContext, 'summary' | 'listsSuggestions'>): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const more = suggestions > 0 ? `, ${count(suggestions, 'suggestion')}${listsSuggestions ? '' : ' (list with --suggestions)'}` : '';
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}${more}`;
}

/** A sentence for each rule whose severity the playbook has changed. */
export const severityWords = ({ severities }: Pick<ReportContext, 'severities'>): string[] =>
  severities.map(
    ({ code, severity, reason }) =>
      `Changed by the configuration: ${code} ${severity === 'off' ? 'is off' : `reports ${severity}s`}. Reason: ${printableLine(reason)}`,
  );
