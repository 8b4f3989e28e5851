import type * as Mdast from 'mdast';
import type { AttributeValue, ComponentNode, Node, Tree } from '../domain/document/types.ts';
import type { Issue, Position } from '../domain/issue.ts';
import { isSafeAddress, isSafeImage } from '../domain/safe-address.ts';
import { showHidden } from './characters.ts';
import { ALERT, alertKind } from './alerts.ts';
import { COMPONENTS } from './components.ts';
import { hintForTag, isTagName } from './html-tags.ts';
import { resolveLink } from './resolve-link.ts';

/** A parsed body: the tree, and everything in it that content may not hold. */
export interface ParsedBody {
  tree: Tree;
  issues: Issue[];
  /** Where each node stands; the tree itself holds no positions, so that it can be kept small. */
  positions: WeakMap<Node, Position>;
  /** Whether the body could not be parsed, so that nothing can be said of what it lacks. */
  isUnread?: boolean;
}

type MdxElement = {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: MdxNode[];
  position?: Mdast.Paragraph['position'];
};
/** A node of a parser: mdast with MDX syntax. Sätteri and remark agree on its shape. */
export type MdxNode = (Mdast.Nodes | MdxElement | { type: string; value?: string }) & {
  position?: Mdast.Paragraph['position'];
  children?: MdxNode[];
};

/** Nodes of Markdown that content may hold as they are; a parser that learns more does not bring more onto a page. */
const CONTENT = new Set([
  ...['paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'break', 'link', 'image', 'blockquote'],
  ...['list', 'listItem', 'thematicBreak', 'table', 'tableRow', 'tableCell'],
  ...['definition', 'linkReference', 'footnoteReference', 'footnoteDefinition'],
]);

/** Turns the tree of an MDX parser into a document tree, and reports everything that is code or not on the list. */
export function readTree(root: MdxNode, file: string): ParsedBody {
  const issues: Issue[] = [];
  const positions: ParsedBody['positions'] = new WeakMap();
  const report = (code: Issue['code'], node: MdxNode, message: string, hint: string) =>
    issues.push({ code, severity: 'error', file, position: positionOf(node), message, hint });

  const readAll = (nodes: MdxNode[], parent: string | undefined): Node[] =>
    nodes.flatMap((node) => {
      const result = read(node, parent);
      if (!result) return [];
      const position = positionOf(node);
      if (position) positions.set(result, position);
      return [result];
    });

  const read = (node: MdxNode, parent: string | undefined): Node | undefined => {
    switch (node.type) {
      case 'yaml':
      case 'toml':
        return undefined;
      case 'mdxjsEsm':
        report(
          'no-code',
          node,
          'Found an import or export, expected content only.',
          'Remove the line. Components are known by name and need no import.',
        );
        return undefined;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(
          'no-code',
          node,
          `Found the expression {${String((node as { value?: string }).value ?? '')}}, expected content only.`,
          'Write the value itself, or `\\{` for a brace.',
        );
        return undefined;
      case 'html':
        report('raw-html', node, 'Found raw HTML, expected Markdown or a named component.', 'Write it in Markdown.');
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return readComponent(node as MdxElement, parent);
      case 'imageReference':
        report(
          'unsafe-address',
          node,
          'Found an image whose address stands elsewhere, expected it in its place.',
          'Write ![what it shows](./name.png).',
        );
        return undefined;
      case 'blockquote':
        return readAlert(node) ?? keep(node);
      case 'link':
      case 'image':
      case 'definition':
        checkAddress(node as MdxNode & { url: string; alt?: string });
    }
    if (!CONTENT.has(node.type)) {
      report('no-code', node, `Found "${node.type}", which is no part of Markdown that content may hold.`, 'Write it in plain Markdown.');
      return undefined;
    }
    return keep(node);
  };

  /** A node of Markdown as it is, with addresses as a page needs them. */
  const keep = (node: MdxNode): Node => {
    const { position: _position, data: _data, ...rest } = node as MdxNode & { data?: unknown };
    const own =
      node.type === 'link' || node.type === 'definition' ? { ...rest, url: resolveLink((node as { url?: string }).url ?? '', file) } : rest;
    return (node.children ? { ...own, children: readAll(node.children, undefined) } : own) as Node;
  };

  /** The aside that an alert of GitHub becomes; `undefined` for any other quotation. */
  const readAlert = (node: MdxNode): ComponentNode | undefined => {
    const [paragraph, ...others] = node.children ?? [];
    const [words, ...inline] = paragraph?.type === 'paragraph' ? (paragraph.children ?? []) : [];
    const text = words?.type === 'text' ? String((words as { value?: string }).value) : '';
    const [mark, name] = ALERT.exec(text) ?? [];
    if (mark === undefined || name === undefined) return undefined;
    const rest = [...(text.length > mark.length ? [{ ...words, value: text.slice(mark.length) } as MdxNode] : []), ...inline];
    // A line break may stand between the mark and the words.
    if (rest[0]?.type === 'break') rest.shift();
    const children = rest.length > 0 ? [{ ...paragraph, children: rest } as MdxNode, ...others] : others;
    return { type: 'component', name: 'Aside', inline: false, attributes: { kind: alertKind(name) }, children: readAll(children, 'Aside') };
  };

  const checkAddress = (node: MdxNode & { url: string; alt?: string | null }) => {
    if (!(node.type === 'image' ? isSafeImage(node.url) : isSafeAddress(node.url))) {
      report(
        'unsafe-address',
        node,
        `Found the address "${showHidden(cut(node.url))}", expected ${node.type === 'image' ? 'a file beside the entry, ./name.png' : 'https, mailto, tel, a path from the root of the site, a file of the content, or an anchor'}.`,
        node.type === 'image' ? 'Put the image beside the entry and write ./name.png.' : 'Write the whole address.',
      );
    }
    if (node.type === 'image' && !node.alt?.trim()) {
      report('image-alt', node, `Found no text for the image "${node.url}".`, 'Write what the image shows between the square brackets.');
    }
  };

  const readComponent = (node: MdxElement, parent: string | undefined): Node | undefined => {
    const name = node.name ?? '';
    if (isTagName(name)) {
      report('raw-html', node as MdxNode, `Found the HTML tag <${name}>, expected Markdown.`, hintForTag(name));
      return undefined;
    }
    const spec = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (!spec) {
      report(
        'unknown-component',
        node as MdxNode,
        `Found <${name}>, expected one of ${Object.keys(COMPONENTS).join(', ')}.`,
        'Use Markdown, or a component of the list.',
      );
      return undefined;
    }
    const inline = node.type === 'mdxJsxTextElement';
    if (spec.place !== 'either' && spec.place !== (inline ? 'inline' : 'block')) {
      report(
        'component-attribute',
        node as MdxNode,
        `Found <${name}> ${inline ? 'among words' : 'as a block'}, expected it ${spec.place === 'inline' ? 'among words' : 'as a block'}.`,
        spec.place === 'block' ? 'Put the tags on lines of their own.' : 'Put it on the line of its words.',
      );
    }
    if (spec.parent && parent !== spec.parent) {
      report(
        'component-attribute',
        node as MdxNode,
        `Found <${name}> outside <${spec.parent}>.`,
        `Put it directly inside <${spec.parent}>.`,
      );
    }
    if (!spec.children && node.children.length > 0) {
      report('component-attribute', node as MdxNode, `Found content in <${name}>, expected none.`, `Write <${name} … />.`);
    }
    const component: ComponentNode = { type: 'component', name, inline, attributes: readAttributes(node, spec), children: [] };
    component.children = readAll(node.children, name);
    return component;
  };

  const readAttributes = (node: MdxElement, spec: (typeof COMPONENTS)[string]): ComponentNode['attributes'] => {
    const attributes: ComponentNode['attributes'] = {};
    const wrong = (message: string, hint: string) => report('component-attribute', node as MdxNode, `<${node.name}>: ${message}`, hint);
    for (const attribute of node.attributes) {
      const name = attribute.name ?? '';
      const expected = attribute.type === 'mdxJsxAttribute' && Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined;
      if (!expected) {
        wrong(
          `found the attribute "${name || '{…}'}", expected ${Object.keys(spec.attributes).join(', ') || 'none'}.`,
          'Remove it or mend its spelling.',
        );
        continue;
      }
      const value = readLiteral(attribute.value);
      if (value === undefined)
        report(
          'no-code',
          node as MdxNode,
          `<${node.name}>: found code in the attribute "${name}", expected a literal.`,
          'Write the value itself in quotation marks, or a number in braces.',
        );
      else if (typeof value !== expected.type)
        wrong(
          `found a ${typeof value} in "${name}", expected a ${expected.type}.`,
          expected.type === 'number' ? `Write ${name}={5}.` : `Write ${name}="…".`,
        );
      else if (expected.values && !expected.values.includes(String(value)))
        wrong(`found "${String(value)}" in "${name}", expected one of ${expected.values.join(', ')}.`, 'Use one of the list.');
      else attributes[name] = value;
    }
    for (const [name, expected] of Object.entries(spec.attributes)) {
      if (expected.required && !node.attributes.some((attribute) => attribute.name === name))
        wrong(`found no "${name}".`, `Add ${name}="…".`);
    }
    return attributes;
  };

  return { tree: { type: 'root', children: readAll(root.children ?? [], undefined) }, issues, positions };
}

/** The start of a text that may be long. */
const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** The value of an attribute where it is a literal; `undefined` where it is code. */
function readLiteral(value: unknown): AttributeValue | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  const code = (value as { value?: unknown }).value;
  if (typeof code !== 'string') return undefined;
  const literal = code.trim();
  if (literal === 'true' || literal === 'false') return literal === 'true';
  if (/^-?\d+(\.\d+)?$/.test(literal)) return Number(literal);
  const quoted = /^(?:"([^"\\]*)"|'([^'\\]*)')$/.exec(literal);
  return quoted ? (quoted[1] ?? quoted[2]) : undefined;
}

function positionOf(node: MdxNode): Position | undefined {
  if (!node.position) return undefined;
  const { start, end } = node.position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
