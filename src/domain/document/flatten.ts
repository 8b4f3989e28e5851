import { paragraph, strong } from './build.ts';
import type { ComponentNode, Node, Tree } from './types.ts';
import { isParent } from './types.ts';

/** An expanded tree in plain Markdown nodes: what frames content becomes what Markdown has for it. */
export function flatten(tree: Tree): Tree {
  return { type: 'root', children: flattenComponents(tree.children, () => false) };
}

/** Nodes in which components became what Markdown has for them, but for those that are kept. */
export function flattenComponents(nodes: Node[], isKept: (node: ComponentNode) => boolean): Node[] {
  return nodes.flatMap((node) => {
    const next = isParent(node) ? ({ ...node, children: flattenComponents(node.children, isKept) } as Node) : node;
    return next.type === 'component' && !isKept(next) ? flattenComponent(next) : [next];
  });
}

function flattenComponent(node: ComponentNode): Node[] {
  if (node.inline) return node.children;
  switch (node.name) {
    case 'Aside':
    case 'Old':
    case 'New':
      return [{ type: 'blockquote', children: node.children } as Node];
    case 'Steps':
      return [{ type: 'list', ordered: true, start: 1, spread: true, children: node.children } as Node];
    case 'Step':
      return [{ type: 'listItem', spread: true, checked: null, children: node.children } as Node];
    case 'Tab':
      return [paragraph(strong(String(node.attributes.label))), ...node.children];
    default:
      return node.children;
  }
}
