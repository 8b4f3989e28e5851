import { mdxToMdast } from 'satteri';
import type { Issue, Position } from '../domain/issue.ts';
import { showHidden } from './characters.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { describeSyntax } from './describe-syntax.ts';
import { guardBody, reportBrace } from './guard-body.ts';
import { capIssues } from '../domain/check/cap.ts';
import { lostText } from './lost-text.ts';
import { mask, unmask, type Masked } from './mask.ts';
import { measureBody } from './measure.ts';
import { byPosition, placesOf } from './place.ts';
import { readTree, type MdxNode, type ParsedBody } from './read-tree.ts';

/** Characters of the source that say why a parser stopped there. */
const AROUND = 400;

/**
 * Parses the body of a content file. The source is the whole file, so that positions are those of the file.
 * The parser sees neither the frontmatter nor anything that it would take for JavaScript.
 * @param file path for issues
 */
export function parseBody(source: string, file: string): ParsedBody {
  const masked = mask(source, splitFrontmatter(source).bodyOffset);
  const measured = measureBody(masked.text, file);
  if (measured.length > 0) return nothing(measured);
  let root: MdxNode;
  try {
    root = mdxToMdast(masked.text) as unknown as MdxNode;
  } catch (error) {
    return nothing(syntaxIssues(error, source, masked, file));
  }
  const guarded = guardBody(root, source, masked, file);
  if (guarded.some(({ code }) => code === 'too-deep' || code === 'too-large')) return nothing(guarded);
  const body = readTree(root, file);
  return { ...body, issues: capIssues([...guarded, ...body.issues, ...lostText(root, source, file)].sort(byPosition)) };
}

const nothing = (issues: Issue[]): ParsedBody => ({
  tree: { type: 'root', children: [] },
  issues,
  positions: new WeakMap(),
  isUnread: true,
});

/** Issues for a body that is not MDX: the code in the tag where it broke, or the error of the parser. */
function syntaxIssues(error: unknown, source: string, masked: Masked, file: string): Issue[] {
  const message = error instanceof Error ? error.message : String(error);
  const [, lineText, columnText, words] = /^(\d+):(\d+): (.*?)(?: \([^)]*\))*$/s.exec(message) ?? [];
  const line = Number(lineText ?? 1);
  const column = Number(columnText ?? 1);
  const offset = source.split('\n', line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const close = source.indexOf('>', offset);
  const brace = source[offset] === '<' ? masked.braces.find((at) => at > offset && at < (close < 0 ? source.length : close)) : undefined;
  const issues: Issue[] = [];
  const report = (code: Issue['code'], position: Position, found: string, hint: string) =>
    issues.push({ code, severity: 'error', file, position, message: found, hint });
  if (brace !== undefined) {
    const at = placesOf(source);
    reportBrace(source, brace, (code, start, end, found, hint) => report(code, at(start, end), found, hint));
  } else {
    const fault = describeSyntax(showHidden(unmask(words ?? message, true)), source.slice(offset, offset + AROUND));
    report(fault.code, { line, column, endLine: line, endColumn: column }, showHidden(fault.message), fault.hint);
  }
  return issues;
}
