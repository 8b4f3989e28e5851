import * as z from 'zod';
import { asEntry, entryFields } from './entry.ts';
import { basis } from './names.ts';
import { date, line, share, text } from './primitives.ts';

/** A quarter's recommendation with a prediction that can turn out wrong. */
export const decision = asEntry(
  z.strictObject({
    ...entryFields,
    basis: basis.describe('What the record rests on; an illustrative one is marked so wherever it is shown.'),
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/, { error: 'Expected a quarter such as 2026-Q4.' })
      .describe('Quarter of the recommendation.'),
    kind: z.enum(['role', 'platform', 'workflow', 'data']).describe('What the recommendation changes.'),
    recommendation: text.describe('The recommendation, in one or two sentences.'),
    prediction: z
      .strictObject({
        metric: line.describe('What will change.'),
        from: line.describe('Value at the time of the decision.'),
        to: line.describe('Value predicted.'),
        by: date.describe('Date by which it should be seen.'),
      })
      .describe('What is predicted, so that it can be checked.'),
    confidence: share.describe('Confidence that the prediction comes true, 0 to 1.'),
    decider: line.describe('Job title of whoever decided.'),
    reviewDate: date.describe('Date of the look back; an overdue one is shown as such.'),
    outcome: z
      .strictObject({
        value: line.describe('Value that was seen.'),
        date: date.describe('Date on which it was seen.'),
        note: text.describe('What was learnt.'),
      })
      .optional()
      .describe('What came of it. Default: still open.'),
  }),
);
export type Decision = z.infer<typeof decision>;
