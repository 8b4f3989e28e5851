import path from 'node:path';
import { isWithin } from '../io/is-within.ts';
import { readWords } from '../../src/content/read-words.ts';
import { isFromElsewhere } from '../../src/domain/check/cause.ts';
import { withSeverities, type SeverityChange } from '../../src/domain/check/severities.ts';
import { capIssues, countIssues } from '../../src/domain/check/cap.ts';
import type { Finding, RuleContext } from '../../src/domain/check/rule.ts';
import { asFarAsItGoes, checkPlaybook } from '../../src/domain/graph/check.ts';
import { checkRelease } from '../../src/domain/graph/check-releases.ts';
import { refOf, type Entry } from '../../src/domain/graph/entry.ts';
import type { Issue, Severity } from '../../src/domain/issue.ts';
import { generatedPages } from '../../src/domain/page/generated.ts';
import { SITE_PAGES } from '../../src/domain/page/site-pages.ts';
import type { PlaybookConfig } from '../../src/domain/schema/config.ts';
import { byPosition, lineStarts, offsetAt, placeSpan } from '../../src/markdown/place.ts';
import type { ReadEntry } from '../../src/markdown/read-entry.ts';
import { readPlaybook } from '../io/read-playbook.ts';
import { attempt } from './attempt.ts';
import { imageRule, unusedImages } from './images.ts';
import { checkJobs } from './jobs.ts';
import { ENTRY_RULES, wordRules, type NamedRule } from './rules.ts';

/** Pages that links may lead to: search is one, though no reader lands on it. */
const PAGES = [...SITE_PAGES, '/search/'];

/** What to check. */
export interface CheckOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Language of the content. */
  locale: string;
  /** Currency of the content, which frozen versions must have as well. Default: that of the newest frozen version of each template. */
  currency?: string;
  /** Frozen versions that differ from a commit, or are gone since, by their path from the root of the content. Default: none. */
  altered?: readonly string[];
  /** Today as `YYYY-MM-DD`. */
  today: string;
  /** Whether a file, by its path from the root of the content, is reported on; the others are read all the same. Default: all. */
  isWanted?: (file: string) => boolean;
  /**
   * Whether a file was changed, if only what a change can have caused is to be reported: every issue of the changed files, and
   * every error between files, wherever it lies. Default: everything is reported.
   */
  isChanged?: (file: string) => boolean;
  /** Jobs of the home page, which lead to entries. Default: none. */
  jobs?: PlaybookConfig['jobs'];
  /** Severities that the playbook sets. Default: none. */
  severities?: readonly SeverityChange[];
  /** Whether words are looked at as well; what they find never blocks a build. Default: yes. */
  words?: boolean;
  /** Further rules. Default: none. */
  rules?: readonly NamedRule[];
}

/** Everything that a check found. */
export interface CheckReport {
  /** Sorted by file and place. */
  issues: Issue[];
  summary: { files: number } & Record<`${Severity}s`, number>;
  /** Text of a file, by its path from the root of the content. */
  sourceOf: (file: string) => string | undefined;
}

/**
 * Checks a playbook: every rule on every file, whatever another rule found or however it failed.
 * Nothing of the content is executed.
 */
export async function runCheck(options: CheckOptions): Promise<CheckReport> {
  const {
    content,
    locale,
    today,
    isWanted = () => true,
    isChanged = () => true,
    words = true,
    rules = [],
    altered = [],
    jobs = [],
    severities = [],
  } = options;
  const own = await readWords(content);
  // Dictionaries are unpacked while the content is read.
  const loading = words ? wordRules(own.words, locale) : [];
  const { entries, frameworks, releases, issues, reads, names, files } = await readPlaybook(content);
  issues.push(...own.issues);
  const rough = [...reads.values()].flatMap((read) => read.rough ?? []);
  const unread = new Set([...reads].flatMap(([file, read]) => (read.isUnread ? [file] : [])));
  const index = new Map(entries.map((entry) => [refOf(entry), entry]));
  const context: RuleContext = { today, locale, get: (ref) => index.get(ref) };
  const images: NamedRule = { name: 'images', across: true, run: await imageRule(content, names, [...entries, ...rough]) };
  if ([...reads.values()].every((read) => read.entry ?? read.rough)) issues.push(...unusedImages(names, [...entries, ...rough]));
  const frozen: NamedRule = {
    name: 'release',
    across: true,
    run: (entry, { get }) => {
      const own = (releases.get(entry.slug) ?? []).map((item) => item.release);
      return checkRelease(entry, own, get, { locale, currency: options.currency ?? own[0]?.currency ?? '' });
    },
  };
  const all = [images, ...ENTRY_RULES, ...(await loading), ...rules];
  const wanted = (list: readonly Entry[]) => list.filter((entry) => isWanted(entry.file));
  // A rule that looks at one file alone finds nothing that the change of another caused.
  const rulesFor = (entry: Entry, from: readonly NamedRule[]) => from.filter((rule) => rule.across || isChanged(entry.file));
  const isTaken = generatedPages({ entries: [...entries, ...rough], frameworks });
  const found: (Finding | Issue)[] = [
    ...attempt('references', '.', () => checkPlaybook({ entries, rough, unread, frameworks, pages: PAGES, isTaken })),
    ...attempt('jobs', '.', () => checkJobs(jobs, [...entries, ...rough])),
    ...wanted(entries).flatMap((entry) =>
      rulesFor(entry, [...all, frozen]).flatMap((rule) => attempt(rule.name, entry.file, () => rule.run(entry, context))),
    ),
    ...wanted(rough).flatMap((entry) => rulesFor(entry, all).flatMap((rule) => asFarAsItGoes(() => rule.run(entry, context)))),
  ];
  // What is wrong with a part is said once, by whoever read it first.
  const readIssues = Map.groupBy(issues, (issue) => issue.file);
  const beside = new Map(rough.map((entry) => [entry.file, readIssues.get(entry.file) ?? []]));
  const starts = startsOf(reads);
  // What is not reported must not use up the cap on what is.
  const isReported = (issue: Finding | Issue) =>
    issue.file === '.' || (isWanted(issue.file) && (isChanged(issue.file) || isFromElsewhere(issue)));
  // Locating an issue is slow, so only the issues that are reported are located.
  const placed = capIssues(found.filter(isReported))
    .map((issue) => withPosition(issue, reads, starts))
    .filter((issue) => !beside.get(issue.file)?.some((other) => overlap(issue, other)));
  const told = capIssues([...issues.filter(isReported), ...placed]).map((issue) => withFix(issue, reads, starts));
  const known = new Set(told.flatMap((issue) => (issue.code === 'release-changed' ? [issue.file] : [])));
  const inAll = [...told, ...altered.filter((file) => !known.has(file)).map(alteredIssue)];
  return report(withSeverities(inAll, severities), files, (file) => reads.get(file)?.source);
}

const alteredIssue = (file: string): Issue => ({
  code: 'release-changed',
  severity: 'error',
  file,
  position: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  message: 'Found a frozen version that was changed or removed since the commit that is compared with.',
  hint: 'Bring the file back as it was there, and make the change in a new version.',
});

/** Offsets of the lines of each file, which are looked for once. */
function startsOf(reads: ReadonlyMap<string, ReadEntry>): (file: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (file) => {
    const starts = known.get(file) ?? lineStarts(reads.get(file)?.source ?? '');
    known.set(file, starts);
    return starts;
  };
}

type StartsOf = ReturnType<typeof startsOf>;

function withPosition(issue: Finding | Issue, reads: ReadonlyMap<string, ReadEntry>, starts: StartsOf): Issue {
  const { node, span, ...rest } = issue as Finding & Issue;
  const read = reads.get(issue.file);
  if (rest.position || !read) return rest;
  const whole = rest.path ? read.locate(rest.path) : node && read.positions.get(node);
  const value = rest.path ? valueAt(read, rest.path) : node?.type === 'text' ? node.value : undefined;
  if (whole && span && typeof value === 'string')
    return { ...rest, position: placeSpan(read.source ?? '', starts(issue.file), value, whole, span) };
  return { ...rest, position: whole ?? { line: 1, column: 1, endLine: 1, endColumn: 1 } };
}

const valueAt = ({ entry, rough }: ReadEntry, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], (entry ?? rough)?.data);

function overlap({ position: a }: Issue, { position: b }: Issue): boolean {
  if (!a || !b) return false;
  const starts = a.line > b.endLine || (a.line === b.endLine && a.column >= b.endColumn);
  const ends = a.endLine < b.line || (a.endLine === b.line && a.endColumn <= b.column);
  return !starts && !ends;
}

/** Makes the fix of an issue that knows what should stand in its place. */
function withFix({ instead, ...issue }: Issue, reads: ReadonlyMap<string, ReadEntry>, startsIn: StartsOf): Issue {
  const source = reads.get(issue.file)?.source;
  if (instead === undefined || !source || !issue.position) return issue;
  const starts = startsIn(issue.file);
  const { line, column, endLine, endColumn } = issue.position;
  return { ...issue, fix: { start: offsetAt(starts, line, column), end: offsetAt(starts, endLine, endColumn), text: instead } };
}

function report(issues: Issue[], files: number, sourceOf: CheckReport['sourceOf']): CheckReport {
  const count = (severity: Severity) => countIssues(issues.filter((issue) => issue.severity === severity));
  return {
    issues: issues.sort(byPlace),
    summary: { files, errors: count('error'), warnings: count('warning'), suggestions: count('suggestion') },
    sourceOf,
  };
}

function byPlace(a: Issue, b: Issue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : byPosition(a, b);
}

/** The entries of a list of paths, files or folders, below the content folder. */
export function isBelow(content: string, paths: readonly string[]): (file: string) => boolean {
  const wanted = paths.map((item) => path.resolve(item));
  return (file) => {
    const full = path.join(content, file);
    return wanted.some((item) => isWithin(full, item));
  };
}
