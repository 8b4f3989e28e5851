import GithubSlugger from 'github-slugger';
import { isFrameId } from './frame-ids.ts';
import { toText } from './text.ts';
import { isParent, type Node, type Tree } from './types.ts';

/** A heading as a table of contents shows it. */
export interface OutlineItem {
  depth: number;
  id: string;
  text: string;
}

/**
 * The headings of a tree in reading order, each with its anchor.
 * The first heading of a `<Section id>` takes the id of the section; others take one made of their words,
 * as GitHub does; a heading whose words are an id of the frame takes another. Both the page and the check read anchors from here.
 */
export function outline(tree: Tree): OutlineItem[] {
  const slugger = new GithubSlugger();
  const items: OutlineItem[] = [];
  const visit = (node: Tree | Node, section: { id?: string }): void => {
    if (node.type === 'heading') {
      const text = toText(node);
      const id = section.id ?? anchorOf(text, slugger);
      if (section.id) slugger.slug(section.id);
      delete section.id;
      items.push({ depth: node.depth, id, text });
    } else if (isParent(node)) {
      const own = node.type === 'component' && node.name === 'Section' ? { id: String(node.attributes.id) } : section;
      for (const child of node.children) visit(child, own);
    }
  };
  visit(tree, {});
  return items;
}

function anchorOf(text: string, slugger: GithubSlugger): string {
  const id = slugger.slug(text);
  return isFrameId(id) ? slugger.slug(`section-${id}`) : id;
}
