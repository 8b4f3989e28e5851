import { describe, expect, it } from 'vitest';
import { paragraph, root } from '../document/build.ts';
import { toText } from '../document/text.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import { refOf, type Entry } from '../graph/entry.ts';
import type { Reference } from '../graph/references.ts';
import { schemas } from '../schema/collections.ts';
import type { CollectionName } from '../schema/names.ts';
import { entryDocument, entryPage, type EntryPage, type Finder } from './entry-page.ts';

const page = {
  summary: 'S',
  minutes: 5,
  topics: ['workflow'],
  owner: 'ops',
  reviewed: '2026-01-01',
  reviewBy: '2026-07-01',
  status: 'published',
};
const entry = (collection: CollectionName, slug: string, data: object, ...body: Node[]): Entry =>
  ({ collection, slug, file: `${collection}/${slug}.mdx`, data: schemas[collection].parse(data), tree: root(...body) }) as Entry;
const guide = (slug: string, data: object = {}, ...body: Node[]): Entry =>
  entry('guides', slug, { ...page, title: slug, outcome: 'a page', order: 1, ...data }, ...body);
const lead = entry('roles', 'lead', {
  ...page,
  title: 'Lead',
  owns: ['a'],
  decides: ['a'],
  unlocks: [{ what: 'a', metric: 'b' }],
  notThis: ['a'],
  skills: ['a'],
  measuredBy: ['a'],
});
const hiring = entry('conversations', 'hiring', {
  ...page,
  title: 'Hiring',
  meeting: 'm',
  stakes: 's',
  lines: [{ old: 'o', new: 'n', why: 'w', proof: ['guides/b'] }],
  bring: ['guides/b'],
  followUp: 'f',
});

type Back = [from: Entry, kind: Reference['kind']][];

/** The page of one of the guides a, b and c, in this order. */
const pageOf = (
  self: Entry,
  back: Back = [],
  references: Pick<Reference, 'target' | 'kind'>[] = [],
  history?: { contributors: string[]; updated: string },
): EntryPage => {
  const guides = ['a', 'b', 'c'].map((slug) => (slug === self.slug ? self : guide(slug)));
  const all = new Map([...guides, lead, hiring].map((item) => [refOf(item), item]));
  const finder: Finder = {
    get: (ref) => all.get(ref),
    of: (collection) => [...all.values()].filter((item) => item.collection === collection),
    backlinks: (ref) => (ref === refOf(self) ? back.map(([from, kind]) => ({ from, kind })) : []),
  };
  return entryPage({ ...self, digest: 'd1', references }, finder, history);
};
const refs = (cards: { ref: string }[]): string[] => cards.map((card) => card.ref);

describe('entryPage', () => {
  const places: [string, string | undefined, string | undefined][] = [
    ['a', undefined, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', undefined],
    // A draft has a page where it is asked for, but no place in the list.
    ['unlisted', undefined, undefined],
  ];
  it.each(places)('of "%s" stands after %s and before %s', (slug, previous, next) => {
    const made = pageOf(guide(slug));
    expect([made.previous?.slug, made.next?.slug]).toEqual([previous, next]);
  });

  const related: [string, object, Back, string[]][] = [
    ['nothing', {}, [], []],
    ['what the entry names, in its order', { related: ['guides/c', 'guides/a'] }, [], ['guides/c', 'guides/a']],
    ['what names the entry', {}, [[guide('c'), 'related']], ['guides/c']],
    [
      'what both ends name once',
      { related: ['guides/a'] },
      [
        [guide('a'), 'related'],
        [guide('c'), 'related'],
      ],
      ['guides/a', 'guides/c'],
    ],
    ['no entry that is not there', { related: ['guides/gone', 'guides/a'] }, [], ['guides/a']],
    ['not the entry itself', { related: ['guides/b'] }, [[guide('b'), 'related']], []],
    ['nothing for other kinds of use', {}, [[guide('a'), 'link']], []],
  ];
  it.each(related)('relates %s', (_, data, back, expected) => expect(refs(pageOf(guide('b', data), back).related)).toEqual(expected));

  const uses: [string, object, Back, [string, string[]][]][] = [
    ['nothing', {}, [], []],
    [
      'entries by how they use it',
      {},
      [
        [guide('a'), 'link'],
        [hiring, 'proof'],
        [guide('c'), 'link'],
      ],
      [
        ['link', ['guides/a', 'guides/c']],
        ['proof', ['conversations/hiring']],
      ],
    ],
    [
      'an entry that uses it in two ways under both',
      {},
      [
        [hiring, 'proof'],
        [hiring, 'bring'],
      ],
      [
        ['proof', ['conversations/hiring']],
        ['bring', ['conversations/hiring']],
      ],
    ],
    // They stand on the page already.
    [
      'no entry that is related',
      { related: ['guides/a'] },
      [
        [guide('a'), 'link'],
        [guide('c'), 'related'],
      ],
      [],
    ],
    [
      'no entry that relates from the other end',
      {},
      [
        [guide('a'), 'related'],
        [guide('a'), 'link'],
      ],
      [],
    ],
  ];
  it.each(uses)('lists as users %s', (_, data, back, expected) => {
    expect(pageOf(guide('b', data), back).usedBy.map(({ kind, cards }) => [kind, refs(cards)])).toEqual(expected);
  });

  it('shows the roles and conversations that are there', () => {
    const made = pageOf(guide('b', { roles: ['gone', 'lead'], conversations: ['hiring', 'gone'] }));
    expect([refs(made.roles), refs(made.conversations)]).toEqual([['roles/lead'], ['conversations/hiring']]);
  });

  it('is its own card, its digest and the facts of what it refers to', () => {
    const made = pageOf(guide('b'), [], [{ kind: 'card', target: 'roles/lead' }]);
    expect(made).toMatchObject({ digest: 'd1', card: { ref: 'guides/b' }, roles: [], conversations: [] });
    expect(Object.keys(made.facts.cards)).toEqual(['roles/lead']);
  });

  it('takes the last review for the last change where git knows nothing', () => {
    expect(pageOf(guide('b'))).toMatchObject({ contributors: [], updated: '2026-01-01' });
    expect(pageOf(guide('b'), [], [], { contributors: ['Ada'], updated: '2026-03-04' })).toMatchObject({
      contributors: ['Ada'],
      updated: '2026-03-04',
    });
  });
});

describe('entryDocument', () => {
  const style = { locale: 'en-GB', currency: 'GBP' };
  const facts = { sources: {}, terms: { flow: { slug: 'flow', title: 'Flow', short: 's' } }, cards: {}, policies: {} };
  const term: ComponentNode = { type: 'component', name: 'Term', attributes: { id: 'flow' }, inline: true, children: [] };
  const heading: Node = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Why it matters' }] };

  it('is the anatomy of the kind around the body, with data in place', () => {
    const { tree } = entryDocument(guide('a', { outcome: 'a draft' }, heading, paragraph('Mind the ', term, '.')), facts, style);
    expect(toText(tree)).toBe('You leave with a draft.\nWhy it matters\nMind the Flow.');
  });

  it('has the headings of the anatomy in its outline', () => {
    const decision = entry(
      'decisions',
      'd',
      {
        ...page,
        title: 'D',
        basis: 'measured',
        quarter: '2026-Q4',
        kind: 'role',
        recommendation: 'r',
        prediction: { metric: 'm', from: 'a', to: 'b', by: '2026-12-31' },
        confidence: 0.7,
        decider: 'CMO',
        reviewDate: '2026-12-31',
      },
      heading,
    );
    expect(entryDocument(decision, facts, style).outline.map(({ id }) => id)).toEqual(['prediction', 'why-it-matters', 'outcome']);
  });

  it.each([
    ['Aside', { kind: 'warning' }, 'Mind'],
    ['Step', { title: 'Ask', minutes: 5 }, 'Ask · 5 minutes'],
    ['Old', {}, 'What most people say'],
  ] as const)('says the title of %s once in the blank document of a template and once in its example', (name, attributes, title) => {
    const framed: ComponentNode = { type: 'component', name, attributes, inline: false, children: [paragraph('Words.')] };
    const template = entry(
      'templates',
      't',
      {
        ...page,
        title: 'T',
        useWhen: ['a'],
        notWhen: ['b'],
        kind: 'memo',
        version: '1.0.0',
        changes: [{ version: '1.0.0', date: '2026-01-01', items: ['a'] }],
        pages: 1,
        licence: 'CC0-1.0',
        fields: [{ id: 'who', type: 'text', label: 'Who', help: 'Whom it concerns.', required: true }],
      },
      framed,
    ) as Entry<'templates'>;
    const { tree } = entryDocument({ ...template, example: { team: 'A team', answers: { who: 'us' } } } as Entry, facts, style);
    const lines = toText(tree).split('\n');
    expect(lines.filter((words) => words === title)).toHaveLength(2);
  });

  it('does not change the tree of the entry', () => {
    const self = guide('a', {}, paragraph('Mind the ', term));
    const before = structuredClone(self.tree);
    entryDocument(self, facts, style);
    expect(self.tree).toEqual(before);
  });
});
