import type * as Mdast from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { text } from './build.ts';
import { flatten } from './flatten.ts';
import type { Node, Tree } from './types.ts';
import { rewrite } from './walk.ts';

/**
 * Markdown of an expanded tree, for the `.md` twin, `llms-full.txt` and copying.
 * @param resolve turns an address of the content into one that works where the Markdown is read
 */
export function toMarkdown(tree: Tree, resolve: (url: string) => string): string {
  const plain = rewrite(flatten(tree), (node) => ('url' in node ? { ...node, url: resolve(node.url) } : spaceOutside(node)));
  return serialise(plain as unknown as Mdast.Root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
  });
}

/** Markdown has no emphasis that ends in a space: the space of `**Owner: **` stands after it, or it would be written as an entity. */
function spaceOutside(node: Node): Node | Node[] {
  if (node.type !== 'strong' && node.type !== 'emphasis') return node;
  const last = node.children.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return node;
  return [{ ...node, children: [...node.children.slice(0, -1), text(last.value.trimEnd())] }, text(' ')];
}
