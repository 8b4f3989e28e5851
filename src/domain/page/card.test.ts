import { describe, expect, it } from 'vitest';
import { root } from '../document/build.ts';
import type { Entry } from '../graph/entry.ts';
import { schemas } from '../schema/collections.ts';
import type { CollectionName } from '../schema/names.ts';
import { cardOf, type Card } from './card.ts';

const upkeep = { topics: ['workflow'], owner: 'ops', reviewed: '2026-01-01', reviewBy: '2026-07-01', status: 'published' };
const page = { ...upkeep, title: 'A title', summary: 'A summary.', minutes: 12 };
const entry = (collection: CollectionName, data: object): Entry =>
  ({ collection, slug: 'self', file: `${collection}/self.mdx`, data: schemas[collection].parse(data), tree: root() }) as Entry;

const template = {
  ...page,
  useWhen: ['a'],
  notWhen: ['b'],
  kind: 'memo',
  version: '1.0.0',
  changes: [{ version: '1.0.0', date: '2026-01-01', items: ['First.'] }],
  pages: 1,
  licence: 'CC0-1.0',
  fields: [{ type: 'text', id: 'team', label: 'Team', help: 'Name it.' }],
};
const decision = {
  ...page,
  basis: 'illustrative',
  quarter: '2026-Q4',
  kind: 'role',
  recommendation: 'r',
  prediction: { metric: 'm', from: 'a', to: 'b', by: '2026-12-31' },
  confidence: 0.7,
  decider: 'CMO',
  reviewDate: '2026-12-31',
};
const source = {
  ...upkeep,
  title: 'A title',
  summary: 'A summary.',
  publisher: 'Gartner',
  url: 'https://example.org/',
  published: '2026',
  accessed: '2026-01-01',
  population: 'leaders',
  kind: 'secondary',
  figures: [],
};
const common = (collection: CollectionName): Card => ({
  ref: `${collection}/self`,
  collection,
  slug: 'self',
  title: 'A title',
  summary: 'A summary.',
  path: `/${collection}/self/`,
  minutes: 12,
});

describe('cardOf', () => {
  const cases: [string, Entry, Card][] = [
    ['a guide has neither label nor basis', entry('guides', { ...page, outcome: 'a page', order: 1 }), common('guides')],
    ['a template is labelled by its kind', entry('templates', template), { ...common('templates'), label: 'memo' }],
    // The kind of a decision says what it changes; its quarter tells it from others.
    [
      'a decision is labelled by its quarter and has a basis',
      entry('decisions', decision),
      { ...common('decisions'), label: '2026-Q4', basis: 'illustrative' },
    ],
    [
      'a source is labelled by its grade and read in a minute',
      entry('sources', source),
      { ...common('sources'), minutes: 1, label: 'secondary' },
    ],
    [
      'a term has the term as its title, with a capital, and its meaning as its summary',
      entry('glossary', { ...upkeep, term: 'lead time', short: 'From start to end.' }),
      { ...common('glossary'), title: 'Lead time', summary: 'From start to end.', minutes: 1 },
    ],
  ];
  // Strict: a key with nothing in it would change the digest that the page is cached by.
  it.each(cases)('%s', (_, of, expected) => expect(cardOf(of)).toStrictEqual(expected));

  it.each([
    ['lead time', 'Lead time'],
    ['CRM', 'CRM'],
    ['éclair', 'Éclair'],
    ['4-hour rule', '4-hour rule'],
  ])('of the term "%s" is titled "%s"', (term, title) => {
    expect(cardOf(entry('glossary', { ...upkeep, term, short: 's' })).title).toBe(title);
  });
});
