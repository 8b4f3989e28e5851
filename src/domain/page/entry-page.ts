import { groupBy } from '../group-by.ts';
import { expand } from '../document/expand.ts';
import { outline, type OutlineItem } from '../document/outline.ts';
import type { Tree } from '../document/types.ts';
import { sourceList } from '../evidence/cite.ts';
import type { Style } from '../format.ts';
import { refOf, type Entry } from '../graph/entry.ts';
import type { Reference } from '../graph/references.ts';
import type { CollectionName, Ref } from '../schema/names.ts';
import { anatomy } from './anatomy/index.ts';
import { cardOf, type Card } from './card.ts';
import { gatherFacts, type Facts } from './facts.ts';

/** What a page of an entry shows, beside the entry itself. Its digest is the cache key of the page. */
export interface EntryPage {
  /** Digest of the file of the entry. */
  digest: string;
  card: Card;
  facts: Facts;
  /** Roles that the entry is for. */
  roles: Card[];
  /** Conversations that it prepares. */
  conversations: Card[];
  /** Entries to read next, in the words of either end. */
  related: Card[];
  /** Entries that use this one, by how they use it. */
  usedBy: { kind: Reference['kind']; cards: Card[] }[];
  previous?: Card;
  next?: Card;
  contributors: string[];
  /** Date of the last change in git, or of the last review where git does not know. */
  updated: string;
}

/** The ways to find entries that a page needs. */
export interface Finder {
  get: (ref: Ref) => Entry | undefined;
  of: (collection: CollectionName) => readonly Entry[];
  backlinks: (ref: Ref) => readonly { from: Entry; kind: Reference['kind'] }[];
}

/** Everything that the page of an entry shows of other entries and of its history. */
export function entryPage(
  entry: Entry & { digest: string; references: readonly Pick<Reference, 'target' | 'kind'>[] },
  finder: Finder,
  history: { contributors: string[]; updated: string } | undefined,
): EntryPage {
  const ref = refOf(entry);
  const back = finder.backlinks(ref);
  const own = new Set<Ref>([
    ...(entry.data.related ?? []),
    ...back.filter((link) => link.kind === 'related').map((link) => refOf(link.from)),
  ]);
  own.delete(ref);
  const place = finder.of(entry.collection).findIndex((item) => item.slug === entry.slug);
  const beside = (step: number): Card | undefined => {
    const other = place < 0 || place + step < 0 ? undefined : finder.of(entry.collection)[place + step];
    return other && cardOf(other);
  };
  const named = (slugs: readonly string[] | undefined, collection: 'roles' | 'conversations'): Card[] =>
    (slugs ?? []).flatMap((slug) => finder.get(`${collection}/${slug}`) ?? []).map(cardOf);
  return {
    digest: entry.digest,
    card: cardOf(entry),
    facts: gatherFacts(entry.references, finder.get),
    roles: named(entry.data.roles, 'roles'),
    conversations: named(entry.data.conversations, 'conversations'),
    related: [...own].flatMap((target) => finder.get(target) ?? []).map(cardOf),
    usedBy: groupByKind(back.filter((link) => link.kind !== 'related' && !own.has(refOf(link.from)))),
    previous: beside(-1),
    next: beside(1),
    contributors: history?.contributors ?? [],
    updated: history?.updated ?? entry.data.reviewed,
  };
}

function groupByKind(links: readonly { from: Entry; kind: Reference['kind'] }[]): EntryPage['usedBy'] {
  return [...groupBy(links, (link) => link.kind)].map(([kind, group]) => ({ kind, cards: group.map((link) => cardOf(link.from)) }));
}

/** The document that the page, the `.md` twin and the plain text of an entry are made from. */
export function entryDocument(entry: Entry, facts: Facts, style: Style): { tree: Tree; outline: OutlineItem[] } {
  const children = [...anatomy(entry, { facts, style }), ...sourceList(facts, style)];
  const tree = expand({ type: 'root', children }, { entry, facts, style });
  return { tree, outline: outline(tree) };
}
