import type * as Mdast from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { flatten } from './flatten.ts';
import type { Tree } from './types.ts';
import { rewrite } from './walk.ts';

/**
 * Markdown of an expanded tree, for the `.md` twin, `llms-full.txt` and copying.
 * @param resolve turns an address of the content into one that works where the Markdown is read
 */
export function toMarkdown(tree: Tree, resolve: (url: string) => string): string {
  const plain = rewrite(flatten(tree), (node) => ('url' in node ? { ...node, url: resolve(node.url) } : node));
  return serialise(plain as unknown as Mdast.Root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '_', listItemIndent: 'one' });
}
