import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { schemas } from './collections.ts';
import { COLLECTIONS, type CollectionName } from './names.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const record = { topics: ['data'], owner: 'ops', reviewed: '2026-01-01', reviewBy: '2026-07-01', status: 'published' };
const page = { ...record, title: 'T', summary: 'S', minutes: 5 };
const minute = { type: 'constant', value: 1 };
const process = {
  calendar: { hoursPerWeek: 40 },
  arrivals: { perWeek: 1, interTriggerTimer: minute },
  resources: [{ id: 'r', name: 'R', kind: 'person', quantity: 1, availability: 1, unitCost: 0 }],
  lanes: [{ id: 'l', name: 'L', resourceRef: 'r' }],
  steps: [
    { id: 'begin', name: 'Begin', laneRef: 'l', kind: 'start', processingTime: minute, evidence: 'measured' },
    { id: 'done', name: 'Done', laneRef: 'l', kind: 'end', processingTime: minute, evidence: 'measured' },
  ],
  flows: [{ id: 'f', sourceRef: 'begin', targetRef: 'done', type: 'forward' }],
};
const change = { what: 'a', why: 'b', cost: 'c' };
const talk = { old: 'o', new: 'n', why: 'w', proof: ['guides/a'] };
const pay = { dist: { type: 'point', value: 1 }, unit: 'GBP/year', basis: 'b' };
const prediction = { metric: 'm', from: 'a', to: 'b', by: '2026-12-31' };
const outcome = { value: 'v', date: '2027-01-01', note: 'n' };
const figure = { id: 'share', value: 7.7, unit: '%', statement: 's' };

/** An entry of each collection with every field that it must have, and no other. */
const least: Record<CollectionName, Record<string, unknown>> = {
  guides: { ...page, outcome: 'a page', order: 1 },
  templates: {
    ...page,
    useWhen: ['a'],
    notWhen: ['b'],
    kind: 'memo',
    version: '1.0.0',
    changes: [{ version: '1.0.0', date: '2026-01-01', items: ['First.'] }],
    pages: 1,
    licence: 'CC0-1.0',
    fields: [{ type: 'text', id: 'team', label: 'Team', help: 'Name it.' }],
  },
  workflows: { ...page, basis: 'measured', team: 't', trigger: 't', outcome: 'o', before: process, after: process, changes: [change] },
  budgets: {
    ...page,
    ask: { decision: 'd', by: 'b', decider: 'd' },
    start: '2026-01-01',
    seed: 1,
    rate: { annual: 0.08, basis: 'real', source: 's' },
    timing: 'month-end',
    quantities: [
      {
        id: 'a',
        label: 'A',
        unit: 'u',
        dist: { type: 'point', value: 1 },
        owner: 'o',
        source: { kind: 'quote', ref: 'r', confidence: 'low' },
      },
    ],
    options: [
      { id: 'x', label: 'X', isDoNothing: true, overrides: {}, lines: [] },
      { id: 'y', label: 'Y', overrides: {}, lines: [] },
    ],
    objections: [{ claim: 'c', answer: 'a', quantities: [] }],
    risks: [{ risk: 'r', sign: 's', response: 'w' }],
    reviewPoints: [{ month: 1, question: 'q', stopIf: 's' }],
  },
  conversations: { ...page, meeting: 'm', stakes: 's', lines: [talk], bring: ['guides/a'], followUp: 'f' },
  roles: { ...page, owns: ['a'], decides: ['a'], unlocks: [{ what: 'a', metric: 'b' }], notThis: ['a'], skills: ['a'], measuredBy: ['a'] },
  scenarios: { ...page, situation: 's', activity: 'draft', data: 'public', why: 'w' },
  decisions: {
    ...page,
    basis: 'measured',
    quarter: '2026-Q4',
    kind: 'role',
    recommendation: 'r',
    prediction,
    confidence: 0.7,
    decider: 'd',
    reviewDate: '2026-12-31',
  },
  sources: {
    ...record,
    title: 'T',
    summary: 'S',
    publisher: 'P',
    url: 'https://example.org/',
    published: '2026',
    accessed: '2026-01-01',
    population: 'p',
    kind: 'primary',
    figures: [],
  },
  glossary: { ...record, term: 'lead time', short: 's' },
};

describe.each(COLLECTIONS)('%s', (name) => {
  it('accept an entry with no more than it must have', () => expect(faults(schemas[name], least[name])).toEqual([]));

  it.each(Object.keys(least[name]))('refuse an entry without %s', (key) => {
    const { [key]: _left, ...rest } = least[name];
    expect(faults(schemas[name], rest).map((path) => path.split('.')[0])).toContain(key);
  });

  // A misspelt key would be lost without a word.
  it('refuse a key that is no field', () => expect(faults(schemas[name], { ...least[name], sumary: 'x' })).toEqual(['sumary']));

  it.each(['2026-01-01', '2025-12-31'])('refuse a next review on %s after one on 2026-01-01', (reviewBy) => {
    expect(faults(schemas[name], { ...least[name], reviewBy })).toEqual(['reviewBy']);
  });
});

describe('every entry', () => {
  const cases: [string, object, string[]][] = [
    [
      'all that it may name',
      { moves: ['governance'], conversations: ['hiring'], roles: ['lead'], related: ['roles/lead'], redirectFrom: ['/old/', '/'] },
      [],
    ],
    ['a next review a day later', { reviewBy: '2026-01-02' }, []],
    ['no topic', { topics: [] }, ['topics']],
    ['an unknown topic', { topics: ['data', 'fun'] }, ['topics.1']],
    ['an unknown move', { moves: ['budget'] }, ['moves.0']],
    ['a whole reference where a slug is enough', { roles: ['roles/lead'] }, ['roles.0']],
    ['a slug where a whole reference is needed', { related: ['lead'] }, ['related.0']],
    ['an old address on another site', { redirectFrom: ['https://example.org/old/'] }, ['redirectFrom.0']],
    ['an old address without its slash', { redirectFrom: ['old/'] }, ['redirectFrom.0']],
    ['an unknown status', { status: 'hidden' }, ['status']],
    ['a title of 90 characters', { title: 'a'.repeat(90) }, []],
    ['a title of 91 characters', { title: 'a'.repeat(91) }, ['title']],
    ['a summary of 161 characters', { summary: 'a'.repeat(161) }, ['summary']],
    ['no minutes', { minutes: 0 }, ['minutes']],
    ['a day that there is not', { reviewed: '2026-02-30' }, ['reviewed']],
  ];
  it.each(cases)('%s', (_, more, expected) => expect(faults(schemas.guides, { ...least.guides, ...more })).toEqual(expected));

  it.each(['sources', 'glossary'] as const)('of %s is read in a minute unless it says otherwise', (name) => {
    expect(schemas[name].parse(least[name]).minutes).toBe(1);
    expect(schemas[name].parse({ ...least[name], minutes: 3 }).minutes).toBe(3);
  });
});

describe('each kind', () => {
  const cases: [CollectionName, string, object, string[]][] = [
    ['guides', 'a place before the first', { order: 0 }, ['order']],
    ['guides', 'half a place', { order: 1.5 }, ['order']],
    ['workflows', 'nothing that changed', { changes: [] }, ['changes']],
    ['workflows', 'a change without its cost', { changes: [{ ...change, cost: undefined }] }, ['changes.0.cost']],
    ['workflows', 'an unknown basis', { basis: 'felt' }, ['basis']],
    [
      'workflows',
      'a fault of a process',
      { after: { ...process, lanes: [{ id: 'l', name: 'L', resourceRef: 'gone' }] } },
      ['after.lanes.0.resourceRef'],
    ],
    ['conversations', 'a line without proof', { lines: [{ ...talk, proof: [] }] }, ['lines.0.proof']],
    ['conversations', 'proof of no collection', { lines: [{ ...talk, proof: ['posts/a'] }] }, ['lines.0.proof.0']],
    ['conversations', 'no lines', { lines: [] }, ['lines']],
    ['conversations', 'nothing to bring', { bring: [] }, ['bring']],
    ['roles', 'what it costs', { cost: { ...pay, source: 'survey' }, ramp: pay }, []],
    ['roles', 'a cost that rests on nothing', { cost: { ...pay, basis: undefined } }, ['cost.basis']],
    ['roles', 'a cost as a number', { cost: 5 }, ['cost']],
    ['roles', 'a role that owns nothing', { owns: [] }, ['owns']],
    ['roles', 'an unlock that is not seen', { unlocks: [{ what: 'a' }] }, ['unlocks.0.metric']],
    ['scenarios', 'what policies are expected to say', { expected: { strict: 'deny', loose: 'allow' } }, []],
    ['scenarios', 'an unknown expectation', { expected: { strict: 'no' } }, ['expected.strict']],
    ['scenarios', 'an expectation of a whole reference', { expected: { 'templates/strict': 'deny' } }, ['expected.templates/strict']],
    ['scenarios', 'two activities', { activity: ['draft', 'edit'] }, ['activity']],
    ['decisions', 'an outcome', { outcome }, []],
    ['decisions', 'an outcome without what was learnt', { outcome: { ...outcome, note: undefined } }, ['outcome.note']],
    ['decisions', 'a fifth quarter', { quarter: '2026-Q5' }, ['quarter']],
    ['decisions', 'a quarter with its year last', { quarter: 'Q4-2026' }, ['quarter']],
    ['decisions', 'confidence in percent', { confidence: 70 }, ['confidence']],
    ['decisions', 'a prediction without a date', { prediction: { ...prediction, by: undefined } }, ['prediction.by']],
    ['sources', 'figures that are numbers and words', { figures: [figure, { ...figure, id: 'b', value: '1 in 3' }] }, []],
    ['sources', 'a figure without a value', { figures: [{ ...figure, value: undefined }] }, ['figures.0.value']],
    ['sources', 'a publication without a date, said so', { published: 'undated' }, []],
    ['sources', 'a publication in a month', { published: '2026-03' }, []],
    ['sources', 'a publication in words', { published: 'March 2026' }, ['published']],
    ['sources', 'a publication with more than a date', { published: '2026 or so' }, ['published']],
    ['sources', 'an unknown grade', { kind: 'good' }, ['kind']],
    ['sources', 'an address that is no web page', { url: 'doi:10.1' }, ['url']],
    ['glossary', 'other names and where it is used', { aka: ['LT'], see: ['guides/a'] }, []],
    ['glossary', 'a title, which is the term itself', { title: 'T' }, ['title']],
    ['glossary', 'a term of 61 characters', { term: 'a'.repeat(61) }, ['term']],
    ['glossary', 'a meaning of two lines', { short: 'a\nb' }, ['short']],
  ];
  it.each(cases)('%s: %s', (name, _, more, expected) => expect(faults(schemas[name], { ...least[name], ...more })).toEqual(expected));
});
