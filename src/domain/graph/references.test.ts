import { describe, expect, it } from 'vitest';
import { emphasis, link, paragraph, root } from '../document/build.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import { schemas } from '../schema/collections.ts';
import type { CollectionName } from '../schema/names.ts';
import type { Entry } from './entry.ts';
import { referencesOf, refOfPath } from './references.ts';

const upkeep = { topics: ['workflow'], owner: 'ops', reviewed: '2026-01-01', reviewBy: '2026-07-01', status: 'published' };
const page = { ...upkeep, title: 'T', summary: 'S', minutes: 5 };
const entry = (collection: CollectionName, data: object, ...body: Node[]): Entry =>
  ({ collection, slug: 'self', file: `${collection}/self.mdx`, data: schemas[collection].parse(data), tree: root(...body) }) as Entry;
const guide = (data: object, ...body: Node[]): Entry => entry('guides', { ...page, outcome: 'a page', order: 1, ...data }, ...body);
/** References as "kind target at path"; the path of a reference in the body is "body". */
const found = (of: Entry): string[] =>
  referencesOf(of).map(({ kind, target, path }) => `${kind} ${target} at ${path?.join('.') ?? 'body'}`);

const time = { type: 'constant', value: 1 };
const process = (more: object) => ({
  calendar: { hoursPerWeek: 40 },
  arrivals: { perWeek: 1, interTriggerTimer: time },
  resources: [{ id: 'r', name: 'R', kind: 'person', quantity: 1, availability: 1, unitCost: 0 }],
  lanes: [{ id: 'l', name: 'L', resourceRef: 'r' }],
  steps: [
    { id: 'start', name: 'Start', laneRef: 'l', kind: 'start', processingTime: time, evidence: 'measured' },
    { id: 'end', name: 'End', laneRef: 'l', kind: 'end', processingTime: time, evidence: 'measured', ...more },
  ],
  flows: [{ id: 'f', sourceRef: 'start', targetRef: 'end', type: 'forward' }],
});
const quantity = (id: string, more: object) => ({
  id,
  label: id,
  unit: 'GBP',
  owner: 'CFO',
  source: { kind: 'judgement', ref: 'CFO', confidence: 'low' },
  ...more,
});
const role = {
  ...page,
  owns: ['a'],
  decides: ['a'],
  unlocks: [{ what: 'a', metric: 'b' }],
  notThis: ['a'],
  skills: ['a'],
  measuredBy: ['a'],
};
const pay = { dist: { type: 'point', value: 1 }, unit: 'GBP/year', basis: 'b' };
const scenario = { ...page, situation: 's', activity: 'draft', data: 'public', why: 'w' };

describe('referencesOf the frontmatter', () => {
  const cases: [string, Entry, string[]][] = [
    ['an entry that refers to nothing', guide({}), []],
    [
      'what every entry may name',
      guide({ related: ['roles/lead', 'guides/one'], roles: ['lead'], conversations: ['hiring'] }),
      [
        'related roles/lead at related.0',
        'related guides/one at related.1',
        'role roles/lead at roles.0',
        'conversation conversations/hiring at conversations.0',
      ],
    ],
    [
      'the policy of a workflow, and the sources of its steps, before and after',
      entry('workflows', {
        ...page,
        basis: 'published',
        team: 't',
        policy: 'policy',
        trigger: 't',
        outcome: 'o',
        before: process({ source: 'survey' }),
        after: process({ source: 'study', aiUse: { activity: 'draft', data: 'public' } }),
        changes: [{ what: 'a', why: 'b', cost: 'c' }],
      }),
      [
        'policy templates/policy at policy',
        'source sources/survey at before.steps.1.source',
        'source sources/study at after.steps.1.source',
      ],
    ],
    [
      'the workflows, benchmarks and evidence of a budget',
      entry('budgets', {
        ...page,
        ask: { decision: 'd', by: 'b', decider: 'd' },
        start: '2026-01-01',
        seed: 1,
        rate: { annual: 0, basis: 'real', source: 'not-an-entry' },
        timing: 'month-end',
        quantities: [
          quantity('a', { dist: { type: 'point', value: 1 } }),
          quantity('b', { metric: { workflow: 'launch', process: 'before', name: 'cost' } }),
          quantity('c', { expr: 'a', source: { kind: 'benchmark', ref: 'survey', confidence: 'low' } }),
        ],
        options: [
          { id: 'x', label: 'X', isDoNothing: true, overrides: {}, lines: [] },
          { id: 'y', label: 'Y', overrides: {}, lines: [] },
        ],
        objections: [
          { claim: 'c', answer: 'a', quantities: [] },
          { claim: 'c', answer: 'a', quantities: [], evidence: 'study' },
        ],
        risks: [{ risk: 'r', sign: 's', response: 'r' }],
        reviewPoints: [{ month: 1, question: 'q', stopIf: 's' }],
      }),
      [
        'workflow workflows/launch at quantities.1.metric.workflow',
        'source sources/survey at quantities.2.source.ref',
        'source sources/study at objections.1.evidence',
      ],
    ],
    [
      'the proof of a conversation and what to bring',
      entry('conversations', {
        ...page,
        meeting: 'm',
        stakes: 's',
        lines: [
          { old: 'o', new: 'n', why: 'w', proof: ['guides/one'] },
          { old: 'o', new: 'n', why: 'w', proof: ['guides/two', 'templates/three'] },
        ],
        bring: ['templates/three'],
        followUp: 'f',
      }),
      [
        'proof guides/one at lines.0.proof.0',
        'proof guides/two at lines.1.proof.0',
        'proof templates/three at lines.1.proof.1',
        'bring templates/three at bring.0',
      ],
    ],
    [
      'the sources of what a role costs and how long it takes',
      entry('roles', { ...role, cost: { ...pay, source: 'survey' }, ramp: { ...pay, source: 'study' } }),
      ['source sources/survey at cost.source', 'source sources/study at ramp.source'],
    ],
    ['no source of a role that names none', entry('roles', { ...role, cost: pay }), []],
    [
      'the policies that a scenario expects something of',
      entry('scenarios', { ...scenario, expected: { strict: 'deny', loose: 'allow' } }),
      ['expected templates/strict at expected.strict', 'expected templates/loose at expected.loose'],
    ],
    ['no policy of a scenario that expects nothing', entry('scenarios', scenario), []],
    [
      'what a term points to',
      entry('glossary', { ...upkeep, term: 'lead time', short: 's', see: ['workflows/launch'] }),
      ['see workflows/launch at see.0'],
    ],
  ];
  it.each(cases)('finds %s', (_, of, expected) => expect(found(of)).toEqual(expected));
});

describe('referencesOf the body', () => {
  const inline = (name: string, attributes: ComponentNode['attributes']): ComponentNode => ({
    type: 'component',
    name,
    attributes,
    inline: true,
    children: [],
  });
  const cases: [string, Node, string[]][] = [
    ['a citation', paragraph(inline('Cite', { id: 'survey' })), ['source sources/survey at body']],
    // The id of a figure is that of the figure; its source has an attribute of its own.
    ['a figure', paragraph(inline('Figure', { source: 'survey', id: 'share' })), ['source sources/survey at body']],
    ['a term', paragraph(inline('Term', { id: 'lead-time' })), ['term glossary/lead-time at body']],
    ['a card', inline('Related', { entry: 'guides/one' }), ['card guides/one at body']],
    ['a link to an entry', paragraph(emphasis(link('/guides/one/#next', 'one'))), ['link guides/one at body']],
    ['a definition of a link', { type: 'definition', identifier: 'a', url: '/guides/one/' }, ['link guides/one at body']],
    ['no link out of the site', paragraph(link('https://example.org/guides/one/', 'one')), []],
    ['no link to an index', paragraph(link('/guides/', 'all')), []],
    ['no component that refers to nothing', inline('Field', { id: 'team' }), []],
    [
      'each use of the same',
      paragraph(inline('Cite', { id: 'a' }), inline('Cite', { id: 'a' })),
      ['source sources/a at body', 'source sources/a at body'],
    ],
  ];
  it.each(cases)('finds %s', (_, node, expected) => expect(found(guide({}, node))).toEqual(expected));

  it('says which node refers, after those of the frontmatter', () => {
    const cite = inline('Cite', { id: 'survey' });
    const [first, second] = referencesOf(guide({ roles: ['lead'] }, paragraph(cite)));
    expect(first).toMatchObject({ kind: 'role', path: ['roles', 0] });
    expect(second?.node).toBe(cite);
    expect(second).not.toHaveProperty('path');
  });
});

describe('refOfPath', () => {
  it.each([
    ['/guides/one/', 'guides/one'],
    ['/guides/one', 'guides/one'],
    ['/guides/one/#next', 'guides/one'],
    ['/guides/one#next', 'guides/one'],
    ['/guides/one/?print', 'guides/one'],
    ['/guides/one-2/', 'guides/one-2'],
    ['/guides/', undefined],
    ['/', undefined],
    ['', undefined],
    ['#next', undefined],
    ['guides/one/', undefined],
    ['./one/', undefined],
    ['//guides/one/', undefined],
    ['/guides/one/two/', undefined],
    ['/guides/one.md', undefined],
    ['/guides/2-one/', undefined],
    ['/Guides/one/', undefined],
    ['https://example.org/guides/one/', undefined],
  ])('of "%s" is %s', (url, expected) => expect(refOfPath(url)).toBe(expected));
});
