import * as z from 'zod';
import { id, line, version } from '../schema/primitives.ts';
import { rule, type Rule } from '../schema/rule.ts';

/** A policy for machines, at `/policies/<id>.json`. Its JSON Schema stands at `/policies/policy.schema.json`. */
export const machinePolicy = z
  .strictObject({
    $schema: line.describe('Address of the JSON Schema of this file.'),
    format: z.literal(1).describe('Version of this form of file.'),
    id: id.describe('Slug of the policy template.'),
    version: version.describe('Version of the template.'),
    title: line.describe('Title of the policy.'),
    address: line.describe('Address of its page.'),
    language: line.describe('Language of its words.'),
    precedence: z
      .array(line)
      .describe('How rules are weighed, in order: each line decides where those before it leave more than one rule.'),
    clauses: z.array(z.strictObject({ id, heading: line })).describe('Clauses that rules stand in.'),
    rules: z.array(rule).describe('The rules, in the order of the policy.'),
  })
  .meta({ title: 'AI policy as data' });
export type MachinePolicy = z.infer<typeof machinePolicy>;

/** How `decide` weighs rules, in words. */
export const PRECEDENCE: readonly string[] = [
  'Of the rules that cover a situation, those with the strictest decision: deny, then ask, then allow.',
  'Of these, the most specific: the one that covers the fewest situations.',
  'Of these, the first in the order of the policy.',
  'Where a situation leaves audience or automation open, a rule covers it if it covers any of them.',
  'Where no rule covers a situation, the policy has a gap: nothing is allowed until somebody decides.',
];

/** A policy for machines. */
export function toMachine(
  { id: slug, version: number, title, rules }: { id: string; version: string; title: string; rules: readonly Rule[] },
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
  };
}
