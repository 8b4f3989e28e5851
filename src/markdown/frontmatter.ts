import { isNode, isPair, isScalar, LineCounter, parseDocument, type Document, type Node as YamlNode } from 'yaml';
import type { Issue, Position } from '../domain/issue.ts';

/** The two parts of a content file. */
export interface SplitSource {
  /** YAML between the fences, or nothing where there is no frontmatter. */
  yaml: string | undefined;
  /** Offset of the YAML in the source. */
  yamlOffset: number;
}

const FENCE = /^\uFEFF?---[ \t]*\r?\n/;

/** Finds the frontmatter of a source: YAML between two lines of three hyphens, at the very start. */
export function splitFrontmatter(source: string): SplitSource {
  const open = FENCE.exec(source);
  if (!open) return { yaml: undefined, yamlOffset: 0 };
  const start = open[0].length;
  const close = /^---[ \t]*$/m.exec(source.slice(start).replaceAll('\r\n', ' \n'));
  if (!close) return { yaml: undefined, yamlOffset: 0 };
  return { yaml: source.slice(start, start + close.index), yamlOffset: start };
}

/** Parsed YAML that knows where each of its values stands. */
export interface Yaml {
  /** The value; `undefined` where the YAML could not be read. */
  data: unknown;
  issues: Issue[];
  /** Position of the value at a path; of its nearest parent where it is missing; of the key where `key` asks for it. */
  locate: (path: readonly PropertyKey[], key?: boolean) => Position;
}

/** Most alias expansions accepted, so that a small file cannot become a large value. */
const MAX_ALIASES = 50;

/**
 * Parses YAML with the position of every value.
 * @param file path for issues
 * @param offsetLines lines of the file before the YAML
 */
export function parseYaml(yaml: string, file: string, offsetLines = 0): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (start: number, end: number): Position => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    return { line: from.line + offsetLines, column: from.col, endLine: to.line + offsetLines, endColumn: to.col };
  };
  const issues: Issue[] = document.errors.map((error) => ({
    code: 'yaml-syntax',
    severity: 'error',
    file,
    position: at(error.pos[0], error.pos[1]),
    message: error.message,
    hint: 'Mend the YAML. A value that holds a colon, a hash or a quotation mark wants quotation marks around it.',
  }));
  let data: unknown;
  if (issues.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      issues.push({
        code: 'yaml-syntax',
        severity: 'error',
        file,
        position: at(0, 0),
        message: error instanceof Error ? error.message : String(error),
        hint: 'Write the values out instead of using aliases.',
      });
    }
  }
  return { data, issues, locate: (path, key = false) => locate(document, path, key, at) };
}

function locate(document: Document, path: readonly PropertyKey[], key: boolean, at: (start: number, end: number) => Position): Position {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if ((key || length < path.length) && length > 0) {
      const found = keyNode(document, part);
      if (found?.range) return at(found.range[0], found.range[1]);
    }
    if (isNode(node) && node.range) return at(node.range[0], node.range[1]);
  }
  return at(0, 0);
}

function keyNode(document: Document, path: readonly PropertyKey[]): YamlNode | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!parent || typeof parent !== 'object' || !('items' in parent)) return undefined;
  const pair = (parent.items as unknown[]).find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  );
  return isPair(pair) && isNode(pair.key) ? pair.key : undefined;
}
