import { withoutMergeTags } from '../merge-tags.ts';
import { isParent, type Node, type Tree } from '../document/types.ts';

/** A run of text as its reader takes it in, with the node that each part comes from. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'tableCell';
  text: string;
  segments: { node: Node; start: number; length: number }[];
}

/** The text blocks of a tree in reading order. A figure stands as a number word, code for a name, a citation for nothing. */
export function textBlocks(tree: Tree): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: Node | Tree): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const block: TextBlock = { kind: node.type, text: '', segments: [] };
      for (const child of node.children) collect(child, block);
      blocks.push(block);
    } else if (isParent(node)) node.children.forEach(visit);
  };
  visit(tree);
  return blocks;
}

function collect(node: Node, block: TextBlock): void {
  if (node.type === 'text') {
    block.segments.push({ node, start: block.text.length, length: node.value.length });
    block.text += withoutMergeTags(node.value.replace(/\s/g, ' '));
  } else if (node.type === 'inlineCode') block.text += 'code';
  else if (node.type === 'break') block.text += ' ';
  else if (node.type === 'component' && node.name === 'Figure') block.text += 'ten';
  else if (isParent(node)) for (const child of node.children) collect(child, block);
}

/** The node and the characters of it that a part of a block stands for; that of its first character where it runs over several. */
export function spanIn(block: TextBlock, start: number, end: number): { node: Node; span: { start: number; end: number } } | undefined {
  let [low, high] = [0, block.segments.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (block.segments[middle]!.start <= start) low = middle;
    else high = middle - 1;
  }
  const segment = block.segments[low];
  if (!segment || start < segment.start || start >= segment.start + segment.length) return undefined;
  return {
    node: segment.node,
    span: { start: start - segment.start, end: Math.min(end, segment.start + segment.length) - segment.start },
  };
}
