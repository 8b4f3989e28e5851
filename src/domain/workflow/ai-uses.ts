import type { Process, Step } from '../schema/process.ts';
import type { Situation } from '../policy/space.ts';

/** A step that uses AI, and the situation that a policy decides. */
export interface AiUse {
  step: Step;
  /** Its place in the list of steps. */
  index: number;
  situation: Situation;
}

/** Steps of a process that use AI. What a step leaves open may be anything, and the strictest rule decides. */
export function usesOf({ steps }: Pick<Process, 'steps'>): AiUse[] {
  return steps.flatMap((step, index) => {
    if (!step.aiUse) return [];
    const { activity, data, audience, automation } = step.aiUse;
    return [{ step, index, situation: { activity, data, ...(audience ? { audience } : {}), ...(automation ? { automation } : {}) } }];
  });
}
