import type { Activity, Audience, Automation, DataClass, Rule } from '../schema/rule.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES } from '../schema/rule-lists.ts';

/** What somebody wants to do with AI. What is left out may be anything. */
export interface Situation {
  activity: Activity;
  data: DataClass;
  audience?: Audience;
  automation?: Automation;
}

/** Every situation that a policy can meet: each activity with each class of data, audience and degree of automation. */
export const SPACE: readonly Required<Situation>[] = ACTIVITIES.flatMap((activity) =>
  DATA_CLASSES.flatMap((data) =>
    AUDIENCES.flatMap((audience) => AUTOMATIONS.map((automation) => ({ activity, data, audience, automation }))),
  ),
);

/** What a rule covers. */
export type RuleScope = Pick<Rule, 'activity' | 'data' | 'audience' | 'automation'>;

/** Whether a rule covers a situation. Where the situation leaves an audience or a degree of automation open, it may be any. */
export function covers(rule: RuleScope, { activity, data, audience, automation }: Situation): boolean {
  return (
    rule.activity.includes(activity) &&
    rule.data.includes(data) &&
    (!rule.audience || !audience || rule.audience.includes(audience)) &&
    (!rule.automation || !automation || rule.automation.includes(automation))
  );
}

/** How many activities, classes of data, audiences and degrees of automation a rule names; one that names none of a kind means all. */
const sizes = ({ activity, data, audience, automation }: RuleScope): number[] =>
  [activity, data, audience ?? AUDIENCES, automation ?? AUTOMATIONS].map((values) => new Set<string>(values).size);

/** How many situations of the space a rule covers: the fewer, the more specific it is. */
export const breadth = (scope: RuleScope): number => sizes(scope).reduce((product, size) => product * size, 1);

/** Whether two rules are as specific as each other in every respect. That they cover as many situations in all may be chance. */
export const isAsSpecific = (a: RuleScope, b: RuleScope): boolean => String(sizes(a)) === String(sizes(b));

/** Whether some situation is covered by both rules. */
export function overlap(a: RuleScope, b: RuleScope): boolean {
  const meet = <T>(left: readonly T[] | undefined, right: readonly T[] | undefined) =>
    !left || !right || left.some((value) => right.includes(value));
  return meet(a.activity, b.activity) && meet(a.data, b.data) && meet(a.audience, b.audience) && meet(a.automation, b.automation);
}
