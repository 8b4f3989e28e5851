import type { Activity, Audience, Automation, DataClass, PolicyDecision, Rule } from '../schema/rule.ts';

/** What somebody wants to do with AI. What is left out may be anything. */
export interface Situation {
  activity: Activity;
  data: DataClass;
  audience?: Audience;
  automation?: Automation;
}

/** Strictest first: a denial outweighs a question, and a question an allowance. */
const STRICTEST: readonly PolicyDecision[] = ['deny', 'ask', 'allow'];

/** Whether a rule covers a situation. Where the situation leaves an audience or a degree of automation open, it may be any. */
export function covers(rule: Pick<Rule, 'activity' | 'data' | 'audience' | 'automation'>, situation: Situation): boolean {
  const { activity, data, audience, automation } = situation;
  return (
    rule.activity.includes(activity) &&
    rule.data.includes(data) &&
    (!rule.audience || !audience || rule.audience.includes(audience)) &&
    (!rule.automation || !automation || rule.automation.includes(automation))
  );
}

/**
 * The rule that decides a situation: of those that cover it the strictest, and of equally strict ones the first.
 * @returns nothing where no rule covers it, which is a gap of the policy
 */
export function decide<R extends Rule>(rules: readonly R[], situation: Situation): R | undefined {
  const found = rules.filter((rule) => covers(rule, situation));
  return STRICTEST.map((decision) => found.find((rule) => rule.decision === decision)).find(Boolean);
}
