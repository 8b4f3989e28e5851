import type { MachinePolicy } from '../schema/machine-policy.ts';
import type { Rule } from '../schema/rule.ts';

/** How `decide` weighs rules, in words. */
export const PRECEDENCE: readonly string[] = [
  'Of the rules that cover a situation, those with the strictest decision: deny, then ask, then allow.',
  'Of these, the most specific: the one that covers the fewest situations.',
  'Of these, the first in the order of the policy.',
  'Where the decision is ask, everybody is asked whom a rule names that covers the situation and asks.',
  'Where a situation leaves audience or automation open, a rule covers it if it covers any of them.',
  'Where no rule covers a situation, the policy has a gap: nothing is allowed until somebody decides.',
];

/** What a policy for machines is made from. */
export interface MachineSource {
  id: string;
  version: string;
  title: string;
  rules: readonly Rule[];
  limits?: readonly string[] | undefined;
}

/** A policy for machines. */
export function toMachine(
  { id: slug, version: number, title, rules, limits = [] }: MachineSource,
  clauses: Readonly<Record<string, string>>,
  at: { address: string; schema: string; language: string },
): MachinePolicy {
  const used = new Set(rules.map((item) => item.section));
  return {
    $schema: at.schema,
    format: 1,
    id: slug,
    version: number,
    title,
    address: at.address,
    language: at.language,
    precedence: [...PRECEDENCE],
    clauses: Object.entries(clauses).flatMap(([clause, heading]) => (used.has(clause) ? [{ id: clause, heading }] : [])),
    rules: [...rules],
    limits: [...limits],
  };
}
