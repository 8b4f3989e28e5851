import { isNode, isPair, isScalar, parseDocument, type Document, type Node as YamlNode } from 'yaml';
import type { Issue, Position } from '../domain/issue.ts';
import { capIssues } from '../domain/check/cap.ts';
import { guardYaml } from './guard-yaml.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { measureYaml } from './measure.ts';
import { placesOf } from './place.ts';
import { explainYaml } from './yaml-errors.ts';

/** The two parts of a content file. */
export interface SplitSource {
  /** YAML between the fences, or nothing where there is no frontmatter. */
  yaml: string | undefined;
  /** Offset of the YAML in the source. */
  yamlOffset: number;
  /** Offset at which the body starts: after the second fence, or at 0 where there is no frontmatter. */
  bodyOffset: number;
}

const FENCE = /^\uFEFF?---[ \t]*\r?\n/;

/** Finds the frontmatter of a source: YAML between two lines of three hyphens, at the very start. */
export function splitFrontmatter(source: string): SplitSource {
  const open = FENCE.exec(source);
  if (!open) return { yaml: undefined, yamlOffset: 0, bodyOffset: 0 };
  const start = open[0].length;
  const close = /^---[ \t]*$/m.exec(source.slice(start).replaceAll('\r\n', ' \n'));
  if (!close) return { yaml: undefined, yamlOffset: 0, bodyOffset: 0 };
  return { yaml: source.slice(start, start + close.index), yamlOffset: start, bodyOffset: start + close.index + close[0].length };
}

/** Parsed YAML that knows where each of its values stands. */
export interface Yaml {
  /** The value; `undefined` where the YAML could not be read. */
  data: unknown;
  issues: Issue[];
  /** Position of the value at a path; of its nearest parent where it is missing; of the key where `key` asks for it. */
  locate: (path: readonly PropertyKey[], key?: boolean) => Position;
}

/**
 * Parses YAML with the position of every value.
 * @param file path for issues
 * @param offsetLines lines of the file before the YAML
 * @param longest characters that a value may have. Default: as many as the YAML as a whole
 */
export function parseYaml(yaml: string, file: string, offsetLines = 0, longest: number = CONTENT_LIMITS.yamlCharacters): Yaml {
  const measured = measureYaml(yaml, file, offsetLines);
  const first: Position = { line: 1 + offsetLines, column: 1, endLine: 1 + offsetLines, endColumn: 1 };
  if (measured.length > 0) return { data: undefined, issues: measured, locate: () => first };
  // The parser counts lines too, and loses one where a value of several lines stands in a place it cannot.
  const place = placesOf(yaml);
  const at = (start: number, end: number): Position => {
    const { line, column, endLine, endColumn } = place(start, Math.max(start, end));
    return { line: line + offsetLines, column, endLine: endLine + offsetLines, endColumn };
  };
  const broken = (message: string, [start, end]: readonly number[], hint: string): Issue => ({
    code: 'yaml-syntax',
    severity: 'error',
    file,
    position: at(start ?? 0, end ?? 0),
    message,
    hint,
  });
  let document: Document;
  try {
    // Keys that stand twice are found by the guard; the parser would compare each with each.
    document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, logLevel: 'error', version: '1.2' });
  } catch (error) {
    return { data: undefined, issues: [broken(messageOf(error), [0, 0], 'Mend the YAML, or write it flatter.')], locate: () => first };
  }
  // A slip makes the parser report its line several times; the first says what it is.
  const lines = new Set<number>();
  const broke = document.errors.flatMap((error) => {
    const { message, hint } = explainYaml(error);
    const issue = broken(message, error.pos, hint);
    const line = issue.position?.line ?? 0;
    if (lines.has(line)) return [];
    lines.add(line);
    return [issue];
  });
  const issues = capIssues(broke);
  if (issues.length === 0) issues.push(...guardYaml(document, file, at, longest));
  let data: unknown;
  if (issues.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: CONTENT_LIMITS.aliases });
    } catch (error) {
      issues.push(broken(messageOf(error), [0, 0], 'Write the values out instead of using aliases.'));
    }
  }
  return { data, issues, locate: (path, key = false) => locate(document, path, key, at) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
