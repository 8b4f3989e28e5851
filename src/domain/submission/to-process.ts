import { groupBy } from '../group-by.ts';
import type { CaseStep, WorkflowCase } from '../schema/submission.ts';
import type { Process, Step } from '../schema/process.ts';
import { uniqueIds } from '../slug.ts';

/** What the times of a step rest on, where the case rests on this. */
const EVIDENCE = { measured: 'measured', published: 'estimated', illustrative: 'assumed' } as const;

/**
 * A straight process of the steps of a case, from its trigger to its outcome.
 * The contributor gives no number of people and no cost: each role has one person for the whole week at no cost, for a
 * maintainer to complete.
 */
export function toProcess(suggestion: WorkflowCase, list: 'before' | 'after', locale?: string): Process {
  const steps = suggestion[list];
  const evidence = EVIDENCE[suggestion.basis];
  const roles = [...groupBy(steps, roleKey).values()];
  const resourceId = uniqueIds([], locale);
  const lanes = roles.map((own) => {
    const name = own[0]!.role;
    return { id: resourceId(name, 'role'), name, steps: own };
  });
  const laneOf = (step: CaseStep) => lanes.find((lane) => lane.steps.includes(step))!.id;
  const stepId = uniqueIds(['start', 'end'], locale);
  const still: Pick<Step, 'processingTime' | 'evidence'> = { processingTime: { type: 'constant', value: 0 }, evidence };
  const all: Step[] = [
    { id: 'start', name: suggestion.trigger, laneRef: laneOf(steps[0]!), kind: 'start', ...still },
    ...steps.map((step) => ({
      id: stepId(step.name, 'step'),
      name: step.name,
      laneRef: laneOf(step),
      kind: step.kind,
      processingTime: { type: 'constant' as const, value: step.work },
      ...(step.wait > 0 ? { waitTime: { type: 'constant' as const, value: step.wait } } : {}),
      ...(step.rightFirstTime !== undefined ? { percentCompleteAccurate: step.rightFirstTime } : {}),
      ...(step.platforms ? { platforms: step.platforms } : {}),
      evidence,
    })),
    { id: 'end', name: suggestion.outcome, laneRef: laneOf(steps.at(-1)!), kind: 'end', ...still },
  ];
  const perItem = (suggestion.hoursPerWeek * 60) / suggestion.perWeek;
  return {
    calendar: { hoursPerWeek: suggestion.hoursPerWeek },
    arrivals: { perWeek: suggestion.perWeek, interTriggerTimer: { type: 'exponential', mean: perItem } },
    resources: lanes.map(({ id, name, steps: own }) => ({
      id,
      name,
      kind: own.every((step) => step.kind === 'system') ? 'platform' : 'person',
      quantity: 1,
      availability: 1,
      unitCost: 0,
    })),
    lanes: lanes.map(({ id, name }) => ({ id, name, resourceRef: id })),
    steps: all,
    flows: all.slice(1).map((step, i) => ({ id: `f${i + 1}`, sourceRef: all[i]!.id, targetRef: step.id, type: 'forward' })),
  };
}

const roleKey = (step: CaseStep): string => step.role.toLowerCase();
