import * as z from 'zod';
import { id, line } from './primitives.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** The adopted example of a template: `example.yaml` beside it. */
export const example = z.strictObject({
  team: line.describe('Kind of team that adopted it, never a name.'),
  answers: z
    .record(id, z.union([scalar, z.array(z.record(id, scalar))]))
    .describe('Answers by id of field; a list field has rows by id of column.'),
});
