import { describe, expect, it } from 'vitest';
import { REQUIRED_SECTIONS } from '../graph/sections.ts';
import { schemas } from '../schema/collections.ts';
import { toJsonSchema } from '../schema/json-schema.ts';
import { COLLECTIONS } from '../schema/names.ts';
import { starterEntry } from './entry.ts';
import { SECTION_PROMPTS } from './prompts.ts';
import { exampleOf, questionsOf } from './questions.ts';
import { SAMPLES } from './samples.ts';
import { freeSlug, slugOf } from '../slug.ts';
import { quarterOf, yearAfter } from './values.ts';

const context = { today: '2026-11-24', minutes: 10, order: 3, currency: 'EUR' };

describe('a starter', () => {
  it.each(COLLECTIONS)('%s: is sound with the answers of its example, in the order of its schema', (name) => {
    const { values, body } = starterEntry(name, SAMPLES[name]('guides/one'), context);
    expect(schemas[name].safeParse(values).error?.issues ?? []).toEqual([]);
    const order = Object.keys(toJsonSchema(schemas[name]).properties!);
    expect(Object.keys(values)).toEqual(order.filter((key) => key in values));
    expect(body).toContain('Starter: ');
    expect(JSON.stringify(values)).not.toMatch(/GBP|lorem/i);
  });

  it('says of each required section what belongs there', () => {
    const ids = Object.values(REQUIRED_SECTIONS).flatMap((sections) => sections.map((section) => section.id));
    expect(ids.sort()).toEqual(Object.keys(SECTION_PROMPTS).sort());
  });

  it('takes an answer in the place of a value, and keeps the rest of a group', () => {
    const { values } = starterEntry('budgets', { ...SAMPLES.budgets(''), rate: { annual: 0.06 } }, context);
    expect(values.rate).toMatchObject({ annual: 0.06, basis: 'real' });
  });
});

it('asks for a group one by one, and for a model as a whole', () => {
  const paths = (name: 'decisions' | 'workflows') => questionsOf(toJsonSchema(schemas[name])).map((question) => question.path.join('.'));
  expect(paths('decisions')).toEqual(expect.arrayContaining(['prediction.metric', 'prediction.by', 'confidence']));
  expect(paths('decisions')).not.toContain('outcome');
  expect(paths('workflows')).toContain('before');
});

it.each([
  ['What is a MarOps lead?', 'what-is-a-marops-lead'],
  ['Été: 3 façons d’agir', 'ete-3-facons-dagir'],
  ['2026 plan', 'plan'],
  ['???', ''],
  ['x'.repeat(80), 'x'.repeat(60)],
])('makes of %s the slug %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('finds the nearest free slug', () => {
  expect(freeSlug('raci', new Set())).toBe('raci');
  expect(freeSlug('raci', new Set(['raci', 'raci-2']))).toBe('raci-3');
});

it('knows the quarter of a day, and the same day a year on', () => {
  expect([quarterOf('2026-11-24'), quarterOf('2027-01-01')]).toEqual(['2026-Q4', '2027-Q1']);
  expect([yearAfter('2026-11-24'), yearAfter('2028-02-29')]).toEqual(['2027-11-24', '2029-03-01']);
});

it.each([
  [{ enum: ['a', 'b'] }, 'a'],
  [{ type: 'array', items: { type: 'string' } }, '[…]'],
  [{ type: 'array', items: { required: ['a'], properties: { a: { type: 'integer' } } } }, '[{ a: 1 }]'],
  [{ type: 'string', format: 'date' }, '2027-03-31'],
] as const)('shows the form of %j as %s', (schema, example) => {
  expect(exampleOf(schema as Parameters<typeof exampleOf>[0])).toBe(example);
});
