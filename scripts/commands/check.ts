import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeFixes, diffLines, replaceFile } from '../check/fix.ts';
import { isWithin } from '../io/is-within.ts';
import { severityChanges } from '../../src/domain/schema/checks.ts';
import { isBelow, runCheck, type CheckReport } from '../check/run.ts';
import { alteredSince, changedSince, type Changes } from '../io/git.ts';
import { githubReport } from '../reporters/github.ts';
import { jsonReporter } from '../reporters/json.ts';
import { markdownReporter } from '../reporters/markdown.ts';
import { toRows, type ReportContext, type Reporter } from '../reporters/rows.ts';
import { sarifReporter } from '../reporters/sarif.ts';
import { terminalReporter } from '../reporters/terminal.ts';
import { releaseFile } from '../../src/content/read-releases.ts';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { WORDS_FILE } from '../../src/content/read-words.ts';

export const FORMATS = ['terminal', 'github', 'json', 'sarif', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** What `check` was asked. */
export interface CheckRequest {
  /** Files or folders to report on. Default: all. */
  paths?: readonly string[];
  /** Commit whose changes to report on. Default: none. */
  changed?: string;
  format?: Format;
  fix?: boolean;
  /** Most warnings that count as clean. Default: no limit. */
  maxWarnings?: number;
  /** Whether words are looked at as well; they never block a build. Default: yes. */
  words?: boolean;
  /** Whether suggestions are listed as well, not only counted. Default: no. */
  suggestions?: boolean;
  /** Today as `YYYY-MM-DD`. */
  today: string;
}

/** What `check` answers: 0 clean or only warnings, 1 with errors, 2 where it could not report. */
export interface CheckAnswer {
  output: string;
  /** What went wrong beside the content. */
  problems: string[];
  /** What belongs into the summary of a GitHub job. */
  summary?: string;
  code: 0 | 1 | 2;
  report: CheckReport;
}

const REPORTERS: Record<Exclude<Format, 'github'>, Reporter> = {
  terminal: terminalReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  markdown: markdownReporter,
};

/**
 * Checks the content of a playbook, makes safe fixes where asked, and reports in a format.
 * @throws Error if the content folder, a path or a base is not there
 */
export async function check({ content, config, file }: LoadedConfig, request: CheckRequest): Promise<CheckAnswer> {
  const { paths = [], format = 'terminal', maxWarnings, today, words, suggestions = false } = request;
  const gone = paths.find((item) => !existsSync(item));
  if (gone !== undefined)
    throw new Error(`Found no file or folder "${gone}". Name paths as they are seen from this folder, such as content/guides.`);
  const outside = paths.find((item) => !isWithin(path.resolve(item), content) && !isWithin(content, path.resolve(item)));
  if (outside !== undefined)
    throw new Error(
      `Found "${outside}", expected a file or folder in ${path.relative(process.cwd(), content) || '.'}, the content folder that ${path.relative(process.cwd(), file)} names. Nothing was checked.`,
    );
  const changed = request.changed === undefined ? undefined : changedSince(request.changed, content);
  const below = paths.length > 0 ? isBelow(content, paths) : () => true;
  const isChanged = changed && !concernsAll(changed, content, file) ? (name: string) => changed.has(path.join(content, name)) : undefined;
  const altered = request.changed === undefined ? [] : alteredSince(request.changed, content).filter((file) => releaseFile(file));
  const { locale, currency, jobs, checks } = config;
  const severities = severityChanges(checks);
  const look = () => runCheck({ content, locale, currency, jobs, severities, altered, today, isWanted: below, isChanged, words });
  let report = await look();
  const fixes: string[] = [];
  if (request.fix) {
    for (const fixed of makeFixes(report.issues, (file) => report.sourceOf(file))) {
      await replaceFile(path.join(content, fixed.file), fixed.after);
      fixes.push(diffLines(fixed));
    }
    if (fixes.length > 0) report = await look();
  }
  const prefix = `${path.relative(process.cwd(), content)}/`;
  const context: ReportContext = {
    rows: toRows(report, prefix).filter((row) => suggestions || row.severity !== 'suggestion'),
    summary: report.summary,
    severities,
    listsSuggestions: suggestions,
    sourceOf: (file) => report.sourceOf(file.slice(prefix.length)),
    helpOf: (code) => `${config.site}${config.base}checks/${code}/`,
    isChanged: (row) => changed?.hasLine(path.resolve(row.file), row.line) ?? false,
  };
  const { errors, warnings } = report.summary;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const problems = tooMany ? [`Found ${warnings} warnings, expected at most ${maxWarnings}.`] : [];
  // Standard output belongs to the report: what was fixed is told beside it.
  if (fixes.length > 0) problems.push('Fixed:', ...fixes);
  try {
    const told = format === 'github' ? githubReport(context) : { output: REPORTERS[format](context) };
    return { ...told, problems, code: errors > 0 || tooMany ? 1 : 0, report };
  } catch (error) {
    const plain = context.rows.map((row) => `${row.file}:${row.line}:${row.column} ${row.severity} ${row.code} ${row.message}`);
    return {
      output: '',
      problems: [...problems, `The report could not be written as ${format}: ${String(error)}. Its issues are:`, ...plain],
      code: 2,
      report,
    };
  }
}

/** Files of the engine that decide what an issue is. */
const ENGINE = ['src', 'scripts', 'package.json', 'package-lock.json'].map((name) => path.resolve(import.meta.dirname, '../..', name));

/** Whether a change concerns every file: that of the configuration, of the words of the project, or of the check itself. */
function concernsAll(changes: Changes, content: string, config: string): boolean {
  if (changes.has(path.join(content, WORDS_FILE)) || changes.has(config)) return true;
  return [...changes.files].some((file) => ENGINE.some((part) => isWithin(file, part)));
}
