import { isParent, type ComponentNode, type Node, type Tree } from './types.ts';

/** Calls `visit` for each node of a tree in reading order. */
export function walk(tree: Tree | Node, visit: (node: Node) => void): void {
  if (tree.type !== 'root') visit(tree);
  if (isParent(tree)) for (const child of tree.children) walk(child, visit);
}

/**
 * Rewrites a tree from its leaves up.
 * @param replace gets each node with its children rewritten; returns what stands in its place
 * @returns a new tree; the given one is unchanged
 */
export function rewrite(tree: Tree, replace: (node: Node) => Node | Node[]): Tree {
  const each = (node: Node): Node[] => {
    const next = isParent(node) ? ({ ...node, children: node.children.flatMap(each) } as Node) : node;
    const result = replace(next);
    return Array.isArray(result) ? result : [result];
  };
  return { type: 'root', children: tree.children.flatMap(each) };
}

/** Every component of a tree, in reading order. */
export function componentsOf(tree: Tree | Node): ComponentNode[] {
  const found: ComponentNode[] = [];
  walk(tree, (node) => {
    if (node.type === 'component') found.push(node);
  });
  return found;
}
