import type { PolicyDecision, Rule } from '../schema/rule.ts';
import { breadth, covers, type Situation } from './space.ts';

/** Strictest first: a denial outweighs a question, and a question an allowance. */
const STRICTEST: readonly PolicyDecision[] = ['deny', 'ask', 'allow'];

/**
 * The rule that decides a situation. The order is total: of the rules that cover the situation, those with the strictest
 * decision (deny, then ask, then allow); of these the most specific, which covers the fewest situations; of equally
 * specific ones the first in the order of the policy.
 * @returns nothing where no rule covers it, which is a gap of the policy
 */
export function decide<R extends Rule>(rules: readonly R[], situation: Situation): R | undefined {
  let best: R | undefined;
  for (const rule of rules) if (covers(rule, situation) && (!best || outweighs(rule, best))) best = rule;
  return best;
}

function outweighs(a: Rule, b: Rule): boolean {
  const [left, right] = [STRICTEST.indexOf(a.decision), STRICTEST.indexOf(b.decision)];
  return left === right ? breadth(a) < breadth(b) : left < right;
}
