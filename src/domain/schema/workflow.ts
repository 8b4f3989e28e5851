import * as z from 'zod';
import { asEntry, entryFields } from './entry.ts';
import { basis } from './names.ts';
import { id, line, text } from './primitives.ts';
import { processModel } from './process.ts';

/** A case study: a process before and after, what changed and what it cost. */
export const workflow = asEntry(
  z.strictObject({
    ...entryFields,
    basis: basis.describe('What the case rests on; an illustrative case is marked so wherever it is shown.'),
    team: line.describe('Kind of team, never a name: "a B2B software team of nine".'),
    policy: id
      .optional()
      .describe('Slug of the policy template that decides the AI uses of the steps. Required where a step uses AI. Default: none.'),
    trigger: line.describe('What starts an item of work.'),
    outcome: line.describe('What is true when an item is done.'),
    before: processModel.describe('The process as it was.'),
    after: processModel.describe('The process as it is after the changes.'),
    changes: z
      .array(
        z.strictObject({
          what: line.describe('What changed.'),
          why: text.describe('Why it helps the constraint.'),
          cost: line.describe('What it cost, in time or money.'),
        }),
      )
      .min(1)
      .describe('The changes, largest effect first.'),
  }),
);
export type Workflow = z.infer<typeof workflow>;
