import type { Node } from '../document/types.ts';
import type { Entry } from '../graph/entry.ts';
import type { Code, Issue, Severity } from '../issue.ts';
import type { Ref } from '../schema/names.ts';
import type { TextBlock } from './blocks.ts';

/**
 * An issue of a rule. `node` says which node of the body it is about, `path` which value of the frontmatter; `span`, which
 * characters of the text of the one or the other.
 */
export type Finding = Omit<Issue, 'position'> & { node?: Node; span?: { start: number; end: number } };

/** What a rule may know besides the entry. */
export interface RuleContext {
  /** Today as `YYYY-MM-DD`. */
  today: string;
  /** Language tag of the content, by which its numbers are read. */
  locale: string;
  /** Finds an entry by its reference. */
  get: (ref: Ref) => Entry | undefined;
}

/** A rule looks at one entry, and says everything that it finds. */
export type EntryRule = (entry: Entry, context: RuleContext) => Finding[];

/** Looks at the words of an entry. All such rules share its text, which is put together once. */
export type WordRule = (entry: Entry, blocks: readonly TextBlock[]) => Finding[];

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
