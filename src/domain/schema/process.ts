import * as z from 'zod';
import { groupBy } from '../group-by.ts';
import { listNames } from '../list-names.ts';
import { distribution } from './distribution.ts';
import { refTo } from './names.ts';
import { id, line, share } from './primitives.ts';
import { activity, audience, automation, dataClass } from './rule.ts';

/** What a step is. */
export const STEP_KINDS = ['start', 'human', 'ai-assist', 'system', 'approval', 'decision', 'end'] as const;

const resource = z.strictObject({
  id: id.describe('Id of the resource, unique in the process.'),
  name: line.describe('Name of the pool: a job, a tool or a platform.'),
  kind: z.enum(['person', 'ai', 'platform']).describe('Who or what does the work.'),
  quantity: z.number().int().positive().describe('How many there are in the pool.'),
  availability: share.describe('Share of the calendar hours that each gives to this process, 0 to 1.'),
  unitCost: z.number().nonnegative().describe('Loaded cost of one for one hour, in the currency of the playbook.'),
});

const lane = z.strictObject({
  id: id.describe('Id of the lane, unique in the process.'),
  name: line.describe('Name of the lane as drawn.'),
  resourceRef: id.describe('Id of the resource that works in the lane.'),
});

const step = z.strictObject({
  id: id.describe('Id of the step, unique in the process; the same in before and after where the step is the same.'),
  name: line.describe('Name of the step, a verb first.'),
  laneRef: id.describe('Id of the lane the step stands in.'),
  kind: z.enum(STEP_KINDS).describe('What the step is.'),
  processingTime: distribution.describe('Hands-on time for one item, in minutes.'),
  waitTime: distribution
    .optional()
    .describe('Calendar delay before the step, in minutes; queueing for a busy resource is not written here. Default: none.'),
  percentCompleteAccurate: share
    .optional()
    .describe('Share of items that reach the next step without needing to be mended, 0 to 1. Default: 1.'),
  platforms: z.array(line).optional().describe('Kinds of platform the step touches. Default: none.'),
  batchSize: z.number().int().positive().optional().describe('Items collected before the step runs. Default: 1.'),
  aiUse: z
    .strictObject({
      activity: activity.describe('What the AI does.'),
      data: dataClass.describe('The most sensitive class of data it is given.'),
      audience: audience.optional().describe('Who sees the result. Default: left open, and the strictest rule decides.'),
      automation: automation.optional().describe('How much a person stands between. Default: left open, and the strictest rule decides.'),
    })
    .optional()
    .describe('How the step uses AI. Default: it does not.'),
  evidence: z.enum(['measured', 'estimated', 'assumed']).describe('What the times of the step rest on.'),
  source: refTo('sources').optional().describe('Slug of the source of the times. Default: none.'),
});

const flow = z.strictObject({
  id: id.describe('Id of the flow, unique in the process.'),
  sourceRef: id.describe('Id of the step it leaves.'),
  targetRef: id.describe('Id of the step it enters.'),
  name: line.optional().describe('Condition written on the arrow. Default: none.'),
  probability: share.optional().describe('Share of items that take this way, 0 to 1. Default: 1.'),
  type: z.enum(['forward', 'rework']).describe('Whether the item goes on or goes back.'),
});

/** A process as a typed model. Lead time, queues, utilisation and the constraint are computed from it, never stored. */
export const processModel = z
  .strictObject({
    calendar: z
      .strictObject({ hoursPerWeek: z.number().positive().max(168).describe('Working hours in a week.') })
      .describe('Hours in which work is done.'),
    arrivals: z
      .strictObject({
        perWeek: z.number().positive().describe('Items that arrive in a week, on average.'),
        interTriggerTimer: distribution.describe('Time between two arrivals, in working minutes.'),
      })
      .describe('How work arrives.'),
    resources: z.array(resource).min(1).describe('Who and what does the work.'),
    lanes: z.array(lane).min(1).describe('Lanes in drawing order.'),
    steps: z.array(step).min(2).describe('Steps in reading order.'),
    flows: z.array(flow).min(1).describe('What follows what.'),
  })
  .superRefine((process, context) => {
    const steps = new Set(process.steps.map((item) => item.id));
    const lanes = new Set(process.lanes.map((item) => item.id));
    const resources = new Set(process.resources.map((item) => item.id));
    const expectKnown = (known: Set<string>, value: string, what: string, path: (string | number)[]) => {
      if (!known.has(value)) {
        context.addIssue({
          code: 'custom',
          path,
          message: `Found "${value}", expected the id of a ${what} of this process: ${listNames(known)}.`,
        });
      }
    };
    process.lanes.forEach((item, i) => expectKnown(resources, item.resourceRef, 'resource', ['lanes', i, 'resourceRef']));
    process.steps.forEach((item, i) => expectKnown(lanes, item.laneRef, 'lane', ['steps', i, 'laneRef']));
    process.flows.forEach((item, i) => {
      expectKnown(steps, item.sourceRef, 'step', ['flows', i, 'sourceRef']);
      expectKnown(steps, item.targetRef, 'step', ['flows', i, 'targetRef']);
    });
    for (const list of ['resources', 'lanes', 'steps', 'flows'] as const) {
      const seen = new Set<string>();
      process[list].forEach((item, i) => {
        if (seen.has(item.id)) {
          context.addIssue({
            code: 'custom',
            path: [list, i, 'id'],
            message: `Found "${item.id}" twice, expected ids to be unique in ${list}.`,
          });
        }
        seen.add(item.id);
      });
    }
    const waysOf = groupBy(process.flows, (item) => item.sourceRef);
    process.steps.forEach((item, i) => {
      const ways = waysOf.get(item.id) ?? [];
      const sum = ways.reduce((total, f) => total + (f.probability ?? 1), 0);
      if (item.kind !== 'end' && Math.abs(sum - 1) > 1e-9) {
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'id'],
          message: `Found ways out of "${item.id}" that add up to ${Number(sum.toFixed(6))}, expected their probabilities to add up to 1.`,
        });
      }
      if (item.kind === 'end' && ways.length > 0) {
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'kind'],
          message: `Found a way out of the end "${item.id}", expected none.`,
        });
      }
    });
  })
  .meta({
    title: 'Process',
    rules: [
      'Ids are unique among the resources, the lanes, the steps and the flows.',
      'A lane names a resource of the process; a step names a lane; a flow names two steps.',
      'The probabilities of the ways out of a step add up to 1, and an end has no way out.',
    ],
  });
export type Process = z.infer<typeof processModel>;
export type Step = Process['steps'][number];
