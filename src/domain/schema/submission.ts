import * as z from 'zod';
import { CASE_BASES, CASE_STEP_KINDS, DECISION_KINDS, LIMITS } from '../submission/kinds.ts';
import { ref } from './names.ts';
import { address, date, line, share, text } from './primitives.ts';

const short = line.max(LIMITS.line);
const long = text.max(LIMITS.text);
const amount = z.number().nonnegative().max(LIMITS.number);

const caseStep = z.strictObject({
  name: short.describe('Name of the step, a verb first.'),
  role: short.describe('Role or tool that does it, never a name.'),
  kind: z.enum(CASE_STEP_KINDS).describe('What the step is.'),
  work: amount.describe('Hands-on time for one item, in minutes.'),
  wait: amount.describe('Waiting before the step, in minutes.'),
  rightFirstTime: share.optional().describe('Share of items that need no mending, 0 to 1. Default: not known.'),
  platforms: z.array(short).max(LIMITS.platforms).optional().describe('Kinds of platform the step touches. Default: none.'),
});

const shared = {
  suggestion: z.literal(1).describe('Version of this form of file.'),
  page: ref.optional().describe('Page the suggestion was made from, as collection/slug. Default: none.'),
  source: address.optional().describe('Where the facts can be read. Default: none.'),
  note: long.optional().describe('Anything else that the maintainers should know. Default: none.'),
};
const published = {
  path: ['source'],
  error: 'Expected the address of what was published.',
};

const correction = z.strictObject({
  ...shared,
  kind: z.literal('correction').describe('Something on a page is wrong.'),
  page: ref.describe('Page that is wrong, as collection/slug.'),
  where: short.describe('Section or sentence that is wrong.'),
  quote: long.optional().describe('What the page says. Default: not quoted.'),
  should: long.describe('What it should say.'),
});

const workflowCase = z
  .strictObject({
    ...shared,
    kind: z.literal('workflow').describe('A workflow before and after.'),
    basis: z.enum(CASE_BASES).describe('What the numbers rest on.'),
    team: short.describe('Kind of team, never a name.'),
    trigger: short.describe('What starts an item of work.'),
    outcome: short.describe('What is true when an item is done.'),
    perWeek: z.number().min(0.001).max(LIMITS.number).describe('Items that arrive in a week.'),
    hoursPerWeek: z.number().min(1).max(168).describe('Working hours in a week.'),
    before: z.array(caseStep).min(1).max(LIMITS.steps).describe('Steps as they were, in order.'),
    after: z.array(caseStep).min(1).max(LIMITS.steps).describe('Steps as they are now, in order.'),
    changes: z
      .array(
        z.strictObject({
          what: short.describe('What changed.'),
          why: long.describe('Why it helped.'),
          cost: short.describe('What it cost, in time or money.'),
        }),
      )
      .min(1)
      .max(LIMITS.changes)
      .describe('The changes, largest effect first.'),
  })
  .refine((value) => value.basis !== 'published' || value.source !== undefined, published);

const decisionCase = z
  .strictObject({
    ...shared,
    kind: z.literal('decision').describe('A decision and its outcome.'),
    basis: z.enum(CASE_BASES).describe('What the record rests on.'),
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/, { error: 'Expected a quarter such as 2026-Q4.' })
      .describe('Quarter of the recommendation.'),
    change: z.enum(DECISION_KINDS).describe('What the recommendation changes.'),
    recommendation: long.describe('The recommendation, in one or two sentences.'),
    prediction: z
      .strictObject({
        metric: short.describe('What will change.'),
        from: short.describe('Value at the time of the decision.'),
        to: short.describe('Value predicted.'),
        by: date.describe('Date by which it should be seen.'),
      })
      .describe('What is predicted, so that it can be checked.'),
    confidence: share.describe('Confidence that the prediction comes true, 0 to 1.'),
    decider: short.describe('Job title of whoever decided.'),
    reviewDate: date.describe('Date of the look back.'),
    outcome: z
      .strictObject({
        value: short.describe('Value that was seen.'),
        date: date.describe('Date on which it was seen.'),
        note: long.describe('What was learnt.'),
      })
      .optional()
      .describe('What came of it. Default: still open.'),
  })
  .refine((value) => value.basis !== 'published' || value.source !== undefined, published);

/** What "Suggest a change" hands over: a correction, or a case that becomes a draft entry. */
export const submission = z.discriminatedUnion('kind', [correction, workflowCase, decisionCase]);
export type Submission = z.infer<typeof submission>;
export type Correction = z.infer<typeof correction>;
export type WorkflowCase = z.infer<typeof workflowCase>;
export type DecisionCase = z.infer<typeof decisionCase>;
export type CaseStep = z.infer<typeof caseStep>;
