import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Migration } from '../schema/template.ts';
import type { Answers } from './answers.ts';
import type { DocumentIdentity } from './markdown.ts';

/**
 * The text of an answers file with other answers in it. Comments, order and manner of writing of everything that stays are
 * kept; an answer under a new id keeps its place.
 * @param migrations that made the answers what they are, in order
 * @returns nothing where the text cannot be edited so
 */
export function editAnswersText(
  text: string,
  { template, version, sha256 }: DocumentIdentity,
  answers: Answers,
  migrations: readonly Migration[] = [],
): string | undefined {
  const document = parseDocument(text);
  const held = document.errors.length === 0 ? document.get('answers') : undefined;
  if (!isMap(held)) return undefined;
  for (const [key, value] of Object.entries({ template, version, sha256 })) if (document.get(key) !== value) document.set(key, value);
  for (const migration of migrations) if (migration.type === 'renameField') rename(held, migration.from, migration.to);
  setMap(document, held, answers);
  const edited = document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] \S/.test(text) });
  return text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;
}

/** Whether two answers are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const values = new Map(right);
  return left.length === right.length && left.every(([key, value]) => values.has(key) && isSame(value, values.get(key)));
}

type Held = YAMLMap<unknown, unknown>;

function rename(answers: Held, from: string, to: string): void {
  const [list, column] = from.split('.') as [string, string?];
  const rows = column === undefined ? undefined : answers.get(list);
  const holders = column === undefined ? [answers] : isSeq(rows) ? rows.items.filter((row) => isMap(row)) : [];
  const id = to.split('.').at(-1)!;
  for (const holder of holders) {
    const pair = holder.items.find((item) => keyOf(item.key) === (column ?? list));
    if (!pair || holder.has(id)) continue;
    if (isScalar(pair.key)) pair.key.value = id;
    else pair.key = id;
  }
}

const keyOf = (key: unknown): unknown => (isScalar(key) ? key.value : key);

function setMap(document: Document, held: Held, wanted: Record<string, unknown>): void {
  for (const { key } of [...held.items]) if (!(String(keyOf(key)) in wanted)) held.delete(key);
  for (const [key, value] of Object.entries(wanted)) setAt(document, held, key, value);
}

/** Puts a value at a key of a map or an index of a list, changing as little as there is to change. */
function setAt(
  document: Document,
  holder: { get: (key: string | number, keep: true) => unknown; set: (key: string | number, value: unknown) => void },
  key: string | number,
  value: unknown,
): void {
  const node = holder.get(key, true);
  const now = isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(document) : undefined;
  if (isSame(now, value)) return;
  if (isMap(node) && typeof value === 'object' && !Array.isArray(value)) setMap(document, node, value as Record<string, unknown>);
  else if (isSeq(node) && Array.isArray(value)) {
    while (node.items.length > value.length) node.delete(node.items.length - 1);
    value.forEach((item, i) => setAt(document, node, i, item));
  } else if (isScalar(node) && typeof value !== 'object') node.value = value;
  else holder.set(key, document.createNode(value));
}
