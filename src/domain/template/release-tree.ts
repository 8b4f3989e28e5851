import { componentsOf } from '../document/walk.ts';
import type { Tree } from '../document/types.ts';

/** Components that the body of a release may hold: what answers decide. Everything else is words already. */
export const COMPONENT_NAMES = ['Section', 'Field', 'When', 'Each', 'Rule', 'Rules', 'Cite'] as const;

const TYPES = new Set([
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'thematicBreak',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'component',
]);
const LIMIT = { nodes: 20_000, depth: 40 };

/** What keeps a value from being the body of a release, or nothing. Downloaded files are held to it before anything reads them. */
export function describeTreeFault(value: unknown): string | undefined {
  let count = 0;
  const look = (node: unknown, depth: number): string | undefined => {
    count += 1;
    if (count > LIMIT.nodes || depth > LIMIT.depth) return `Found a body of more than ${LIMIT.nodes} nodes or ${LIMIT.depth} levels.`;
    if (typeof node !== 'object' || node === null) return `Found ${JSON.stringify(node)} in the body, expected a node.`;
    const { type, children, name, attributes, url, value: text } = node as Record<string, unknown>;
    if (typeof type !== 'string' || !TYPES.has(type)) return `Found a node of type ${JSON.stringify(type)} in the body.`;
    if (type === 'root' && depth > 0) return 'Found a root inside the body.';
    if (type === 'component' && !COMPONENT_NAMES.includes(name as (typeof COMPONENT_NAMES)[number]))
      return `Found the component ${JSON.stringify(name)} in the body, expected one of ${COMPONENT_NAMES.join(', ')}.`;
    if (type === 'component' && (typeof attributes !== 'object' || attributes === null)) return 'Found a component without attributes.';
    if ((type === 'text' || type === 'inlineCode' || type === 'code') && typeof text !== 'string') return `Found a ${type} without words.`;
    if (type === 'link' && !/^https?:\/\//.test(String(url))) return `Found a link to ${JSON.stringify(url)}, expected a full address.`;
    if (children === undefined) return undefined;
    if (!Array.isArray(children)) return `Found a ${type} whose children are no list.`;
    for (const child of children) {
      const fault = look(child, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  };
  if ((value as Tree | undefined)?.type !== 'root') return 'Expected the body to be a tree with a root.';
  return look(value, 0);
}

/** Ids of the sections of a body, in order. */
export const sectionIds = (tree: Tree): string[] =>
  componentsOf(tree).flatMap((node) => (node.name === 'Section' ? [String(node.attributes.id)] : []));
