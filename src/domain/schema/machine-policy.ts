import * as z from 'zod';
import { id, line, version } from './primitives.ts';
import { rule } from './rule.ts';

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
    limits: z
      .array(line)
      .describe('What is forbidden whatever the rules say, each the end of a sentence: “Not even with a yes: …”. May be empty.'),
  })
  .meta({ title: 'AI policy as data' });
export type MachinePolicy = z.infer<typeof machinePolicy>;
