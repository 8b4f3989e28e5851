import { figureText, publishedText } from '../evidence/citation.ts';
import { flattenComponents } from '../document/flatten.ts';
import { link, paragraph, text } from '../document/build.ts';
import { expandFrame } from '../document/frame.ts';
import type { ComponentNode, Node, Tree } from '../document/types.ts';
import { componentsOf, rewrite, walk } from '../document/walk.ts';
import { formatNumber, type Style } from '../format.ts';
import { pathOf, titleOf, type Entry } from '../graph/entry.ts';
import type { Ref } from '../schema/names.ts';
import { limitsList } from '../policy/rule-nodes.ts';
import type { TemplateRelease } from '../schema/release.ts';
import { COMPONENT_NAMES } from './release-tree.ts';

/** What a release is made from beside the template. */
export interface ReleaseContext {
  /** Finds an entry: the sources and terms that the text names. */
  get: (ref: Ref) => Entry | undefined;
  style: Style;
  /** Name of the playbook. */
  playbook: string;
  /** Full address of the root of the site, with a slash at its end. */
  root: string;
}

const KEPT = new Set<string>(COMPONENT_NAMES);

/**
 * The release of a template at its current version. Whatever the answers do not decide becomes words: a term its words, a
 * figure its number, a frame its words in Markdown, another entry a link to it. So the release needs nothing else of the playbook.
 */
export function createRelease(entry: Entry<'templates'>, { get, style, playbook, root }: ReleaseContext): TemplateRelease {
  const { slug, data } = entry;
  const body = settle(entry, { get, style, root });
  const cited = new Set(componentsOf(body).flatMap((node) => (node.name === 'Cite' ? [String(node.attributes.id)] : [])));
  return {
    format: 1,
    id: slug,
    version: data.version,
    date: data.changes[0]!.date,
    title: data.documentTitle ?? data.title,
    name: data.title,
    summary: data.summary,
    kind: data.kind,
    pages: data.pages,
    landscape: data.landscape,
    licence: data.licence,
    playbook,
    address: root + addressOf(slug),
    ...style,
    fields: data.fields,
    ...(data.rules ? { rules: data.rules } : {}),
    ...(data.limits ? { limits: data.limits } : {}),
    body,
    sources: [...cited].flatMap((id) => sourceOf(get(`sources/${id}`), style)),
    changes: data.changes,
  };
}

/**
 * The release that a template makes under the name and at the address that a frozen version of it has: a playbook that moved
 * since, or has another name, did not change its templates.
 */
export function frozenAs(
  entry: Entry<'templates'>,
  { playbook, address }: Pick<TemplateRelease, 'playbook' | 'address'>,
  get: ReleaseContext['get'],
  style: Style,
): TemplateRelease {
  return createRelease(entry, { get, style, playbook, root: address.slice(0, -addressOf(entry.slug).length) });
}

const addressOf = (slug: string): string => `templates/${slug}/`;

/** The text of the file of a release: the same bytes for the same release, wherever it is made. */
export const releaseText = (release: TemplateRelease): string => `${JSON.stringify(release, undefined, 1)}\n`;

/**
 * Whether two releases of one version say the same. Words that the playbook says of its sources, its own name and address
 * may have changed since one was frozen; they make no other document.
 */
export function isSameDocument(a: TemplateRelease, b: TemplateRelease): boolean {
  const own = ({ sources: _, playbook: _p, address: _a, summary: _s, name: _n, ...rest }: TemplateRelease) => JSON.stringify(rest);
  return own(a) === own(b);
}

function sourceOf(entry: Entry | undefined, style: Style): TemplateRelease['sources'] {
  if (entry?.collection !== 'sources') return [];
  const { title, publisher, published, url, official } = entry.data;
  // People who read the document need the official text, not a third party's notes.
  if (official) return [{ id: entry.slug, text: `${official.title}.`, url: official.url }];
  const when = published === 'undated' ? 'undated' : publishedText(published, style);
  return [{ id: entry.slug, text: `${publisher}, “${title}”, ${when}.`, url }];
}

function settle({ tree, data }: Entry<'templates'>, context: Pick<ReleaseContext, 'get' | 'style' | 'root'>): Tree {
  const addresses = addressesOf(tree);
  const words = rewrite(tree, (node) => {
    switch (node.type) {
      case 'component':
        return node.name === 'Limits' ? limitsList(data.limits) : settleComponent(node, context);
      case 'link':
        return settleLink(node.url, node.children, context.root);
      case 'linkReference':
        return settleLink(addresses.get(node.identifier), node.children, context.root);
      case 'definition':
        return [];
      default:
        return node;
    }
  });
  return { type: 'root', children: flattenComponents(words.children, (node) => KEPT.has(node.name)) };
}

/** Addresses that stand apart from their links, by their names; of two with one name, Markdown takes the first. */
function addressesOf(tree: Tree): Map<string, string> {
  const addresses = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  });
  return addresses;
}

/** A link by its full address. The headings of a document are its own: a link to one of this page is words there. */
const settleLink = (url: string | undefined, children: Node[], root: string): Node | Node[] =>
  url === undefined || url.startsWith('#') ? children : link(fullAddress(url, root), ...children);

const fullAddress = (url: string, root: string): string => (url.startsWith('/') ? root + url.slice(1) : url);

function settleComponent(node: ComponentNode, { get, style, root }: Pick<ReleaseContext, 'get' | 'style' | 'root'>): Node | Node[] {
  const { attributes } = node;
  if (node.name === 'Term') {
    if (node.children.length > 0) return node.children;
    const term = get(`glossary/${String(attributes.id)}`);
    return text(term ? titleOf(term) : String(attributes.id));
  }
  if (node.name === 'Figure') {
    const source = get(`sources/${String(attributes.source)}`);
    const figure = source?.collection === 'sources' ? source.data.figures.find((item) => item.id === attributes.id) : undefined;
    if (!figure) return [];
    const value = figureText(figure.value, figure.unit, (number) => formatNumber(number, style));
    return [text(value), { type: 'component', name: 'Cite', inline: true, attributes: { id: String(attributes.source) }, children: [] }];
  }
  if (node.name === 'Related') {
    const other = get(String(attributes.entry) as Ref);
    return other ? paragraph(link(fullAddress(pathOf(other), root), titleOf(other))) : [];
  }
  return expandFrame(node);
}
