import { list, strong, text } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import type { Rule } from '../schema/rule.ts';
import { limitsSentence, ruleDecision, ruleScope } from './sentence.ts';

/** A rule as a sentence: its decision, what it covers, and why. */
export const ruleSentence = (rule: Rule): Node[] => [strong(`${ruleDecision(rule)}: `), text(`${ruleScope(rule)}. ${rule.why}`)];

/** The limits of a policy as a list of one sentence; nothing where it has none. */
export const limitsList = (limits: readonly string[] = []): Node[] => (limits.length > 0 ? [list([[limitsSentence(limits)]])] : []);

/** The rules with one decision as a list; nothing where there are none. */
export function rulesList(rules: readonly Rule[], decision: string): Node[] {
  const own = rules.filter((rule) => rule.decision === decision);
  return own.length > 0 ? [list(own.map(ruleSentence))] : [];
}
