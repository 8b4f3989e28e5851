import { isAlias, isCollection, isMap, isNode, isPair, isScalar, visit, type Document } from 'yaml';
import type { Code, Issue, Position } from '../domain/issue.ts';
import { capIssues } from '../domain/check/cap.ts';
import { findHidden, hiddenIssue } from './characters.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';

/** Names that every object of JavaScript has already: a record must not be asked for them. */
const RESERVED = new Set(['__proto__', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)]);

/** Whether a name has a meaning of its own in JavaScript, so that no key, id or slug may be called so. */
export const isReserved = (name: string): boolean => RESERVED.has(name);

/**
 * Looks through parsed YAML before it becomes a value: nothing in it may change what an object is, expand, or hide.
 * @param at position of a range of offsets
 * @param longest characters that a value may have
 */
export function guardYaml(document: Document, file: string, at: (start: number, end: number) => Position, longest: number): Issue[] {
  const issues: Issue[] = [];
  const report = (code: Code, range: readonly number[] | null | undefined, message: string, hint: string) =>
    issues.push({ code, severity: 'error', file, position: at(range?.[0] ?? 0, range?.[1] ?? 0), message, hint });
  let nodes = 0;
  let aliases = 0;
  if (document.directives?.docStart || document.directives?.yaml.explicit || document.warnings.length > 0) {
    const [warning] = document.warnings;
    report(
      'yaml-syntax',
      warning?.pos,
      `Found ${warning ? `what plain YAML does not have: ${warning.message}` : 'a directive or a second document'}.`,
      'Write plain values: text, numbers, true, false, lists and keys.',
    );
  }
  visit(document, (key, node, path) => {
    nodes++;
    const range = isNode(node) ? node.range : undefined;
    if (nodes > CONTENT_LIMITS.nodes) {
      report('too-large', range, `Found more than ${CONTENT_LIMITS.nodes} values in YAML.`, 'Split the entry.');
      return visit.BREAK;
    }
    if (path.filter(isCollection).length > CONTENT_LIMITS.depth) {
      report('too-deep', range, `Found YAML with more than ${CONTENT_LIMITS.depth} levels.`, 'Write it flatter.');
      return visit.BREAK;
    }
    if (isAlias(node) && ++aliases > CONTENT_LIMITS.aliases) {
      report('too-large', range, `Found more than ${CONTENT_LIMITS.aliases} aliases.`, 'Write the values out instead of using aliases.');
      return visit.BREAK;
    }
    if (isAlias(node) && path.includes(node.resolve(document) as (typeof path)[number])) {
      report('yaml-syntax', range, `Found the alias *${node.source} inside of what it stands for.`, 'Write the value out.');
    }
    if (isMap(node)) guardKeys(node.items, report);
    if (isScalar(node) && typeof node.value === 'string') {
      if (node.value.length > longest) {
        const message = `Found a value of ${node.value.length} characters, expected at most ${longest}.`;
        report('too-large', range && [range[0], range[0]], message, 'Move the text into the body, or shorten it.');
      }
      const parent = path.at(-1);
      const isName = key === 'key' || (isPair(parent) && isScalar(parent.key) && parent.key.value === 'id');
      if (isName && isReserved(node.value)) {
        report('reserved-key', range, `Found the name "${node.value}", which every object of JavaScript has.`, 'Choose another name.');
      }
      // An escape such as "\u202e" is plain ASCII in the file and a hidden character in the value.
      const [hidden] = findHidden(`.${node.value.replaceAll('\r\n', '\n')}`);
      if (hidden) issues.push(hiddenIssue(hidden.name, file, at(range?.[0] ?? 0, range?.[1] ?? 0), ' in a value'));
    }
    return undefined;
  });
  return capIssues(issues);
}

/** Keys are text, and each stands once. */
function guardKeys(
  items: readonly unknown[],
  report: (code: Code, range: readonly number[] | null | undefined, message: string, hint: string) => void,
): void {
  const seen = new Set<string>();
  for (const pair of items) {
    if (!isPair(pair)) continue;
    if (!isScalar(pair.key)) {
      const range = (pair.key as { range?: readonly number[] } | null)?.range;
      report('yaml-syntax', range, 'Found a key that is a list, a map or an alias, expected a word.', 'Write a plain key.');
      continue;
    }
    const name = String(pair.key.value);
    if (seen.has(name)) report('yaml-syntax', pair.key.range, `Found the key "${name}" twice.`, 'Remove one of them.');
    seen.add(name);
  }
}
