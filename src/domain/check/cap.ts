import { groupBy } from '../group-by.ts';
import type { Issue } from '../issue.ts';
import { CONTENT_LIMITS } from '../limits.ts';

type Cappable = Pick<Issue, 'code' | 'severity' | 'file' | 'message' | 'hint' | 'instead' | 'fix' | 'more'>;

/**
 * Keeps the first issues of each code in each file, and counts the others in one issue that stands where the first of them was.
 * Issues that only count others are added up, so that a list may be capped again when others join it.
 * @returns the issues in their order; at most `CONTENT_LIMITS.issuesOfKind` of a code in a file, and the one that counts
 */
export function capIssues<T extends Cappable>(issues: readonly T[]): T[] {
  const groups = groupBy(issues, (issue) => `${issue.severity} ${issue.code} ${issue.file}`);
  const counting = new Map<T, T>();
  const left = new Set<T>();
  for (const group of groups.values()) {
    const own = group.filter((issue) => issue.more === undefined);
    const counted = group.filter((issue) => issue.more !== undefined);
    const rest = [...own.slice(CONTENT_LIMITS.issuesOfKind), ...counted];
    const [first] = rest;
    // One issue takes no more room than the sentence that counts it.
    if (!first || (rest.length === 1 && first.more === undefined)) continue;
    for (const issue of rest) left.add(issue);
    left.delete(first);
    counting.set(first, further(first, countIssues(rest)));
  }
  return issues.filter((issue) => !left.has(issue)).map((issue) => cut(counting.get(issue) ?? issue));
}

/**
 * Makes issues of one kind, where each takes some work: only of the first, and one that counts the others.
 * @param make an issue of an item
 */
export function makeIssues<T, I extends Cappable>(items: readonly T[], make: (item: T) => I): I[] {
  const shown = items.slice(0, CONTENT_LIMITS.issuesOfKind).map(make);
  const [first, ...rest] = items.slice(shown.length);
  if (first === undefined) return shown;
  const next = make(first);
  return [...shown, rest.length === 0 ? next : further(next, rest.length + 1)];
}

/** How many issues a list stands for, with those that it only counts. */
export const countIssues = (issues: readonly Pick<Issue, 'more'>[]): number => issues.reduce((sum, issue) => sum + (issue.more ?? 1), 0);

function further<T extends Cappable>({ instead: _instead, fix: _fix, ...issue }: T, more: number): T {
  const message = `Found ${more} more of this kind in the file.`;
  return { ...issue, message, hint: 'Fix those above and run the check again.', more } as unknown as T;
}

function cut<T extends Cappable>(issue: T): T {
  const [message, hint] = [shorten(issue.message), issue.hint === undefined ? undefined : shorten(issue.hint)];
  return message === issue.message && hint === issue.hint ? issue : { ...issue, message, hint };
}

function shorten(text: string): string {
  const most = CONTENT_LIMITS.messageCharacters;
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}
