import { isParent, type Node } from '../document/types.ts';

/** Blocks of words: nothing in them but what stands on their lines. */
const WORDS = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * What conditions and rules leave behind, put in order: a line break of the source is a space, no block begins or ends with a space,
 * and a paragraph, item or list of which nothing is left is gone. So a template whose lines were wrapped anew makes the same document.
 */
export function tidy(nodes: readonly Node[]): Node[] {
  return joined(nodes).flatMap((node): Node[] => {
    if (WORDS.has(node.type) && isParent(node)) {
      const children = trim(trim(node.children.map(oneLine), 'start'), 'end');
      return children.length === 0 && node.type === 'paragraph' ? [] : [{ ...node, children } as Node];
    }
    if (!isParent(node)) return [node];
    const children = tidy(node.children);
    const gone = children.length === 0 && node.children.length > 0 && ['list', 'listItem', 'blockquote'].includes(node.type);
    return gone ? [] : [{ ...node, children } as Node];
  });
}

/** Lists of points that stand one after the other are one list, as they are wherever Markdown is read. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'list' && node.type === 'list' && !last.ordered && !node.ordered)
      result[result.length - 1] = { ...last, spread: !!last.spread || !!node.spread, children: [...last.children, ...node.children] };
    else result.push(node);
  }
  return result;
}

function oneLine(node: Node): Node {
  if (node.type === 'text') return { ...node, value: node.value.replace(/(?<! ) +\n/g, '\n').replace(/\n */g, ' ') };
  return isParent(node) ? ({ ...node, children: node.children.map(oneLine) } as Node) : node;
}

/** Words without spaces at one edge; nodes in which only spaces stood are gone. */
function trim(nodes: readonly Node[], edge: 'start' | 'end'): Node[] {
  const node = nodes.at(edge === 'start' ? 0 : -1);
  if (!node) return [];
  const rest = edge === 'start' ? nodes.slice(1) : nodes.slice(0, -1);
  const joined = (kept: Node) => (edge === 'start' ? [kept, ...rest] : [...rest, kept]);
  if (node.type === 'text') {
    const value = edge === 'start' ? node.value.replace(/^[ \n]+/, '') : node.value.replace(/(?<![ \n])[ \n]+$/, '');
    return value === '' ? trim(rest, edge) : joined({ ...node, value });
  }
  if (!isParent(node) || node.children.length === 0) return [...nodes];
  const children = trim(node.children, edge);
  return children.length === 0 ? trim(rest, edge) : joined({ ...node, children } as Node);
}
