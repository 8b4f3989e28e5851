import type { Code, Issue, Severity } from '../domain/issue.ts';
import { ALERT_MARK, BLOCK_MARKS, INLINE_MARKS, TASK_MARK, type LiteralMark } from './literal-marks.ts';
import { ALERT } from './alerts.ts';
import { placesOf } from './place.ts';
import type { MdxNode } from './read-tree.ts';

type Loose = MdxNode & { value?: string; checked?: boolean | null; identifier?: string; label?: string };

/** Most characters of the source that a message shows. */
const SHOWN = 60;

/** Columns of indentation that make code in CommonMark, but not in MDX. */
const CODE_INDENT = 4;

const startOf = (node: MdxNode): number => node.position?.start.offset ?? 0;
const endOf = (node: MdxNode): number => node.position?.end.offset ?? startOf(node);

/** The start of a text that may be long. */
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/**
 * Looks for words of a body that no page would show, and for marks that a page would show as they were typed.
 * @param root the tree as the parser made it
 * @param source the whole file, to which the offsets of the tree refer
 */
export function lostText(root: MdxNode, source: string, file: string): Issue[] {
  const issues: Issue[] = [];
  const at = placesOf(source);
  const report = (severity: Severity, code: Code, start: number, end: number, message: string, hint: string) => {
    issues.push({ code, severity, file, position: at(start, end), message, hint });
  };
  const literal = (mark: LiteralMark, shown: string, start: number) =>
    report('warning', 'markup-literal', start, start + shown.length, `Found ${mark.found}: ${cut(shown)}`, mark.hint);
  const first = (mark: LiteralMark, text: string, start: number): boolean => {
    const match = mark.pattern.exec(text);
    if (match) literal(mark, match[1]!, start + match.index + match[0].indexOf(match[1]!));
    return match !== null;
  };

  const called = new Set<string>();
  const defined = new Map<string, Loose>();
  const stack: [node: Loose, parent: Loose | undefined][] = [[root as Loose, undefined]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, parent] = next;
    switch (node.type) {
      case 'footnoteReference':
        called.add(node.identifier!);
        break;
      case 'footnoteDefinition':
        if (defined.has(node.identifier!))
          lostFootnote(node, 'is defined twice, so only the first definition is shown', 'Rename this one, or remove it.');
        else defined.set(node.identifier!, node);
        break;
      case 'table':
        lostCells(node);
        break;
      case 'paragraph':
        blockMarks(node, parent);
        break;
      case 'text':
        inlineMarks(node);
        break;
      default:
    }
    for (const child of node.children?.toReversed() ?? []) stack.push([child as Loose, node]);
  }
  for (const [name, node] of defined)
    if (!called.has(name))
      lostFootnote(node, 'nothing refers to, so no page shows it', `Write [^${node.label ?? name}] where it belongs, or remove it.`);
  return issues;

  function lostFootnote(node: Loose, what: string, hint: string): void {
    const start = startOf(node);
    report('error', 'text-lost', start, endOf(node), `Found the footnote [^${node.label ?? node.identifier}], which ${what}.`, hint);
  }

  function lostCells(table: Loose): void {
    const columns = table.children?.[0]?.children?.length ?? 0;
    for (const row of table.children ?? []) {
      for (const cell of row.children?.slice(columns) ?? []) {
        const shown = source
          .slice(startOf(cell), endOf(cell))
          .replace(/^\s*\||\|\s*$/g, '')
          .trim();
        if (shown === '') continue;
        report(
          'error',
          'text-lost',
          startOf(cell),
          endOf(cell),
          `Found a cell beyond the ${columns === 1 ? 'one column' : `${columns} columns`} of the table, which no page shows: ${cut(shown)}`,
          'Add a column to the header and to the line under it; or write `\\|` for a bar inside a cell, even in code.',
        );
      }
    }
  }

  function blockMarks(node: Loose, parent: Loose | undefined): void {
    const start = startOf(node);
    const text = source.slice(start, endOf(node));
    if (
      parent?.type === 'listItem' &&
      parent.children?.[0] === node &&
      typeof parent.checked !== 'boolean' &&
      first(TASK_MARK, text, start)
    )
      return;
    if (parent?.type === 'blockquote' && parent.children?.[0] === node && !ALERT.test(text) && first(ALERT_MARK, text, start)) return;
    for (const mark of BLOCK_MARKS) if (first(mark, text, start)) return;
    if (parent?.type !== 'root') return;
    const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
    if (line.trim() === '' && line.replaceAll('\t', '    ').length >= CODE_INDENT)
      report(
        'warning',
        'markup-literal',
        start,
        endOf(node),
        'Found an indented paragraph, which is not shown as code.',
        'Put code between two lines of three backticks, or remove the spaces at the start of the line.',
      );
  }

  function inlineMarks(node: Loose): void {
    const start = startOf(node);
    const text = source.slice(start, endOf(node));
    // The first of each kind is enough: the others go with it.
    for (const mark of INLINE_MARKS) first(mark, text, start);
  }
}
