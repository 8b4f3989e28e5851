import { describe, expect, it } from 'vitest';
import type { Process, Step } from '../schema/process.ts';
import { expectedVisits, processMetrics } from './metrics.ts';

type Pool = Process['resources'][number];
type Flow = Process['flows'][number];

const pool = (id: string, more: Partial<Pool> = {}): Pool => ({
  id,
  name: id,
  kind: 'person',
  quantity: 1,
  availability: 1,
  unitCost: 0,
  ...more,
});
const step = (id: string, minutes = 0, more: Partial<Step> = {}): Step => ({
  id,
  name: id,
  laneRef: 'desk',
  kind: id === 'start' || id === 'end' ? id : 'human',
  processingTime: { type: 'constant', value: minutes },
  evidence: 'measured',
  ...more,
});
/** Flows written as "from>to" or "from>to share". */
const flows = (...ways: string[]): Flow[] =>
  ways.map((way) => {
    const [, sourceRef = '', targetRef = '', share] = /^(\w+)>(\w+)(?: ([\d.]+))?$/.exec(way) ?? [];
    return { id: way, sourceRef, targetRef, type: 'forward', ...(share ? { probability: Number(share) } : {}) };
  });
/** A process of one desk with one worker in a week of 40 hours, unless said otherwise. */
const model = (more: Partial<Process>): Process => ({
  calendar: { hoursPerWeek: 40 },
  arrivals: { perWeek: 10, interTriggerTimer: { type: 'constant', value: 240 } },
  resources: [pool('worker')],
  lanes: [{ id: 'desk', name: 'Desk', resourceRef: 'worker' }],
  steps: [step('start'), step('end')],
  flows: flows('start>end'),
  ...more,
});
const stepsNamed = (...ids: string[]): Step[] => ids.map((id) => step(id));

describe('expectedVisits', () => {
  const cases: [string, Partial<Process>, Record<string, number>][] = [
    ['once each along a line', { steps: stepsNamed('start', 'a', 'end'), flows: flows('start>a', 'a>end') }, { start: 1, a: 1, end: 1 }],
    [
      // v = 1 + v/4, so v = 1 / (1 - 1/4) = 4/3; three quarters of 4/3 reach the end, which is 1.
      '1/(1-p) within a rework loop',
      {
        steps: stepsNamed('start', 'draft', 'check', 'end'),
        flows: flows('start>draft', 'draft>check', 'check>draft 0.25', 'check>end 0.75'),
      },
      { start: 1, draft: 4 / 3, check: 4 / 3, end: 1 },
    ],
    [
      // v = 1 + v/2, so v = 2.
      '1/(1-p) on a step that leads to itself',
      { steps: stepsNamed('start', 'a', 'end'), flows: flows('start>a', 'a>a 0.5', 'a>end 0.5') },
      { a: 2, end: 1 },
    ],
    [
      // draft = 1 + 0.2 check + 0.1 legal, check = draft, legal = 0.8 check: draft (1 - 0.2 - 0.08) = 1, draft = 1/0.72.
      'the sum of two loops that share a step',
      {
        steps: stepsNamed('start', 'draft', 'check', 'legal', 'end'),
        flows: flows('start>draft', 'draft>check', 'check>draft 0.2', 'check>legal 0.8', 'legal>draft 0.1', 'legal>end 0.9'),
      },
      { draft: 1 / 0.72, check: 1 / 0.72, legal: 0.8 / 0.72, end: 1 },
    ],
    [
      'the share of each way of a fork, and all of it where the ways meet',
      { steps: stepsNamed('start', 'a', 'b', 'end'), flows: flows('start>a 0.3', 'start>b 0.7', 'a>end', 'b>end') },
      { a: 0.3, b: 0.7, end: 1 },
    ],
    [
      'two flows between the same steps as their sum',
      { steps: stepsNamed('start', 'a', 'end'), flows: flows('start>a 0.25', 'start>a 0.25', 'start>end 0.5', 'a>end') },
      { a: 0.5, end: 1 },
    ],
    [
      // One item begins at each start, so what both lead to is visited by both.
      'one item for each start',
      { steps: [step('start'), step('other', 0, { kind: 'start' }), step('a'), step('end')], flows: flows('start>a', 'other>a', 'a>end') },
      { start: 1, other: 1, a: 2, end: 2 },
    ],
    [
      'none for a step that nothing leads to',
      { steps: stepsNamed('start', 'lost', 'end'), flows: flows('start>end', 'lost>end') },
      { lost: 0, end: 1 },
    ],
    [
      'none for a step at the end of a way that nobody takes',
      { steps: stepsNamed('start', 'a', 'end'), flows: flows('start>a 0', 'start>end', 'a>end') },
      { a: 0, end: 1 },
    ],
    ['none anywhere without a start', { steps: stepsNamed('a', 'end'), flows: flows('a>end') }, { a: 0, end: 0 }],
    [
      // Half of the items go round for ever. What they no longer reach is visited by the other half.
      'for ever in a loop that nothing leaves, and as usual outside it',
      { steps: stepsNamed('start', 'a', 'b', 'end'), flows: flows('start>a 0.5', 'start>end 0.5', 'a>b', 'b>a') },
      { start: 1, a: Infinity, b: Infinity, end: 0.5 },
    ],
    [
      'for ever in a step that leads only to itself',
      { steps: stepsNamed('start', 'a', 'end'), flows: flows('start>a', 'a>a') },
      { a: Infinity, end: 0 },
    ],
    [
      'none in an endless loop that nothing leads to',
      { steps: stepsNamed('start', 'a', 'b', 'end'), flows: flows('start>end', 'a>b', 'b>a') },
      { a: 0, b: 0, end: 1 },
    ],
    [
      // The way out has a share of zero, so it is none.
      'for ever in a loop whose only way out nobody takes',
      { steps: stepsNamed('start', 'a', 'end'), flows: flows('start>a', 'a>a 1', 'a>end 0') },
      { a: Infinity, end: 0 },
    ],
  ];
  it.each(cases)('are %s', (_, process, expected) => {
    const visits = expectedVisits(model(process));
    for (const [id, count] of Object.entries(expected)) expect(visits.get(id), id).toBeCloseTo(count, 10);
  });

  it('do not depend on the order in which steps are written', () => {
    const ways = flows('start>draft', 'draft>check', 'check>draft 0.25', 'check>end 0.75');
    const visits = expectedVisits(model({ steps: stepsNamed('end', 'check', 'draft', 'start'), flows: ways }));
    expect(visits.get('check')).toBeCloseTo(4 / 3, 10);
    expect(visits.get('end')).toBeCloseTo(1, 10);
  });
});

describe('processMetrics of a draft that a lead checks and returns one time in four', () => {
  // Both steps are visited 4/3 times.
  const metrics = processMetrics(
    model({
      arrivals: { perWeek: 12, interTriggerTimer: { type: 'constant', value: 200 } },
      resources: [pool('writer', { quantity: 2, availability: 0.5, unitCost: 60 }), pool('lead', { availability: 0.25, unitCost: 120 })],
      lanes: [
        { id: 'desk', name: 'Desk', resourceRef: 'writer' },
        { id: 'office', name: 'Office', resourceRef: 'lead' },
      ],
      steps: [
        step('start'),
        step('draft', 30, { waitTime: { type: 'uniform', min: 30, max: 90 }, percentCompleteAccurate: 0.9, platforms: ['CMS', 'Chat'] }),
        step('check', 10, { laneRef: 'office', kind: 'approval', percentCompleteAccurate: 0.8, platforms: ['CMS'] }),
        step('end'),
      ],
      flows: flows('start>draft', 'draft>check', 'check>draft 0.25', 'check>end 0.75'),
    }),
  );
  const [first, second] = metrics.loads;
  const cases: [string, number | undefined, number][] = [
    // 4/3 × 30 + 4/3 × 10
    ['hands-on minutes', metrics.handsOnMinutes, 160 / 3],
    // 4/3 × the mean of 30 to 90
    ['minutes of delay', metrics.waitMinutes, 80],
    // To the office 4/3 times, back 4/3 × 1/4 times, and on to the end at the desk once.
    ['hand-overs', metrics.handOvers, 8 / 3],
    // 0.9 × 0.8: a step counts once, however often it is visited.
    ['rolled share complete and accurate', metrics.rolledCompleteAccurate, 0.72],
    // 40 minutes at 60 an hour and 40/3 minutes at 120 an hour
    ['cost of an item', metrics.costPerItem, 40 + 80 / 3],
    // 12 × 40/3 minutes of 1 × 0.25 × 40 × 60
    ['load of the lead', first?.utilisation, 160 / 600],
    ['minutes of the lead', first?.minutesPerItem, 40 / 3],
    // 12 × 40 minutes of 2 × 0.5 × 40 × 60
    ['load of the writers', second?.utilisation, 480 / 2400],
    ['minutes of the writers', second?.minutesPerItem, 40],
    ['steps, without start and end', metrics.steps, 2],
    ['approvals', metrics.approvals, 1],
    ['AI assists', metrics.aiAssists, 0],
    ['kinds of platform, each once', metrics.platforms, 2],
  ];
  it.each(cases)('has the right %s', (_, value, expected) => expect(value).toBeCloseTo(expected, 10));
  it('names the busiest pool first', () => expect(metrics.loads.map((load) => load.name)).toEqual(['lead', 'writer']));
});

describe('processMetrics at the edges', () => {
  const line = (...between: Step[]): Partial<Process> => {
    const ids = ['start', ...between.map(({ id }) => id), 'end'];
    return { steps: [step('start'), ...between, step('end')], flows: flows(...ids.slice(1).map((id, i) => `${ids[i]}>${id}`)) };
  };
  const loadOf = (process: Partial<Process>): number | undefined => processMetrics(model(process)).loads[0]?.utilisation;

  it('asks nothing of a process without work', () => {
    expect(processMetrics(model({}))).toMatchObject({
      handsOnMinutes: 0,
      waitMinutes: 0,
      handOvers: 0,
      rolledCompleteAccurate: 1,
      costPerItem: 0,
      loads: [{ minutesPerItem: 0, utilisation: 0 }],
      steps: 0,
      platforms: 0,
    });
  });

  const loads: [string, Partial<Process>, number][] = [
    // 10 × 60 minutes of 40 × 60
    ['a quarter', line(step('a', 60)), 0.25],
    // 10 × 480 minutes of 40 × 60: more than there is is said, not cut off.
    ['above one', line(step('a', 480)), 2],
    [
      'endless, where nobody is available for the work',
      { ...line(step('a', 60)), resources: [pool('worker', { availability: 0 })] },
      Infinity,
    ],
    // 0 of 0 is no load, not NaN.
    ['none, where nobody is available and nothing is asked', { ...line(step('a')), resources: [pool('worker', { availability: 0 })] }, 0],
    ['endless, where items never leave', { steps: [step('start'), step('a', 1)], flows: flows('start>a', 'a>a') }, Infinity],
    [
      'none of a step that is never reached',
      { steps: [step('start'), step('lost', 60), step('end')], flows: flows('start>end', 'lost>end') },
      0,
    ],
  ];
  it.each(loads)('has a load that is %s', (_, process, expected) => expect(loadOf(process)).toBeCloseTo(expected, 10));

  it('sums the work of two lanes of one pool, and counts a hand-over between them', () => {
    const metrics = processMetrics(
      model({
        ...line(step('a', 60), step('b', 60, { laneRef: 'room' })),
        lanes: [
          { id: 'desk', name: 'Desk', resourceRef: 'worker' },
          { id: 'room', name: 'Room', resourceRef: 'worker' },
        ],
      }),
    );
    // 10 × 120 of 2400; to the room and back to the desk, where the end stands.
    expect(metrics.loads[0]?.utilisation).toBeCloseTo(0.5, 10);
    expect(metrics.handOvers).toBe(2);
  });

  it('counts the work of an AI and a platform as load and cost, but as nobody’s hands-on time', () => {
    const metrics = processMetrics(
      model({
        ...line(
          step('a', 30, { kind: 'ai-assist' }),
          step('b', 12, { laneRef: 'mill' }),
          step('c', 6, { laneRef: 'host', kind: 'system' }),
        ),
        resources: [
          pool('worker', { unitCost: 40 }),
          pool('model', { kind: 'ai', unitCost: 10 }),
          pool('cms', { kind: 'platform', unitCost: 20 }),
        ],
        lanes: [
          { id: 'desk', name: 'Desk', resourceRef: 'worker' },
          { id: 'mill', name: 'Mill', resourceRef: 'model' },
          { id: 'host', name: 'Host', resourceRef: 'cms' },
        ],
      }),
    );
    expect(metrics.handsOnMinutes).toBe(30);
    expect(metrics.aiAssists).toBe(1);
    // 30 min at 40, 12 min at 10 and 6 min at 20 an hour: 20 + 2 + 2.
    expect(metrics.costPerItem).toBeCloseTo(24, 10);
    // 10 × 30, 10 × 12 and 10 × 6 of 2400 minutes.
    expect(metrics.loads.map(({ id, utilisation }) => [id, utilisation])).toEqual([
      ['worker', 0.125],
      ['model', 0.05],
      ['cms', 0.025],
    ]);
  });

  it('lists a pool without any lane, with no load', () => {
    const { loads: found } = processMetrics(model({ ...line(step('a', 60)), resources: [pool('spare'), pool('worker')] }));
    expect(found.map(({ id, utilisation }) => [id, utilisation])).toEqual([
      ['worker', 0.25],
      ['spare', 0],
    ]);
  });

  it('does not count the faults of a step that is never reached', () => {
    const steps = [
      step('start'),
      step('a', 1, { percentCompleteAccurate: 0.5 }),
      step('lost', 1, { percentCompleteAccurate: 0.1 }),
      step('end'),
    ];
    expect(processMetrics(model({ steps, flows: flows('start>a', 'a>end', 'lost>end') })).rolledCompleteAccurate).toBe(0.5);
  });

  it('has no share complete and accurate where a step always fails', () => {
    expect(processMetrics(model(line(step('a', 1, { percentCompleteAccurate: 0 })))).rolledCompleteAccurate).toBe(0);
  });

  it('stays a number where an endless loop costs nothing, waits for nothing and takes no time', () => {
    const metrics = processMetrics(
      model({ steps: [step('start'), step('a', 0, { waitTime: { type: 'constant', value: 0 } })], flows: flows('start>a', 'a>a') }),
    );
    // 0 × ∞ is 0 here: nothing, however often.
    expect(metrics).toMatchObject({ handsOnMinutes: 0, waitMinutes: 0, costPerItem: 0, handOvers: 0, loads: [{ utilisation: 0 }] });
  });

  it('does not count a hand-over on a way that nobody takes out of an endless loop', () => {
    const metrics = processMetrics(
      model({
        steps: [step('start'), step('a', 1), step('end', 0, { laneRef: 'room' })],
        lanes: [
          { id: 'desk', name: 'Desk', resourceRef: 'worker' },
          { id: 'room', name: 'Room', resourceRef: 'worker' },
        ],
        flows: flows('start>a', 'a>a 1', 'a>end 0'),
      }),
    );
    expect(metrics).toMatchObject({ handOvers: 0, handsOnMinutes: Infinity });
  });
});
