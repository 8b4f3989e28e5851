import { isParent, type Node, type Tree } from './types.ts';

/** Nodes that end a line of text. */
const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'tableCell', 'blockquote', 'code', 'footnoteDefinition']);

/**
 * Plain text of a tree, block by block.
 * @returns words and punctuation only, one block a line, with white space folded
 */
export function toText(tree: Tree | Node): string {
  const parts: string[] = [];
  collect(tree, parts);
  return parts
    .join('')
    .split('\n')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function collect(node: Tree | Node, parts: string[]): void {
  if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value.replaceAll('\n', ' '));
  else if (node.type === 'code') parts.push(node.value);
  else if (node.type === 'break') parts.push(' ');
  else if (isParent(node)) for (const child of node.children) collect(child, parts);
  if (BLOCKS.has(node.type) || (node.type === 'component' && !node.inline)) parts.push('\n');
}

/** Words of a tree, counted as runs without white space. */
export function countWords(tree: Tree): number {
  return toText(tree).split(/\s+/).filter(Boolean).length;
}
