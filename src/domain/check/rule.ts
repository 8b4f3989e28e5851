import type { Node } from '../document/types.ts';
import type { Entry } from '../graph/entry.ts';
import type { Code, Issue, Severity } from '../issue.ts';

/** An issue of a rule. `node` says which node of the body it is about; `span`, which characters of the text of that node. */
export type Finding = Omit<Issue, 'position'> & { node?: Node; span?: { start: number; end: number } };

/** What a rule may know besides the entry. */
export interface RuleContext {
  /** Today as `YYYY-MM-DD`. */
  today: string;
  entries: readonly Entry[];
}

/** A rule looks at one entry, and says everything that it finds. */
export type EntryRule = (entry: Entry, context: RuleContext) => Finding[];

/** A finding of an entry. */
export const finding = (
  severity: Severity,
  code: Code,
  entry: Pick<Entry, 'file'>,
  message: string,
  rest: Partial<Finding> = {},
): Finding => ({
  code,
  severity,
  file: entry.file,
  message,
  ...rest,
});
