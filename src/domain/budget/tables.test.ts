import { describe, expect, it } from 'vitest';
import { toText } from '../document/text.ts';
import { isParent, type Node } from '../document/types.ts';
import type { Budget, Quantity } from '../schema/budget.ts';
import { askList, budgetTable } from './tables.ts';

const style = { locale: 'en-GB', currency: 'GBP' };
const cellsOf = (nodes: Node[]): string[][] => {
  const found = nodes.find((node) => node.type === 'table');
  if (!found || !isParent(found)) return [];
  return found.children.map((row) => (isParent(row) ? row.children.map(toText) : []));
};
/** Cites the one source that there is. */
const cite = (slug: string): Node | undefined => (slug === 'survey' ? { type: 'text', value: '(Gartner, 2026)' } : undefined);
const linesOf = (nodes: Node[]): string[] => nodes.flatMap((node) => toText(node).split('\n'));

const quantity = (id: string, label: string, more: Partial<Quantity>): Quantity => ({
  id,
  label,
  unit: 'GBP/month',
  series: false,
  owner: 'Finance',
  source: { kind: 'judgement', ref: 'Head of operations', confidence: 'low' },
  ...more,
});
const budget: Budget = {
  title: 'T',
  summary: 'S',
  minutes: 30,
  topics: ['budget'],
  owner: 'ops',
  reviewed: '2026-01-01',
  reviewBy: '2026-07-01',
  status: 'published',
  ask: { decision: 'Hire one analyst.', amount: 52000, by: 'before the Q1 plan closes', decider: 'CFO' },
  months: 18,
  start: '2027-01-01',
  seed: 1,
  rate: { annual: 0.08, basis: 'real', source: 'Treasury' },
  timing: 'month-end',
  quantities: [
    quantity('pay', 'Pay of one analyst', {
      dist: { type: 'normal90', low: 4000, high: 5200 },
      source: { kind: 'quote', ref: 'HR scale', date: '2026-10', confidence: 'high' },
    }),
    quantity('hours', 'Hours saved', { unit: 'hour/month', dist: { type: 'pert', low: 5, mode: 10, high: 20 } }),
    quantity('saving', 'Saving', { expr: 'hours * 50' }),
    quantity('load', 'Load of the lead', { unit: 'share', metric: { workflow: 'launch', process: 'before', name: 'utilisation' } }),
  ],
  options: [
    { id: 'nothing', label: 'Do nothing', isDoNothing: true, overrides: {}, lines: [] },
    { id: 'wait', label: 'Wait', isDoNothing: false, overrides: {}, lines: [] },
    {
      id: 'lease',
      label: 'Lease',
      isDoNothing: false,
      overrides: {},
      lines: [{ quantity: 'pay', side: 'cost', class: 'cash-releasing', owner: 'HR', measuredBy: 'the invoices' }],
    },
    {
      id: 'hire',
      label: 'Hire',
      isDoNothing: false,
      overrides: { hours: { type: 'point', value: 30 }, pay: { type: 'point', value: 4500 } },
      lines: [
        { quantity: 'pay', side: 'cost', class: 'cash-releasing', owner: 'HR', measuredBy: 'the payroll' },
        { quantity: 'saving', side: 'benefit', class: 'non-cash-releasing', owner: 'Ops', measuredBy: 'a time log' },
        { quantity: 'gone', side: 'benefit', class: 'unquantified', owner: 'Ops', measuredBy: 'a survey' },
      ],
    },
  ],
  objections: [
    { claim: 'Too dear', answer: 'It pays back.', quantities: ['pay', 'saving'] },
    { claim: 'Not now', answer: 'Then when?', quantities: [] },
  ],
  risks: [{ risk: 'Nobody applies', sign: 'Silence', response: 'Wait' }],
  reviewPoints: [{ month: 6, question: 'Are hours saved?', stopIf: 'fewer than 5' }],
};

describe('askList', () => {
  const cases: [string, Budget, string][] = [
    ['the decision', budget, 'Decision: Hire one analyst.'],
    ['who decides and when', budget, 'Decider: CFO, before the Q1 plan closes'],
    ['the amount', budget, 'Amount: £52,000 in the first year'],
    ['that an amount is left to the reader', { ...budget, ask: { ...budget.ask, amount: undefined } }, 'Amount: set by your own inputs'],
    ['the horizon', budget, 'Horizon: 18 months from 1 January 2027'],
    ['the rate', budget, 'Discount rate: 8% a year, real; Treasury'],
  ];
  it.each(cases)('says %s', (_, value, expected) => expect(linesOf(askList(value, style))).toContain(expected));
});

describe('budgetTable', () => {
  it('of assumptions has those that are ranges or values, with what they rest on', () => {
    expect(cellsOf(budgetTable(budget, 'assumptions', style, cite))).toEqual([
      ['Assumption', 'Range', 'Unit', 'Rests on', 'Confidence', 'Owner'],
      ['Pay of one analyst', '4,000 to 5,200', 'GBP/month', 'Quote: HR scale, 2026-10', 'High', 'Finance'],
      ['Hours saved', '5 to 20, most likely 10', 'hour/month', 'Judgement: Head of operations', 'Low', 'Finance'],
    ]);
  });

  it('of formulas has every quantity', () => {
    expect(cellsOf(budgetTable(budget, 'formulas', style, cite))).toEqual([
      ['Name', 'What it is', 'Unit', 'Formula'],
      ['pay', 'Pay of one analyst', 'GBP/month', 'an assumption'],
      ['hours', 'Hours saved', 'hour/month', 'an assumption'],
      ['saving', 'Saving', 'GBP/month', 'hours * 50'],
      ['load', 'Load of the lead', 'share', 'utilisation of launch, before'],
    ]);
  });

  it('of options says what each changes, doing nothing in other words than an option that changes nothing', () => {
    expect(cellsOf(budgetTable(budget, 'options', style, cite))).toEqual([
      ['Option', 'What it changes'],
      ['Do nothing', 'Nothing: every assumption stays as it is'],
      ['Wait', 'Nothing yet: it has neither costs nor benefits of its own'],
      ['Lease', 'Its own costs and benefits: Pay of one analyst'],
      ['Hire', 'Hours saved: 30; Pay of one analyst: 4,500'],
    ]);
  });

  it('of lines has the lines of every option, by the label of their quantity, or its id where it is unknown', () => {
    expect(cellsOf(budgetTable(budget, 'lines', style, cite))).toEqual([
      ['Option', 'Line', 'Side', 'Class', 'Owner', 'Measured by'],
      ['Lease', 'Pay of one analyst', 'Cost', 'Cash-releasing', 'HR', 'the invoices'],
      ['Hire', 'Pay of one analyst', 'Cost', 'Cash-releasing', 'HR', 'the payroll'],
      ['Hire', 'Saving', 'Benefit', 'Non-cash-releasing', 'Ops', 'a time log'],
      ['Hire', 'gone', 'Benefit', 'Unquantified', 'Ops', 'a survey'],
    ]);
  });

  it('of risks', () => {
    expect(cellsOf(budgetTable(budget, 'risks', style, cite))).toEqual([
      ['Risk', 'First sign', 'Response'],
      ['Nobody applies', 'Silence', 'Wait'],
    ]);
  });

  it('of reviews sets the month to the right', () => {
    const nodes = budgetTable(budget, 'reviews', style, cite);
    expect(cellsOf(nodes)).toEqual([
      ['Month', 'Question', 'Stop if'],
      ['6', 'Are hours saved?', 'fewer than 5'],
    ]);
    expect(nodes[0]).toMatchObject({ align: ['right', null, null] });
  });

  it('of objections is claim and answer in turn, with what the answer turns on where there is something', () => {
    expect(linesOf(budgetTable(budget, 'objections', style, cite))).toEqual([
      '“Too dear”',
      'It pays back. It turns on: Pay of one analyst; Saving.',
      '“Not now”',
      'Then when?',
    ]);
  });

  it.each([
    ['a benchmark by its citation', { kind: 'benchmark', ref: 'survey', confidence: 'high' }, 'Benchmark (Gartner, 2026)'],
    ['a benchmark by its name where there is no such source', { kind: 'benchmark', ref: 'gone', confidence: 'high' }, 'Benchmark: gone'],
    // Only a benchmark names a source of the playbook.
    ['a quotation by its name', { kind: 'quote', ref: 'survey', date: '2026-10-01', confidence: 'high' }, 'Quote: survey, 2026-10-01'],
  ] as const)('of assumptions names %s', (_, source, expected) => {
    const one = { ...budget, quantities: [quantity('a', 'A', { dist: { type: 'point', value: 1 }, source })] };
    expect(cellsOf(budgetTable(one, 'assumptions', style, cite))[1]?.[3]).toBe(expected);
  });

  it.each([
    ['survey', 'Then when? (Gartner, 2026)'],
    ['gone', 'Then when?'],
  ])('of objections ends an answer that rests on %s with "%s"', (evidence, expected) => {
    const one = { ...budget, objections: [{ claim: 'Not now', answer: 'Then when?', quantities: [], evidence }] };
    expect(linesOf(budgetTable(one, 'objections', style, cite))).toEqual(['“Not now”', expected]);
  });
});
