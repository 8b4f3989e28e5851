import type { PolicyDecision, Rule } from '../schema/rule.ts';
import { breadth, covers, type Situation } from './space.ts';

/** Strictest first: a denial outweighs a question, and a question an allowance. */
const STRICTEST: readonly PolicyDecision[] = ['deny', 'ask', 'allow'];

/** What a policy says of a situation. */
export interface Ruling<R extends Rule = Rule> {
  /** `none` where no rule covers the situation, which is a gap of the policy. */
  decision: PolicyDecision | 'none';
  /** The rule that decides; absent where none covers the situation. */
  rule?: R;
  /** Everybody who is asked, the reviewer of the deciding rule first; a yes of one is none of the others. Empty unless the decision is `ask`. */
  reviewers: string[];
}

/**
 * The rule that decides a situation. The order is total: of the rules that cover the situation, those with the strictest
 * decision (deny, then ask, then allow); of these the most specific, which covers the fewest situations; of equally
 * specific ones the first in the order of the policy.
 * @returns nothing where no rule covers it
 */
export function decide<R extends Rule>(rules: readonly R[], situation: Situation): R | undefined {
  let best: R | undefined;
  for (const rule of rules) if (covers(rule, situation) && (!best || outweighs(rule, best))) best = rule;
  return best;
}

/**
 * What a policy says of a situation, and who is asked. Rules that ask do not take each other's place: where several cover a situation,
 * the reviewer of each is asked.
 */
export function rulingOf<R extends Rule>(rules: readonly R[], situation: Situation): Ruling<R> {
  const rule = decide(rules, situation);
  if (!rule) return { decision: 'none', reviewers: [] };
  if (rule.decision !== 'ask') return { decision: rule.decision, rule, reviewers: [] };
  const others = rules.filter((other) => other.decision === 'ask' && covers(other, situation));
  return { decision: 'ask', rule, reviewers: [...new Set([rule, ...others].flatMap(({ reviewer }) => reviewer ?? []))] };
}

function outweighs(a: Rule, b: Rule): boolean {
  const [left, right] = [STRICTEST.indexOf(a.decision), STRICTEST.indexOf(b.decision)];
  return left === right ? breadth(a) < breadth(b) : left < right;
}
