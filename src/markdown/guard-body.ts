import type { Code, Issue } from '../domain/issue.ts';
import { findHidden, hiddenIssue } from './characters.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { unmask, type Masked } from './mask.ts';
import type { MdxNode } from './read-tree.ts';
import { placesOf } from './place.ts';

/** Properties of a node that hold text of the source. */
const TEXTS = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const;
/** Blocks that a line of code is read as once its first word is masked. */
const BLOCKS = new Set(['paragraph', 'heading', 'table', 'tableRow', 'tableCell']);

type Loose = MdxNode & Partial<Record<(typeof TEXTS)[number], unknown>> & { attributes?: { name?: string; value?: unknown }[] };

/**
 * Looks through a tree as the parser made it, without calling itself, and puts the masked characters back.
 * Code is what is left: each masked brace or word that stands neither in a code block nor in an attribute.
 * @returns every issue; a tree that is too deep or too large must not be read any further
 */
export function guardBody(root: MdxNode, source: string, masked: Masked, file: string): Issue[] {
  const issues: Issue[] = [];
  const at = placesOf(source);
  const report = (code: Code, start: number, end: number, message: string, hint: string) => {
    issues.push({ code, severity: 'error', file, position: at(start, end), message, hint });
  };
  const plain: [number, number][] = [];
  const stack: [Loose, number][] = [[root as Loose, 0]];
  let nodes = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (++nodes > CONTENT_LIMITS.nodes) {
      report('too-large', start, start, `Found more than ${CONTENT_LIMITS.nodes} parts in the body.`, 'Split the entry.');
      return issues;
    }
    if (depth > CONTENT_LIMITS.depth) {
      report('too-deep', start, start, `Found more than ${CONTENT_LIMITS.depth} levels of nesting.`, 'Write it flatter.');
      return issues;
    }
    if (node.type === 'code' || node.type === 'inlineCode') plain.push([start, end]);
    if (node.attributes) plain.push([start, tagEnd(node, start, end)]);
    if (BLOCKS.has(node.type) && masked.words.has(start)) {
      report(
        'no-code',
        start,
        start + 6,
        'Found a paragraph that starts with "import" or "export" as a line of code does, expected content only.',
        'Remove the line, as components need no import; or start the sentence with another word.',
      );
    }
    const hidden = restore(node);
    if (hidden) issues.push(hiddenIssue(hidden, file, at(start, end), ' written as an entity'));
    for (const child of node.children ?? []) stack.push([child as Loose, depth + 1]);
  }
  plain.sort(([a], [b]) => a - b);
  let range = 0;
  let reported = 0;
  for (const brace of masked.braces) {
    while (range < plain.length && plain[range]![1] <= brace) range++;
    // A component around others has its own tag only, so ranges do not overlap.
    if (range < plain.length && plain[range]![0] <= brace) continue;
    // Braces in an expression are part of it.
    if (brace < reported) continue;
    reported = reportBrace(source, brace, report);
  }
  return issues;
}

/** Where the opening tag of a component ends at the latest: at its first child. */
function tagEnd(node: Loose, start: number, end: number): number {
  const [child] = node.children ?? [];
  return child ? (child.position?.start.offset ?? start) : end;
}

/** Reports a brace that opens an expression. @returns offset at which the expression ends */
export function reportBrace(
  source: string,
  brace: number,
  report: (code: Code, start: number, end: number, message: string, hint: string) => void,
): number {
  const line = source.slice(brace, brace + 200).split('\n')[0]!;
  const close = line.indexOf('}');
  const shown = close >= 0 ? line.slice(0, close + 1) : `${line.slice(0, 40)} …`;
  report(
    'no-code',
    brace,
    brace + shown.length,
    `Found the expression ${shown}, expected content only.`,
    `Write the value itself; or \`\\${shown}\` for the braces as they are.`,
  );
  return brace + shown.length;
}

/** Puts masked characters back into the text of a node. @returns the name of a hidden character that an entity brought in */
function restore(node: Loose): string | undefined {
  const verbatim = node.type === 'code' || node.type === 'inlineCode';
  const texts: string[] = [];
  for (const key of TEXTS) {
    const value = node[key];
    if (typeof value !== 'string') continue;
    const text = unmask(value, verbatim);
    if (text !== value) node[key] = text;
    texts.push(text);
  }
  for (const attribute of node.attributes ?? []) {
    if (typeof attribute.value !== 'string') continue;
    attribute.value = unmask(attribute.value, true);
    texts.push(attribute.value as string);
  }
  // The dot keeps a byte order mark from being taken for that of a file.
  return texts.flatMap((text) => findHidden(`.${text}`))[0]?.name;
}
