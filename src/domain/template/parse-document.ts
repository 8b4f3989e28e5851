import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { text } from '../document/build.ts';
import { toText } from '../document/text.ts';
import type { Node, Tree } from '../document/types.ts';
import { isParent } from '../document/types.ts';
import type { TemplateRelease } from '../schema/release.ts';
import { creditOf, type DocumentNote, type DocumentSection, type FilledDocument } from './document.ts';
import { markedSection, NOTES_SECTION } from './markdown.ts';

/**
 * The document that a Markdown text holds, as somebody edited it, for making other files of it. What is neither plain
 * Markdown nor the mark of a section, such as HTML and pictures, is left out, but for its words.
 */
export function parseDocument(markdown: string, release: TemplateRelease): FilledDocument {
  const body = markdown.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?(?:\n|$)/, '').replaceAll('\r\n', '\n');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as unknown as Tree;
  const notes: DocumentNote[] = [];
  const sections: DocumentSection[] = [{ children: [] }];
  let title: string | undefined;
  for (const node of tree.children) {
    const id = node.type === 'html' ? markedSection(node.value) : undefined;
    if (id !== undefined) sections.push({ id, children: [] });
    else if (node.type === 'footnoteDefinition') notes.push(noteOf(node));
    else if (title === undefined && sections.length === 1 && node.type === 'heading' && node.depth === 1)
      title = toText(node as unknown as Tree);
    else sections.at(-1)!.children.push(...plain([node]));
  }
  return {
    release,
    title: title ?? release.title,
    sections: sections.filter(({ id, children }) => id !== NOTES_SECTION && (id !== undefined || children.length > 0)),
    notes,
    credit: creditOf(release),
  };
}

type Definition = Extract<Node, { type: 'footnoteDefinition' }>;

/** A note without its address, which stands for itself. */
function noteOf(node: Definition): DocumentNote {
  let url = '';
  const words = (nodes: readonly Node[]): string =>
    nodes
      .map((child): string => {
        if (child.type === 'link' && /^https?:/i.test(child.url)) {
          url ||= child.url;
          return toText(child as unknown as Tree) === child.url ? '' : words(child.children);
        }
        return isParent(child) ? words(child.children) : 'value' in child ? child.value : '';
      })
      .join('');
  return { id: node.identifier, text: words(node.children).trim(), url };
}

/** Nodes that every other file can hold. */
function plain(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'html' || node.type === 'definition' || node.type === 'footnoteDefinition') return [];
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ? [text(node.alt)] : [];
    if (node.type === 'linkReference') return plain(node.children);
    if (node.type === 'link' && !/^(https?|mailto):/i.test(node.url)) return plain(node.children);
    return [isParent(node) ? ({ ...node, children: plain(node.children) } as Node) : node];
  });
}
