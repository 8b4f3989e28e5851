import type * as Mdast from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as serialise, type Unsafe } from 'mdast-util-to-markdown';
import { text } from './build.ts';
import { flatten } from './flatten.ts';
import { isParent, type Node, type Tree } from './types.ts';
import { rewrite } from './walk.ts';

/**
 * Markdown of an expanded tree, for the `.md` twin, `llms-full.txt` and copying.
 * @param resolve turns an address of the content into one that works where the Markdown is read
 */
export function toMarkdown(tree: Tree, resolve: (url: string) => string): string {
  const plain = rewrite(flatten(tree), (node) => ('url' in node ? { ...node, url: resolve(node.url) } : spaceOutside(node)));
  return serialise(joinTexts(plain) as unknown as Mdast.Root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [TAG_END],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
  });
}

/** The library escapes where a tag would begin. Its end is escaped as well, for readers that look for tags and know no escapes. */
const TAG_END: Unsafe = { character: '>', before: '<[^<>]*', inConstruct: 'phrasing' };

/** Texts that follow each other as one, so that what is escaped depends on the whole: `2` and `. Next` would make a list. */
function joinTexts(tree: Tree): Tree {
  const join = (nodes: readonly Node[]): Node[] => {
    const joined: Node[] = [];
    for (const node of nodes) {
      const last = joined.at(-1);
      if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.value + node.value);
      else joined.push(isParent(node) ? ({ ...node, children: join(node.children) } as Node) : node);
    }
    return joined;
  };
  return { type: 'root', children: join(tree.children) };
}

/** Markdown has no emphasis that begins or ends in a space: the space of `**Owner: **` stands after it, or it would be written as an entity. */
function spaceOutside(node: Node): Node | Node[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return node;
  let children = node.children;
  const outside = { before: '', after: '' };
  const first = children[0];
  if (first?.type === 'text') {
    const value = first.value.trimStart();
    outside.before = first.value.slice(0, first.value.length - value.length);
    children = value === '' ? children.slice(1) : [text(value), ...children.slice(1)];
  }
  const last = children.at(-1);
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    outside.after = last.value.slice(value.length);
    children = value === '' ? children.slice(0, -1) : [...children.slice(0, -1), text(value)];
  }
  const marked = children.length > 0 ? [{ ...node, children } as Node] : [];
  const space = (value: string): Node[] => (value === '' ? [] : [text(value)]);
  return [...space(outside.before), ...marked, ...space(outside.after)];
}
