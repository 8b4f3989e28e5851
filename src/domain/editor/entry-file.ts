import { Document, isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';

/** Hidden field that carries the file as it was read, so that a save can keep all that was not edited. */
export const SOURCE = 'sourceText';

/** An entry as the form has it. */
export type FormData = Record<string, unknown>;

const FILE = /^---\n([\s\S]*?\n)?---(?:\n([\s\S]*))?$/;
const PLAIN = { lineWidth: 0, flowCollectionPadding: false } as const;

interface Part {
  key: string;
  /** Lines of the key and its value, with the line break at the end. */
  text: string;
  value: unknown;
}

/**
 * Reads a file for the form.
 * @param source whole text, with line feeds
 * @param asYaml keys whose value the form shows as YAML
 */
export function readFile(source: string, asYaml: readonly string[]): FormData {
  const [, yaml = '', body = ''] = FILE.exec(source) ?? [undefined, '', source];
  const data: FormData = {};
  for (const part of partsOf(yaml)) data[part.key] = asYaml.includes(part.key) ? yamlText(part.value) : part.value;
  return { ...data, body: body.replace(/^\n+/, '').trimEnd(), [SOURCE]: source };
}

/**
 * Writes what the form has. A key that was not edited keeps its lines as they were, and so does an unedited body.
 * @param asYaml keys whose value the form shows as YAML
 * @throws Error where YAML that was typed cannot be read; it names the field
 */
export function writeFile(form: FormData, asYaml: readonly string[]): string {
  const { body, [SOURCE]: stored, ...data } = form;
  const source = typeof stored === 'string' ? stored : '';
  const parts = partsOf(FILE.exec(source)?.[1] ?? '');
  const known = new Set(parts.map((part) => part.key));
  const valueOf = (key: string): unknown => (asYaml.includes(key) ? parseTyped(key, data[key]) : data[key]);
  // An empty list that was typed is meant: some lists must stand and may be empty. One that a form shows may be missing.
  const isMissing = (key: string, value: unknown): boolean => (asYaml.includes(key) ? value === undefined : isEmpty(value));
  const kept = parts.map((part) => {
    if (asYaml.includes(part.key) && data[part.key] === yamlText(part.value)) return part.text;
    const value = valueOf(part.key);
    if (value === false || !isMissing(part.key, value)) return partText(part, value);
    return isEmpty(part.value) ? part.text : remarksOf(part);
  });
  const added = Object.keys(data)
    .filter((key) => !known.has(key))
    .map((key) => [key, valueOf(key)] as const)
    .filter(([key, value]) => !isMissing(key, value))
    .map(([key, value]) => new Document({ [key]: value }).toString(PLAIN));
  const text = typeof body === 'string' ? body.trimEnd() : '';
  const gap = source ? /^\n*/.exec(FILE.exec(source)?.[2] ?? '')![0] : '\n';
  return `---\n${kept.join('')}${added.join('')}---\n${text ? `${gap}${text}\n` : ''}`;
}

/** Value of a key as the form shows it where it has no fields for it. */
const yamlText = (value: unknown): string => new Document(value).toString(PLAIN).trimEnd();

function parseTyped(key: string, text: unknown): unknown {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const document = parseDocument(text);
  if (document.errors[0]) throw new Error(`${key}: this is not YAML: ${document.errors[0].message}`);
  return document.toJS();
}

/** Cuts YAML at its top-level keys; joined, the parts are the YAML again. */
function partsOf(yaml: string): Part[] {
  const document = parseDocument(yaml);
  if (!isMap(document.contents)) return [];
  const items = document.contents.items as Pair<Node, Node | null>[];
  const starts = items.map((item, index) => (index === 0 ? 0 : (item.key.range?.[0] ?? 0)));
  return items.map((item, index) => {
    const key = String(isScalar(item.key) ? item.key.value : item.key);
    const text = yaml.slice(starts[index], starts[index + 1] ?? yaml.length);
    return { key, text, value: item.value?.toJS(document) };
  });
}

/** What stays of a key that is taken away: the remarks behind it, which are about the next. */
const remarksOf = (part: Part): string => /(?:^#.*\n)*$/m.exec(part.text)?.[0] ?? '';

/** Lines of a key with another value: in the style of the old value, with the remarks around it. */
function partText(part: Part, value: unknown): string {
  if (isSame(part.value, value)) return part.text;
  const document = parseDocument(part.text);
  if (isMap(document.contents)) document.set(part.key, restyle(document, document.get(part.key, true) as Node | undefined, value));
  return document.toString(PLAIN);
}

/** Node of a value that keeps the nodes of what has not changed and the style of what has. */
function restyle(document: Document, node: Node | undefined, value: unknown): Node {
  if (node && isSame(node.toJS(document), value)) return node;
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    node.value = value;
    // The number as it was written must not win over the new one.
    delete node.source;
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    node.items = value.map((item, index) => restyle(document, likeliest(document, node.items as Node[], item, index), item));
    return node;
  }
  if (isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = value as Record<string, unknown>;
    for (const pair of [...node.items] as Pair<Node, Node | null>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!(key in entries)) node.delete(key);
    }
    for (const [key, item] of Object.entries(entries)) {
      const old = node.get(key, true) as Node | undefined;
      if (old || !isEmpty(item)) node.set(key, restyle(document, old, item));
    }
    return node;
  }
  return document.createNode(value);
}

/** The item that has the same value, wherever it was moved to; else a copy of the one at the same place. */
function likeliest(document: Document, items: readonly Node[], value: unknown, index: number): Node | undefined {
  return items.find((item) => isSame(item.toJS(document), value)) ?? (items[index]?.clone() as Node | undefined);
}

/** A form shows what is missing as empty, and an unticked box: neither is worth a line that was not there. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return isEmpty(a) && isEmpty(b) && (a === undefined || b === undefined);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}
