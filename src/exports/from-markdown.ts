import type { Definition, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { link, paragraph, text } from '../domain/document/build.ts';
import { toText } from '../domain/document/text.ts';
import { isParent, type Node } from '../domain/document/types.ts';
import { walk } from '../domain/document/walk.ts';
import { isOutsideAddress } from '../domain/safe-address.ts';
import type { TemplateRelease } from '../domain/schema/release.ts';
import { creditOf, type DocumentNote, type DocumentSection, type FilledDocument } from '../domain/template/document.ts';
import { markedSection, NOTES_SECTION } from '../domain/template/markdown.ts';
import { splitFrontmatter } from '../domain/template/merge/frontmatter.ts';

/**
 * The document that a Markdown text is, as somebody edited it: its sections by their marks, its notes, and its title where
 * its first block is one. Markup that a document does not have, such as HTML, becomes words.
 * @param release version that the text belongs to
 */
export function documentFromMarkdown(markdown: string, release: TemplateRelease): FilledDocument {
  const { body } = splitFrontmatter(markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const root = unified().use(remarkParse).use(remarkGfm).parse(body);
  const addresses = new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])));
  const notes: DocumentNote[] = [];
  const sections: DocumentSection[] = [{ children: [] }];
  let title = release.title;
  for (const [i, node] of root.children.entries()) {
    const mark = node.type === 'html' ? markedSection(node.value) : undefined;
    if (mark !== undefined) sections.push({ id: mark, children: [] });
    else if (node.type === 'footnoteDefinition') notes.push(noteOf(node.identifier, settle(node.children, addresses, true)));
    else if (i === 0 && node.type === 'heading' && node.depth === 1)
      title = toText({ type: 'root', children: settle([node], addresses, true) });
    else if (node.type !== 'definition') sections.at(-1)!.children.push(...settle([node], addresses, true));
  }
  return {
    release,
    title,
    // The section of the notes holds nothing else, unless somebody wrote there.
    sections: sections.filter(({ id, children }) => children.length > 0 || (id !== undefined && id !== NOTES_SECTION)),
    notes,
    credit: creditOf(release),
  };
}

/** A note is words and an address; where its reader changed it, whatever is left. */
function noteOf(id: string, children: Node[]): DocumentNote {
  let url = '';
  walk({ type: 'root', children }, (node) => {
    if (node.type === 'link') url = node.url;
  });
  const words = toText({ type: 'root', children }).trim();
  return { id, text: url !== '' && words.endsWith(url) ? words.slice(0, -url.length).trim() : words, url };
}

type Addresses = ReadonlyMap<string, Definition>;

/** Nodes that hold blocks; all others hold words. */
const HOLDS_BLOCKS = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition']);

/**
 * Nodes as a document has them.
 * @param areBlocks whether they stand where blocks do
 */
function settle(nodes: readonly RootContent[], addresses: Addresses, areBlocks: boolean): Node[] {
  return nodes.flatMap((node): Node[] => {
    switch (node.type) {
      case 'html':
        return words(node.value, areBlocks);
      case 'image':
        return isOutsideAddress(node.url) ? [link(node.url, node.alt || node.url)] : [text(node.alt || node.url)];
      case 'imageReference':
        return [text(node.alt ?? node.identifier)];
      case 'link':
        return isOutsideAddress(node.url)
          ? [link(node.url, ...settle(node.children, addresses, false))]
          : settle(node.children, addresses, false);
      case 'linkReference': {
        const address = addresses.get(node.identifier);
        const children = settle(node.children, addresses, false);
        return address && isOutsideAddress(address.url) ? [link(address.url, ...children)] : children;
      }
      case 'yaml':
      case 'definition':
        return [];
      default:
        return [
          isParent(node as Node)
            ? ({
                ...node,
                children: settle((node as { children: RootContent[] }).children, addresses, HOLDS_BLOCKS.has(node.type)),
              } as Node)
            : (node as Node),
        ];
    }
  });
}

/** The words that HTML is. A comment says nothing to a reader; what stands beside it does. */
function words(html: string, areBlocks: boolean): Node[] {
  const value = withoutComments(html);
  if (!areBlocks) return value === '' ? [] : [text(value)];
  return value.trim() === '' ? [] : [paragraph(value.trim())];
}

/** HTML without its comments; one that is never closed stays. A pattern would take long over many that are not. */
function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', start + 2);
    if (end < 0) break;
    kept += html.slice(from, start);
    from = end + 3;
  }
  return kept + html.slice(from);
}
