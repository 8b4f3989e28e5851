import { paragraph, strong } from './build.ts';
import type { ComponentNode, Node, Tree } from './types.ts';
import { isParent } from './types.ts';

/** An expanded tree in plain Markdown nodes: what frames content becomes what Markdown has for it. */
export function flatten(tree: Tree): Tree {
  return { type: 'root', children: flattenAll(tree.children) };
}

function flattenAll(nodes: Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'component') return flattenComponent({ ...node, children: flattenAll(node.children) });
    return [isParent(node) ? ({ ...node, children: flattenAll(node.children) } as Node) : node];
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
