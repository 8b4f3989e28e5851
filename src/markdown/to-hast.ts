import type * as Hast from 'hast';
import type * as Mdast from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { common, createLowlight } from 'lowlight';
import { toHast, type State } from 'mdast-util-to-hast';
import { find, html } from 'property-information';
import { outline, type OutlineItem } from '../domain/document/outline.ts';
import type { AttributeValue, ComponentNode, Tree } from '../domain/document/types.ts';

/** A part of a page: a run of finished HTML, an element around further parts, or a named component. */
export type Part =
  | { type: 'html'; html: string }
  | { type: 'element'; tag: string; attributes: Record<string, string | boolean>; parts: Part[] }
  | { type: 'component'; name: string; attributes: Record<string, AttributeValue>; inline: boolean; parts: Part[] };

/** How addresses and images of a body are written on a page. */
export interface PageContext {
  /** Turns an address of the content into one that works on the site. */
  href: (url: string) => string;
  /** Words of the site that the reader of a screen hears or sees around footnotes. */
  words: { footnotes: string; back: string };
}

const lowlight = createLowlight(common);
const HOLDER = 'x-component';

/**
 * Parts of a page from an expanded tree: as few and as large runs of HTML as the components allow.
 * @param headings anchors of the headings; those of the tree where they are not given
 */
export function toParts(tree: Tree, context: PageContext, headings: readonly OutlineItem[] = outline(tree)): Part[] {
  const queue = [...headings];
  const root = toHast(tree as unknown as Mdast.Root, {
    clobberPrefix: '',
    footnoteLabel: context.words.footnotes,
    footnoteBackLabel: (index: number) => `${context.words.back} ${index + 1}`,
    handlers: {
      // The type of handlers knows the nodes of mdast only.
      ['component' as 'break']: (state: State, node: ComponentNode) =>
        holder(node, state.all(node as unknown as Mdast.Parents) as Hast.ElementContent[]),
      image: (_state: State, node: Mdast.Image) =>
        holder(
          {
            type: 'component',
            name: 'Image',
            inline: true,
            attributes: { src: node.url, alt: node.alt ?? '', title: node.title ?? '' },
            children: [],
          },
          [],
        ),
      heading: (state: State, node: Mdast.Heading) => {
        const item = queue.shift();
        return { type: 'element', tagName: `h${node.depth}`, properties: item ? { id: item.id } : {}, children: state.all(node) };
      },
      code: (_state: State, node: Mdast.Code) => codeBlock(node),
    },
  }) as Hast.Root;
  finish(root, context);
  return toRuns(root.children);
}

function holder(node: ComponentNode, children: Hast.ElementContent[]): Hast.Element {
  return { type: 'element', tagName: HOLDER, properties: {}, children, data: { component: node } as Hast.ElementData };
}

function codeBlock(node: Mdast.Code): Hast.Element {
  const known = node.lang && lowlight.registered(node.lang);
  const children = known ? lowlight.highlight(node.lang!, node.value).children : [{ type: 'text', value: node.value }];
  return {
    type: 'element',
    tagName: 'pre',
    properties: { tabIndex: 0 },
    children: [
      {
        type: 'element',
        tagName: 'code',
        properties: node.lang ? { className: [`language-${node.lang}`] } : {},
        children: children as Hast.ElementContent[],
      },
    ],
  };
}

/** Addresses, tables and check boxes as a page needs them. */
function finish(node: Hast.Root | Hast.Element, context: PageContext): void {
  node.children.forEach((child, i) => {
    if (child.type !== 'element') return;
    finish(child, context);
    const { properties } = child;
    if (child.tagName === 'a' && typeof properties.href === 'string') {
      properties.href = context.href(properties.href);
      if (/^https?:/.test(properties.href)) properties.rel = ['noopener'];
    }
    if ((child.tagName === 'td' || child.tagName === 'th') && 'align' in properties) {
      if (properties.align === 'right') properties.className = ['number'];
      if (properties.align === 'center') properties.className = ['centre'];
      delete properties.align;
    }
    if (child.tagName === 'th') properties.scope = 'col';
    if (child.tagName === 'input') properties.ariaLabel = properties.checked ? 'Done' : 'To do';
    if (child.tagName === 'table') {
      (node.children as Hast.ElementContent[])[i] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: `Table: ${headOf(child)}` },
        children: [child],
      };
    }
  });
}

/** The words of the head of a table, which name the region that scrolls it. */
function headOf(table: Hast.Element): string {
  const words: string[] = [];
  const visit = (node: Hast.RootContent): void => {
    if (node.type === 'text' && node.value.trim()) words.push(node.value.trim());
    if (node.type === 'element' && node.tagName !== 'tbody') node.children.forEach(visit);
  };
  visit(table);
  return words.join(', ');
}

function toRuns(nodes: readonly Hast.RootContent[]): Part[] {
  const parts: Part[] = [];
  let run: Hast.RootContent[] = [];
  const flush = () => {
    if (run.length > 0) parts.push({ type: 'html', html: toHtml({ type: 'root', children: run }) });
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !holdsComponent(node)) {
      run.push(node);
      continue;
    }
    flush();
    const { component } = (node.data ?? {}) as { component?: ComponentNode };
    if (component)
      parts.push({
        type: 'component',
        name: component.name,
        attributes: component.attributes,
        inline: component.inline,
        parts: toRuns(node.children),
      });
    else parts.push({ type: 'element', tag: node.tagName, attributes: attributesOf(node), parts: toRuns(node.children) });
  }
  flush();
  return parts;
}

const holdsComponent = (node: Hast.RootContent): boolean =>
  node.type === 'element' && (node.tagName === HOLDER || node.children.some(holdsComponent));

/** Attributes of an element under their HTML names. */
function attributesOf({ properties }: Hast.Element): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === false) return [];
      return [[find(html, name).attribute, Array.isArray(value) ? value.join(' ') : value === true ? true : String(value)]];
    }),
  );
}
