import { describe, expect, it } from 'vitest';
import { root } from '../document/build.ts';
import type { Entry } from '../graph/entry.ts';
import type { Reference } from '../graph/references.ts';
import { schemas } from '../schema/collections.ts';
import type { CollectionName } from '../schema/names.ts';
import { cardOf } from './card.ts';
import { gatherFacts, type Facts } from './facts.ts';

const upkeep = { topics: ['workflow'], owner: 'ops', reviewed: '2026-01-01', reviewBy: '2026-07-01', status: 'published' };
const entry = (collection: CollectionName, slug: string, data: object): Entry =>
  ({ collection, slug, file: `${collection}/${slug}.mdx`, data: schemas[collection].parse({ ...upkeep, ...data }), tree: root() }) as Entry;

const figures = [{ id: 'share', value: 7.7, unit: '%', statement: 'What is spent.' }];
const source = entry('sources', 'survey', {
  title: 'The survey',
  summary: 'S',
  publisher: 'Gartner',
  url: 'https://example.org/',
  published: '2026-03',
  accessed: '2026-04-01',
  population: '400 leaders',
  kind: 'primary',
  figures,
});
const term = entry('glossary', 'lead-time', { term: 'lead time', short: 'From start to end.' });
const guide = entry('guides', 'one', { title: 'One', summary: 'S', minutes: 5, outcome: 'a page', order: 1 });
const entries = new Map<string, Entry>([
  ['sources/survey', source],
  ['glossary/lead-time', term],
  ['guides/one', guide],
]);

const nothing: Facts = { sources: {}, terms: {}, cards: {}, policies: {} };
const survey: Facts = {
  ...nothing,
  sources: {
    survey: {
      slug: 'survey',
      title: 'The survey',
      publisher: 'Gartner',
      published: '2026-03',
      population: '400 leaders',
      kind: 'primary',
      figures,
      reviewed: '2026-01-01',
      reviewBy: '2026-07-01',
      label: 'Gartner, 2026',
    },
  },
};
const leadTime: Facts = { ...nothing, terms: { 'lead-time': { slug: 'lead-time', title: 'Lead time', short: 'From start to end.' } } };
const one: Facts = { ...nothing, cards: { 'guides/one': cardOf(guide) } };

type Made = Pick<Reference, 'target' | 'kind'>;

describe('gatherFacts', () => {
  const cases: [string, Made[], Facts][] = [
    ['nothing for no references', [], nothing],
    ['a cited source', [{ kind: 'source', target: 'sources/survey' }], survey],
    ['a used term', [{ kind: 'term', target: 'glossary/lead-time' }], leadTime],
    [
      'nothing of a reference that leads nowhere',
      [
        { kind: 'source', target: 'sources/gone' },
        { kind: 'card', target: 'guides/gone' },
      ],
      nothing,
    ],
    ['nothing of a citation that leads to no source', [{ kind: 'source', target: 'guides/one' }], nothing],
    ['nothing of a term that leads to no term', [{ kind: 'term', target: 'guides/one' }], nothing],
    // What is shown as a card is a card, whatever it is of.
    [
      'a card of a source that is proof',
      [{ kind: 'proof', target: 'sources/survey' }],
      { ...nothing, cards: { 'sources/survey': cardOf(source) } },
    ],
    [
      'one fact for two references',
      [
        { kind: 'source', target: 'sources/survey' },
        { kind: 'source', target: 'sources/survey' },
      ],
      survey,
    ],
    [
      'facts of each kind side by side',
      [
        { kind: 'source', target: 'sources/survey' },
        { kind: 'term', target: 'glossary/lead-time' },
        { kind: 'card', target: 'guides/one' },
      ],
      { ...survey, terms: leadTime.terms, cards: one.cards },
    ],
  ];
  it.each(cases)('gathers %s', (_, references, expected) => expect(gatherFacts(references, (ref) => entries.get(ref))).toEqual(expected));

  const shown: Reference['kind'][] = ['see', 'proof', 'bring', 'expected', 'card'];
  it.each(shown)('gathers the card of what stands there as %s', (kind) => {
    expect(gatherFacts([{ kind, target: 'guides/one' }], (ref) => entries.get(ref))).toEqual(one);
  });

  it('gathers the rules of the policy that decides it, with the headings of their clauses', () => {
    const rule = {
      id: 'open',
      activity: ['draft'],
      data: ['public'],
      decision: 'allow',
      why: 'It is harmless.',
      section: 'may',
      controls: [],
    };
    const text = { useWhen: ['A.'], notWhen: ['B.'], kind: 'policy', version: '1.0.0', pages: 1, licence: 'CC0-1.0' };
    const changes = [{ version: '1.0.0', date: '2026-01-01', items: ['First.'] }];
    const fields = [{ id: 'team', type: 'text', label: 'Team', help: 'Name it.' }];
    const policy = entry('templates', 'policy', { title: 'Policy', summary: 'S', minutes: 5, ...text, changes, fields, rules: [rule] });
    const heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'What AI may do' }] } as const;
    policy.tree = root({ type: 'component', name: 'Section', inline: false, attributes: { id: 'may' }, children: [heading as never] });
    expect(gatherFacts([{ kind: 'policy', target: 'templates/policy' }], () => policy).policies).toEqual({
      policy: { title: 'Policy', path: '/templates/policy/', rules: [rule], clauses: { may: 'What AI may do' } },
    });
  });

  // A document shows the words of its own link, not the title of the target: a changed title must not render it again.
  const hidden: Reference['kind'][] = ['related', 'role', 'conversation', 'workflow', 'policy', 'link'];
  it.each(hidden)('gathers nothing of what is only %s', (kind) => {
    expect(gatherFacts([{ kind, target: 'guides/one' }], (ref) => entries.get(ref))).toEqual(nothing);
  });
});
