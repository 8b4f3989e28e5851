import { describe, expect, it } from 'vitest';
import { root } from '../document/build.ts';
import type { Entry } from '../graph/entry.ts';
import { schemas } from '../schema/collections.ts';
import type { CollectionName } from '../schema/names.ts';
import { bucketOf } from './minutes.ts';
import { facetsOf, facetValues, type FacetValue } from './facets.ts';

const page = {
  title: 'T',
  summary: 'S',
  minutes: 5,
  topics: ['workflow'],
  owner: 'ops',
  reviewed: '2026-01-01',
  reviewBy: '2026-07-01',
  status: 'published',
};
const entry = (collection: CollectionName, slug: string, data: object): Entry =>
  ({ collection, slug, file: `${collection}/${slug}.mdx`, data: schemas[collection].parse(data), tree: root() }) as Entry;
const guide = (data: object = {}): Entry => entry('guides', 'self', { ...page, outcome: 'a page', order: 1, ...data });
const decision = (basis: string): Entry =>
  entry('decisions', 'self', {
    ...page,
    basis,
    quarter: '2026-Q4',
    kind: 'role',
    recommendation: 'r',
    prediction: { metric: 'm', from: 'a', to: 'b', by: '2026-12-31' },
    confidence: 0.7,
    decider: 'CMO',
    reviewDate: '2026-12-31',
  });
const none = (): undefined => undefined;

describe('bucketOf', () => {
  it.each([
    [0.5, 'up-to-5'],
    [5, 'up-to-5'],
    [5.5, 'up-to-15'],
    [15, 'up-to-15'],
    [16, 'up-to-30'],
    [30, 'up-to-30'],
    [60, 'up-to-60'],
    [61, 'longer'],
    [100000, 'longer'],
  ])('of %d minutes is %s', (minutes, expected) => expect(bucketOf(minutes).id).toBe(expected));
});

describe('facetsOf', () => {
  const cases: [string, Entry, string[]][] = [
    ['an entry with no more than it must have', guide(), ['topic/workflow', 'minutes/up-to-5']],
    [
      'an entry with all',
      guide({ topics: ['data', 'people'], roles: ['lead'], conversations: ['hiring'], moves: ['governance', 'workflow'], minutes: 90 }),
      ['topic/data', 'topic/people', 'role/lead', 'conversation/hiring', 'move/governance', 'move/workflow', 'minutes/longer'],
    ],
    ['a case, by what it rests on', decision('measured'), ['topic/workflow', 'minutes/up-to-5', 'basis/measured']],
  ];
  it.each(cases)('gives those of %s', (_, of, expected) => expect(facetsOf(of)).toEqual(expected));
});

describe('facetValues', () => {
  const value = (facet: FacetValue['facet'], name: string, label: string, count: number): FacetValue => ({
    facet,
    value: name,
    label,
    count,
  });
  const lead = entry('roles', 'lead', {
    ...page,
    title: 'Operations lead',
    owns: ['a'],
    decides: ['a'],
    unlocks: [{ what: 'a', metric: 'b' }],
    notThis: ['a'],
    skills: ['a'],
    measuredBy: ['a'],
  });
  const cases: [string, Entry[], FacetValue[]][] = [
    ['nothing for no entries', [], []],
    ['nothing for one entry, which has one value of each', [guide()], []],
    ['no facet in which all entries have the same value', [guide(), guide()], []],
    [
      'values by label, with the number of entries',
      [guide({ topics: ['workflow'] }), guide({ topics: ['data', 'workflow'] }), guide({ topics: ['ai-governance'] })],
      [value('topic', 'ai-governance', 'AI governance', 1), value('topic', 'data', 'Data', 1), value('topic', 'workflow', 'Workflow', 2)],
    ],
    [
      // By label, "Over an hour" and "16 to 30 minutes" would stand out of order.
      'lengths of time from short to long',
      [guide({ minutes: 90 }), guide({ minutes: 10 }), guide({ minutes: 20 }), guide({ minutes: 3 })],
      [
        value('minutes', 'up-to-5', 'Up to 5 minutes', 1),
        value('minutes', 'up-to-15', '6 to 15 minutes', 1),
        value('minutes', 'up-to-30', '16 to 30 minutes', 1),
        value('minutes', 'longer', 'Over an hour', 1),
      ],
    ],
    [
      'a role by its title, or by its slug where there is no such entry',
      [guide({ roles: ['lead'] }), guide({ roles: ['analyst'] })],
      [value('role', 'analyst', 'analyst', 1), value('role', 'lead', 'Operations lead', 1)],
    ],
    [
      // One slug names a topic and a move: each has its own words.
      'a move by the words of moves',
      [guide({ moves: ['workflow'] }), guide({ moves: ['governance'] })],
      [value('move', 'governance', 'Get into the governance room', 1), value('move', 'workflow', 'Map one workflow', 1)],
    ],
    [
      'what cases rest on',
      [decision('measured'), decision('illustrative')],
      [value('basis', 'illustrative', 'Illustrative', 1), value('basis', 'measured', 'Measured', 1)],
    ],
  ];
  it.each(cases)('gives %s', (_, entries, expected) => {
    expect(facetValues(entries, (ref) => (ref === 'roles/lead' ? lead : undefined))).toEqual(expected);
  });

  it('keeps the order of facets whatever the order of entries', () => {
    const values = facetValues(
      [
        guide({ minutes: 90, moves: ['workflow', 'governance'], roles: ['a', 'b'] }),
        guide({ topics: ['data'], conversations: ['c', 'd'] }),
      ],
      none,
    );
    expect([...new Set(values.map((item) => item.facet))]).toEqual(['topic', 'role', 'conversation', 'move', 'minutes']);
  });
});
