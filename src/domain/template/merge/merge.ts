import { splitFrontmatter, mergeFrontmatter } from './frontmatter.ts';
import { joinNeighbours, joinPieces } from './gaps.ts';
import { findIssue } from './issue.ts';
import { createInsideMerge } from './inside-merge.ts';
import { findLostMarks } from './lost-marks.ts';
import { unifyLists } from './lists.ts';
import { toParts } from './part.ts';
import { createRecorder } from './recorder.ts';
import { mergeSections } from './section-merge.ts';
import { splitSections } from './sections.ts';
import { splitBlocks } from './split.ts';
import { createReader } from './tokens.ts';
import type { MergeOptions, MergeResult } from './types.ts';
import type { Side } from './units.ts';

/**
 * Merges what upstream changed into a document that people edited. Yours stays wherever it is in doubt, and everything that
 * upstream changed is reported with what became of it. What both sides changed in the same way is no change. Texts over
 * `MERGE_LIMITS.characters` are not merged: the result has an issue instead.
 * @param base the document as the older version made it
 * @param ours the document as it is, edited in any editor
 * @param theirs the document as the newer version makes it
 */
export function mergeDocuments(base: string, ours: string, theirs: string, options: MergeOptions = {}): MergeResult {
  if (theirs === base || theirs === ours) return { text: ours, changes: [] };
  const issue = findIssue({ base, ours, theirs });
  if (issue) return { text: ours, changes: [], issue };
  const reader = createReader();
  const recorder = createRecorder(options.decide);
  const [b, o, t] = [base, ours, theirs].map(readText) as [PlainText, PlainText, PlainText];
  const read = ({ text }: PlainText) => {
    const { frontmatter, body } = splitFrontmatter(text);
    const { lead, blocks } = splitBlocks(body);
    return { frontmatter, lead, blocks: toParts(blocks, reader) };
  };
  const sides = { base: read(b), ours: read(o), theirs: read(t) } satisfies Record<Side, unknown>;
  const [old, yours] = [splitSections(sides.base.blocks, reader, options.sections), splitSections(sides.theirs.blocks, reader)];
  const mine = splitSections(sides.ours.blocks, reader, options.sections);
  const { pieces, changes } = mergeSections(
    { base: old, ours: findLostMarks(mine, old, new Set(yours.map(({ id }) => id)), reader), theirs: yours },
    { recorder, reader, join: (pieces) => joinNeighbours(pieces, sides), mergeInside: createInsideMerge(reader) },
  );
  const frontmatter = mergeFrontmatter(sides.base.frontmatter, sides.ours.frontmatter, sides.theirs.frontmatter);
  const body = joinPieces(unifyLists(pieces, sides), sides);
  const kept = <K extends 'lineEnd' | 'mark'>(what: K) => (o[what] === b[what] ? t[what] : o[what]);
  const text = frontmatter + body;
  return { text: kept('mark') + (kept('lineEnd') === '\n' ? text : text.replaceAll('\n', '\r\n')), changes };
}

/** A text with plain line ends, and how its file is written. */
interface PlainText {
  text: string;
  lineEnd: '\n' | '\r\n';
  /** The byte order mark, if it has one. */
  mark: string;
}

/** Where both kinds of line end are mixed, the more frequent one is the one of the file. */
function readText(source: string): PlainText {
  const mark = source.startsWith('\ufeff') ? '\ufeff' : '';
  const text = source.slice(mark.length).replaceAll('\r\n', '\n');
  const returns = source.length - mark.length - text.length;
  const breaks = text.split('\n').length - 1;
  return { text, mark, lineEnd: returns * 2 > breaks ? '\r\n' : '\n' };
}
