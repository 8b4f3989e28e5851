import { describe, expect, it } from 'vitest';
import { toText } from '../document/text.ts';
import type { Node } from '../document/types.ts';
import { isParent } from '../document/types.ts';
import type { Process, Step } from '../schema/process.ts';
import type { Situation } from '../policy/space.ts';
import { compareTable, metricsTable, processTable } from './tables.ts';

const style = { locale: 'en-GB', currency: 'GBP' };
/** Cites the one source that there is. */
const cite = (slug: string): Node | undefined => (slug === 'survey' ? { type: 'text', value: '(Gartner, 2026)' } : undefined);
/** The words of each cell of the first table among the nodes. */
const cellsOf = (nodes: Node[]): string[][] => {
  const found = nodes.find((node) => node.type === 'table');
  if (!found || !isParent(found)) return [];
  return found.children.map((row) => (isParent(row) ? row.children.map(toText) : []));
};
const words = (nodes: Node[]): string => nodes.map(toText).join('\n');

const step = (id: string, name: string, more: Partial<Step> = {}): Step => ({
  id,
  name,
  laneRef: 'desk',
  kind: 'human',
  processingTime: { type: 'constant', value: 0 },
  evidence: 'measured',
  ...more,
});
const process: Process = {
  calendar: { hoursPerWeek: 37.5 },
  arrivals: { perWeek: 15, interTriggerTimer: { type: 'constant', value: 150 } },
  resources: [
    { id: 'lead', name: 'Lead', kind: 'person', quantity: 1, availability: 0.2, unitCost: 0 },
    { id: 'writer', name: 'Writer', kind: 'person', quantity: 2, availability: 0.5, unitCost: 48 },
  ],
  lanes: [
    { id: 'desk', name: 'Writing desk', resourceRef: 'writer' },
    { id: 'office', name: 'Office', resourceRef: 'lead' },
  ],
  steps: [
    step('brief', 'Get the brief', { kind: 'start' }),
    step('draft', 'Draft', {
      kind: 'ai-assist',
      processingTime: { type: 'uniform', min: 20, max: 40 },
      waitTime: { type: 'constant', value: 120 },
      percentCompleteAccurate: 0.9,
      platforms: ['CMS', 'Chat'],
      aiUse: { activity: 'generate-image', data: 'internal' },
      evidence: 'estimated',
    }),
    step('check', 'Check', {
      laneRef: 'office',
      kind: 'approval',
      processingTime: { type: 'constant', value: 9 },
      percentCompleteAccurate: 1,
    }),
    step('done', 'Done', { kind: 'end' }),
  ],
  flows: [
    { id: 'f1', sourceRef: 'brief', targetRef: 'draft', type: 'forward' },
    { id: 'f2', sourceRef: 'draft', targetRef: 'check', type: 'forward', probability: 1 },
    { id: 'f3', sourceRef: 'check', targetRef: 'draft', type: 'rework', probability: 0.25 },
    { id: 'f4', sourceRef: 'check', targetRef: 'done', type: 'forward', probability: 0.75 },
  ],
};
/** The same process in which nothing is sent back. */
const straight: Process = {
  ...process,
  steps: process.steps.map((item) => (item.id === 'draft' ? { ...item, kind: 'human', platforms: undefined } : item)),
  flows: process.flows.filter((flow) => flow.id !== 'f3').map((flow) => ({ ...flow, probability: undefined })),
};

describe('processTable', () => {
  const rows: [string, string[]][] = [
    ['a start without any more', ['Get the brief', 'Writing desk', 'Start', '–', '0 min', '–', '–', 'Draft', 'Measured']],
    [
      'a step with all there is',
      [
        'Draft',
        'Writing desk',
        'AI assist: make pictures, with internal data',
        'CMS, Chat',
        '20 min to 40 min',
        '2 h',
        '90%',
        'Check',
        'Estimated',
      ],
    ],
    [
      'the ways out of a check, with their shares',
      ['Check', 'Office', 'Approval', '–', '9 min', '–', '100%', 'back to Draft (25%); Done (75%)', 'Measured'],
    ],
    ['an end that nothing follows', ['Done', 'Writing desk', 'End', '–', '0 min', '–', '–', '–', 'Measured']],
  ];
  it.each(rows)('has %s', (_, expected) => expect(cellsOf(processTable(process, style, cite))).toContainEqual(expected));

  it('says beside a step that uses AI what the policy says', () => {
    const decide = ({ activity, data }: Situation) => `Ask about ${activity} with ${data}`;
    expect(cellsOf(processTable(process, style, cite, decide))[2]![2]).toBe(
      'AI assist: make pictures, with internal data. Ask about generate-image with internal',
    );
  });

  it('has a row for each step, in reading order, under its head', () => {
    const cells = cellsOf(processTable(process, style, cite));
    expect(cells.map((row) => row[0])).toEqual(['Step', 'Get the brief', 'Draft', 'Check', 'Done']);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([9]));
  });

  it.each([
    ['what arrives', '15 items arrive in a week of 37.5 working hours.'],
    ['a pool with its cost', 'Writer: 2 at 50% of their hours, £48 an hour'],
    ['a pool without a cost', 'Lead: 1 at 20% of their hours'],
  ])('says %s', (_, expected) =>
    expect(
      words(processTable(process, style, cite))
        .split('\n')
        .some((line) => line === expected || line.startsWith(`${expected} `)),
    ).toBe(true),
  );
});

describe('processTable of a step that rests on a source', () => {
  it.each([
    ['survey', 'Measured (Gartner, 2026)'],
    ['gone', 'Measured'],
  ])('called %s says "%s"', (source, expected) => {
    const steps = [step('brief', 'Get the brief', { source })];
    expect(cellsOf(processTable({ ...process, steps }, style, cite))[1]?.at(-1)).toBe(expected);
  });
});

describe('metricsTable', () => {
  // Draft and check are visited 1 / (1 - 0.25) = 4/3 times: 40 and 12 minutes an item.
  // Writers: 15 × 40 of 2 × 0.5 × 37.5 × 60 = 600 / 2250. Lead: 15 × 12 of 0.2 × 37.5 × 60 = 180 / 450.
  const nodes = metricsTable(process, style);
  it('has the busiest pool first', () => {
    expect(cellsOf(nodes)).toEqual([
      ['Who', 'Hands-on time an item', 'Load'],
      ['Lead', '12 min', '40%'],
      ['Writer', '40 min', '27%'],
    ]);
  });
  it('names the constraint and its load', () => {
    expect(words(nodes)).toContain('The constraint is Lead: arrivals ask for 40% of the hours it has.');
  });
});

describe('compareTable', () => {
  const cells = cellsOf(compareTable(process, straight, style));
  const rows: [string, string, string][] = [
    ['Steps', '2', '2'],
    ['Approvals', '1', '1'],
    ['Steps with an AI assist', '1', '0'],
    ['Kinds of platform touched', '2', '0'],
    // Desk to office 4/3 times, back 1/3 and on to the end 1: 8/3. Straight: there and back.
    ['Hand-overs between lanes, expected', '2.7', '2'],
    // 4/3 × (30 + 9) against 30 + 9
    ['Hands-on time, expected', '52 min', '39 min'],
    // 4/3 × 120 minutes is 160
    ['Calendar delay, expected', '2.7 h', '2 h'],
    ['Right first time through every step', '90%', '90%'],
    // 40 and 30 minutes of a writer at 48 an hour; the lead costs nothing.
    ['Cost of the hands-on time', '£32', '£24'],
    // Straight: lead 15 × 9 of 450, writers 15 × 30 of 2250.
    ['Busiest', 'Lead (40%)', 'Lead (30%)'],
  ];
  it.each(rows)('sets %s side by side: %s, %s', (...expected) => expect(cells).toContainEqual(expected));
  it('has no other row', () => expect(cells.map((row) => row[0])).toEqual(['Per item', ...rows.map(([label]) => label)]));
});
