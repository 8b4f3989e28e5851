import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { processModel } from './process.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const minute = { type: 'constant', value: 1 };
const pool = { id: 'writer', name: 'Writer', kind: 'person', quantity: 1, availability: 0.5, unitCost: 0 };
const lane = { id: 'desk', name: 'Desk', resourceRef: 'writer' };
const step = (id: string, kind = 'human', more: object = {}) => ({
  id,
  name: id,
  laneRef: 'desk',
  kind,
  processingTime: minute,
  evidence: 'measured',
  ...more,
});
const flow = (sourceRef: string, targetRef: string, more: object = {}) => ({
  id: `${sourceRef}-${targetRef}`,
  sourceRef,
  targetRef,
  type: 'forward',
  ...more,
});
const model = {
  calendar: { hoursPerWeek: 40 },
  arrivals: { perWeek: 2, interTriggerTimer: minute },
  resources: [pool],
  lanes: [lane],
  steps: [step('begin', 'start'), step('check'), step('done', 'end')],
  flows: [
    flow('begin', 'check'),
    flow('check', 'begin', { probability: 0.1, type: 'rework' }),
    flow('check', 'done', { probability: 0.9 }),
  ],
};
const withSteps = (...steps: object[]) => ({ ...model, steps });
const withFlows = (...flows: object[]) => ({ ...model, flows });
const withCheck = (more: object) => withSteps(step('begin', 'start'), step('check', 'human', more), step('done', 'end'));

describe('process', () => {
  const cases: [string, unknown, string[]][] = [
    ['a sound one', model, []],
    [
      'a step with all there is',
      withCheck({
        waitTime: minute,
        percentCompleteAccurate: 1,
        platforms: ['CMS'],
        batchSize: 2,
        aiUse: { activity: 'draft', data: 'public', audience: 'public', automation: 'reviewed' },
        source: 'survey',
      }),
      [],
    ],
    ['a week of more hours than it has', { ...model, calendar: { hoursPerWeek: 169 } }, ['calendar.hoursPerWeek']],
    ['a week without hours', { ...model, calendar: { hoursPerWeek: 0 } }, ['calendar.hoursPerWeek']],
    ['no arrivals', { ...model, arrivals: { perWeek: 0, interTriggerTimer: minute } }, ['arrivals.perWeek']],
    ['half a person', { ...model, resources: [{ ...pool, quantity: 0.5 }] }, ['resources.0.quantity']],
    ['a person who is never there', { ...model, resources: [{ ...pool, availability: 0 }] }, []],
    ['a person who is there twice', { ...model, resources: [{ ...pool, availability: 2 }] }, ['resources.0.availability']],
    ['a person who pays to work', { ...model, resources: [{ ...pool, unitCost: -1 }] }, ['resources.0.unitCost']],
    ['an unknown kind of resource', { ...model, resources: [{ ...pool, kind: 'robot' }] }, ['resources.0.kind']],
    ['an unknown kind of step', withSteps(step('begin', 'start'), step('check', 'wait'), step('done', 'end')), ['steps.1.kind']],
    ['a share of more than all', withCheck({ percentCompleteAccurate: 90 }), ['steps.1.percentCompleteAccurate']],
    [
      'an automation that is none',
      withCheck({ aiUse: { activity: 'draft', data: 'public', automation: 'alone' } }),
      ['steps.1.aiUse.automation'],
    ],
    ['a batch of nothing', withCheck({ batchSize: 0 }), ['steps.1.batchSize']],
    ['a computed value that is stored', { ...model, leadTime: 5 }, ['leadTime']],
    ['an unknown key of a flow', withFlows(flow('begin', 'check', { label: 'a' }), flow('check', 'done')), ['flows.0.label']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(processModel, value)).toEqual(expected));
});

describe('process across its parts', () => {
  const cases: [string, unknown, string[]][] = [
    ['a lane without its resource', { ...model, lanes: [{ ...lane, resourceRef: 'gone' }] }, ['lanes.0.resourceRef']],
    ['a step outside every lane', withCheck({ laneRef: 'gone' }), ['steps.1.laneRef']],
    // A lane is no resource and a resource no lane, even if one is looked for among the other.
    ['a step in a resource', withCheck({ laneRef: 'writer' }), ['steps.1.laneRef']],
    ['a flow from nowhere', withFlows(...model.flows, flow('gone', 'done')), ['flows.3.sourceRef']],
    ['a flow to nowhere', withFlows(flow('begin', 'gone'), ...model.flows.slice(1)), ['flows.0.targetRef']],
    ['two resources of one id', { ...model, resources: [pool, pool] }, ['resources.1.id']],
    ['two lanes of one id', { ...model, lanes: [lane, lane] }, ['lanes.1.id']],
    ['two steps of one id', withSteps(...model.steps, step('done', 'end')), ['steps.3.id']],
    ['three flows of one id', withFlows(...model.flows.map((item) => ({ ...item, id: 'f' }))), ['flows.1.id', 'flows.2.id']],
    ['one id in two lists', { ...model, resources: [{ ...pool, id: 'desk' }], lanes: [{ ...lane, resourceRef: 'desk' }] }, []],
    ['ways out that are less than all', withFlows(flow('begin', 'check'), flow('check', 'done', { probability: 0.9 })), ['steps.1.id']],
    [
      'ways out that are more than all',
      withFlows(flow('begin', 'check'), flow('check', 'done'), flow('check', 'begin', { probability: 0.1 })),
      ['steps.1.id'],
    ],
    // In binary, 0.7 + 0.2 + 0.1 is a hair less than 1.
    [
      'ways out that are all, but for rounding',
      withFlows(
        flow('begin', 'check'),
        flow('check', 'begin', { probability: 0.7 }),
        flow('check', 'check', { probability: 0.2 }),
        flow('check', 'done', { probability: 0.1 }),
      ),
      [],
    ],
    ['a step with no way out', withFlows(flow('begin', 'check')), ['steps.1.id']],
    ['a way out of the end', withFlows(...model.flows, flow('done', 'begin')), ['steps.2.kind']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(processModel, value)).toEqual(expected));

  it('says what was found and what was expected', () => {
    const messageOf = (value: unknown) => processModel.safeParse(value).error?.issues[0]?.message;
    expect(messageOf({ ...model, lanes: [{ ...lane, resourceRef: 'gone' }] })).toBe(
      'Found "gone", expected the id of a resource of this process: writer.',
    );
    expect(messageOf(withFlows(flow('begin', 'check'), flow('check', 'done', { probability: 0.9 })))).toBe(
      'Found ways out of "check" that add up to 0.9, expected their probabilities to add up to 1.',
    );
  });
});
