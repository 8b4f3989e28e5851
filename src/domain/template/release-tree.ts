import { componentsOf, walk } from '../document/walk.ts';
import { RELEASE_LIMITS } from '../limits.ts';
import { isOutsideAddress } from '../safe-address.ts';
import type { Node, Tree } from '../document/types.ts';

/** Components that the body of a release may hold: what answers decide. Everything else is words already. */
export const COMPONENT_NAMES = ['Section', 'Field', 'When', 'Each', 'Rule', 'Rules', 'Cite'] as const;

/** Nodes that hold no others. */
const LEAVES = new Set(['text', 'inlineCode', 'code', 'break', 'thematicBreak']);
const PARENTS = new Set([
  ...['root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'],
  ...['emphasis', 'strong', 'delete', 'link', 'component'],
]);
/** What to write in place of nodes that content may hold and a release may not: it is one file, and its notes are its sources. */
const INSTEAD = new Map([
  ['image', 'Say in words what it shows.'],
  ['footnoteReference', 'Cite a source with <Cite>, or say it in the text.'],
  ['footnoteDefinition', 'Cite a source with <Cite>, or say it in the text.'],
]);
/** The nodes that these must stand in. */
const WITHIN: Record<string, string> = { listItem: 'list', tableRow: 'table', tableCell: 'tableRow' };
/** The only nodes that these may hold. */
const ONLY: Record<string, string> = { table: 'tableRow', tableRow: 'tableCell' };

/** Ids that a section may have: lines of a document name it by them, and those with this start are of the document itself. */
export const SECTION_ID = /^(?!playbook-)[a-z][a-z0-9-]*$/;

/** What a section must be called, in words. */
export const SECTION_ID_EXPECTED = 'an id of lower-case letters, digits and hyphens that starts with a letter, and not with "playbook-"';

/** What keeps a value from being the body of a release, or nothing. Downloaded files are held to it before anything reads them. */
export function describeTreeFault(value: unknown): string | undefined {
  let count = 0;
  const look = (node: unknown, depth: number, parent: string): string | undefined => {
    count += 1;
    if (count > RELEASE_LIMITS.nodes || depth > RELEASE_LIMITS.depth)
      return `Found a body of more than ${RELEASE_LIMITS.nodes} nodes or ${RELEASE_LIMITS.depth} levels.`;
    if (typeof node !== 'object' || node === null) return `Found ${JSON.stringify(node)} in the body, expected a node.`;
    const { type, children } = node as Record<string, unknown>;
    if (typeof type !== 'string' || !isKnown(type)) {
      const instead = INSTEAD.get(String(type));
      return `Found a node of type ${JSON.stringify(type)} in the body.${instead ? ` ${instead}` : ''}`;
    }
    if (type === 'root' && depth > 0) return 'Found a root inside the body.';
    const place = WITHIN[type] ?? parent;
    if (place !== parent) return `Found a node of type "${type}" in "${parent}", expected it in "${place}".`;
    const only = ONLY[parent] ?? type;
    if (only !== type) return `Found a node of type "${type}" in "${parent}", expected only "${only}".`;
    const fault = describeOwnFault(type, node as Record<string, unknown>);
    if (fault) return fault;
    if (LEAVES.has(type)) return children === undefined ? undefined : `Found a node of type "${type}" with children, expected none.`;
    if (!Array.isArray(children)) return `Found a node of type "${type}" without a list of children.`;
    for (const child of children) {
      const below = look(child, depth + 1, type);
      if (below) return below;
    }
    return undefined;
  };
  if ((value as Tree | undefined)?.type !== 'root') return 'Expected the body to be a tree with a root.';
  return look(value, 0, '');
}

const isKnown = (type: string): boolean => LEAVES.has(type) || PARENTS.has(type);

/** The first node of the body of a template that no release may hold, or nothing; a fault of what nodes hold has no such node. */
export function findForeign(tree: Tree): Node | undefined {
  const foreign: Node[] = [];
  walk(tree, (node) => {
    const isAddress = node.type === 'link' || node.type === 'definition';
    const isForeign = isAddress ? node.url.startsWith('.') : !isKnown(node.type) && node.type !== 'linkReference';
    if (isForeign) foreign.push(node);
  });
  return foreign[0];
}

/** What is wrong with a node of a known type, whatever it stands in and holds. */
function describeOwnFault(type: string, { name, attributes, url, depth, value }: Record<string, unknown>): string | undefined {
  if (type === 'component') {
    if (!COMPONENT_NAMES.includes(name as (typeof COMPONENT_NAMES)[number]))
      return `Found the component ${JSON.stringify(name)} in the body, expected one of ${COMPONENT_NAMES.join(', ')}.`;
    if (typeof attributes !== 'object' || attributes === null) return 'Found a component without attributes.';
    const { id } = attributes as Record<string, unknown>;
    if (name === 'Section' && !(typeof id === 'string' && SECTION_ID.test(id)))
      return `Found the section ${JSON.stringify(id)}, expected ${SECTION_ID_EXPECTED}.`;
  }
  if ((type === 'text' || type === 'inlineCode' || type === 'code') && typeof value !== 'string')
    return `Found a node of type "${type}" without words.`;
  if (type === 'heading' && ![1, 2, 3, 4, 5, 6].includes(depth as number))
    return `Found a heading of depth ${JSON.stringify(depth)}, expected 1 to 6.`;
  if (type === 'link' && !(typeof url === 'string' && isOutsideAddress(url)))
    return `Found a link to ${JSON.stringify(url)}, expected a full address.`;
  return undefined;
}

/** Ids of the sections of a body, in order. */
export const sectionIds = (tree: Tree): string[] =>
  componentsOf(tree).flatMap((node) => (node.name === 'Section' ? [String(node.attributes.id)] : []));
