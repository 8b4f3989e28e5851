import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { budget } from './budget.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const point = { type: 'point', value: 1 };
const quantity = {
  id: 'pay',
  label: 'Pay',
  unit: 'GBP/month',
  dist: point,
  owner: 'HR',
  source: { kind: 'quote', ref: 'HR', confidence: 'high' },
};
const formula = { ...quantity, id: 'cost', dist: undefined, expr: 'pay * t' };
const line = { quantity: 'pay', side: 'cost', class: 'cash-releasing', owner: 'HR', measuredBy: 'the payroll' };
const nothing = { id: 'nothing', label: 'Do nothing', isDoNothing: true, overrides: {}, lines: [] };
const hire = { id: 'hire', label: 'Hire', overrides: { pay: point }, lines: [line] };
const objection = { claim: 'Too dear', answer: 'It is not.', quantities: ['pay'] };
const review = { month: 3, question: 'Is it so?', stopIf: 'It is not' };
const sound = {
  title: 'T',
  summary: 'S',
  minutes: 5,
  topics: ['budget'],
  owner: 'ops',
  reviewed: '2026-01-01',
  reviewBy: '2026-07-01',
  status: 'published',
  ask: { decision: 'Hire one.', by: 'before Q1', decider: 'CFO' },
  start: '2026-01-01',
  seed: 0,
  rate: { annual: 0.08, basis: 'real', source: 'Finance' },
  timing: 'month-end',
  quantities: [quantity, formula],
  options: [nothing, hire],
  objections: [objection],
  risks: [{ risk: 'r', sign: 's', response: 'w' }],
  reviewPoints: [review],
};
const withQuantity = (more: object) => ({ ...sound, quantities: [{ ...quantity, ...more }, formula] });
const withHire = (more: object) => ({ ...sound, options: [nothing, { ...hire, ...more }] });

describe('budget', () => {
  const cases: [string, unknown, string[]][] = [
    ['a sound one', sound, []],
    ['no time at all', { ...sound, months: 0 }, ['months']],
    ['an ask for nothing', { ...sound, ask: { ...sound.ask, amount: 0 } }, ['ask.amount']],
    ['a seed below zero', { ...sound, seed: -1 }, ['seed']],
    ['money at the start of the month', { ...sound, timing: 'month-start' }, ['timing']],
    ['no risks', { ...sound, risks: [] }, ['risks']],
    ['no objections', { ...sound, objections: [] }, ['objections']],
    ['no review', { ...sound, reviewPoints: [] }, ['reviewPoints']],
    ['a review before the start', { ...sound, reviewPoints: [{ ...review, month: 0 }] }, ['reviewPoints.0.month']],
    ['a result that is stored', { ...sound, npv: 5 }, ['npv']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(budget, value)).toEqual(expected));

  it('fills in what is left open', () => {
    expect(budget.parse(sound)).toMatchObject({
      months: 18,
      quantities: [{ series: false }, { series: false }],
      options: [{ isDoNothing: true }, { isDoNothing: false }],
    });
  });
});

describe('quantity of a budget', () => {
  const metric = { workflow: 'launch', process: 'before', name: 'cost' };
  const cases: [string, unknown, string[]][] = [
    ['a formula', withQuantity({ dist: undefined, expr: 't' }), []],
    ['a metric', withQuantity({ dist: undefined, metric }), []],
    ['a value that is nothing', withQuantity({ dist: { type: 'point', value: 0 } }), []],
    ['neither of the three', withQuantity({ dist: undefined }), ['quantities.0']],
    ['an assumption that is a formula', withQuantity({ expr: 't' }), ['quantities.0']],
    ['all three', withQuantity({ expr: 't', metric }), ['quantities.0']],
    ['an unknown metric', withQuantity({ dist: undefined, metric: { ...metric, name: 'joy' } }), ['quantities.0.metric.name']],
    // It is a name in formulas, where a hyphen would be a minus.
    ['a hyphen in an id', { ...sound, quantities: [quantity, { ...formula, id: 'the-cost' }] }, ['quantities.1.id']],
    ['an underscore in an id', { ...sound, quantities: [quantity, { ...formula, id: 'the_cost_2' }] }, []],
    ['a limit on one side', withQuantity({ clamp: { min: 0 } }), []],
    [
      'an unknown confidence',
      withQuantity({ source: { kind: 'quote', ref: 'HR', confidence: 'total' } }),
      ['quantities.0.source.confidence'],
    ],
    [
      'an unknown key of a source',
      withQuantity({ source: { kind: 'quote', ref: 'HR', confidence: 'low', url: 'x' } }),
      ['quantities.0.source.url'],
    ],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(budget, value)).toEqual(expected));
});

describe('budget across its parts', () => {
  const cases: [string, unknown, string[]][] = [
    ['an option that changes an unknown quantity', withHire({ overrides: { gone: point } }), ['options.1.overrides.gone']],
    ['a line of an unknown quantity', withHire({ lines: [line, { ...line, quantity: 'gone' }] }), ['options.1.lines.1.quantity']],
    [
      'an objection that turns on an unknown quantity',
      { ...sound, objections: [{ ...objection, quantities: ['pay', 'gone'] }] },
      ['objections.0.quantities.1'],
    ],
    ['no way of doing nothing', { ...sound, options: [{ ...nothing, isDoNothing: false }, hire] }, ['options']],
    ['two ways of doing nothing', { ...sound, options: [nothing, { ...hire, isDoNothing: true }] }, ['options']],
    ['one option only', { ...sound, options: [nothing] }, ['options']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(budget, value)).toEqual(expected));
});
