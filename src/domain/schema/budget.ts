import * as z from 'zod';
import { distribution90 } from './distribution.ts';
import { asEntry, entryFields } from './entry.ts';
import { refTo } from './names.ts';
import { date, line, text } from './primitives.ts';

/** Id of a quantity: it is a name in expressions and in the workbook. */
const quantityId = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: 'Expected an id of lower-case letters, digits and underscores, starting with a letter.',
});

const CONFIDENCES = ['high', 'medium', 'low'] as const;

const quantity = z
  .strictObject({
    id: quantityId.describe('Id of the quantity, unique in the budget; the name in expressions.'),
    label: line.describe('What the quantity is, in words.'),
    unit: line.describe('Unit, such as GBP/month or campaign/month.'),
    dist: distribution90.optional().describe('An assumption, as a value or a range. One of dist, expr, metric.'),
    expr: line.max(400).optional().describe('A formula over other quantities and t, the month. One of dist, expr, metric.'),
    metric: z
      .strictObject({
        workflow: refTo('workflows').describe('Slug of the workflow.'),
        process: z.enum(['before', 'after']).describe('Which of its two processes.'),
        name: z.enum(['throughput', 'leadTime', 'cost', 'utilisation']).describe('Metric that is computed from the process.'),
      })
      .optional()
      .describe('A metric computed from a workflow. One of dist, expr, metric.'),
    series: z.boolean().default(false).describe('Whether there is a value for each month. Default: false.'),
    clamp: z
      .strictObject({
        min: z.number().optional().describe('Smallest value a draw may take. Default: no limit.'),
        max: z.number().optional().describe('Largest value a draw may take. Default: no limit.'),
      })
      .optional()
      .describe('Hard limits on draws. Default: none.'),
    owner: line.describe('Who answers for the number.'),
    source: z
      .strictObject({
        kind: z.enum(['measured', 'quote', 'benchmark', 'judgement', 'workflow']).describe('Where the number comes from.'),
        ref: line.describe('What it rests on: a source slug for a benchmark, else a document or a person.'),
        date: date.optional().describe('Date of the number. Default: unknown.'),
        confidence: z.enum(CONFIDENCES).describe('How far it can be relied on.'),
      })
      .describe('Where the number comes from.'),
  })
  .refine((value) => [value.dist, value.expr, value.metric].filter((part) => part !== undefined).length === 1, {
    error: 'Expected exactly one of dist, expr and metric.',
  });

const option = z.strictObject({
  id: quantityId.describe('Id of the option, unique in the budget.'),
  label: line.describe('Name of the option.'),
  isDoNothing: z.boolean().default(false).describe('Whether this is doing nothing; exactly one option is. Default: false.'),
  overrides: z.record(quantityId, distribution90).describe('Quantities that this option changes; an empty map when it changes none.'),
  lines: z
    .array(
      z.strictObject({
        quantity: quantityId.describe('Id of the quantity counted.'),
        side: z.enum(['cost', 'benefit']).describe('Which side of the argument it stands on.'),
        class: z
          .enum(['cash-releasing', 'non-cash-releasing', 'unquantified'])
          .describe('Whether money leaves or stays in an account; finance adds these up apart.'),
        owner: line.describe('Who answers for the line being true.'),
        measuredBy: line.describe('How it will be seen whether it came true.'),
      }),
    )
    .describe('Costs and benefits of the option.'),
});

/** A budget argument: an ask, its options, ranges with sources, objections and answers. */
export const budget = asEntry(
  z.strictObject({
    ...entryFields,
    ask: z
      .strictObject({
        decision: line.describe('The decision asked for, as a sentence.'),
        amount: z.number().positive().optional().describe('Amount asked for in the first year. Default: set by the reader.'),
        by: line.describe('When the decision is needed, relative to a reader: "before the Q1 plan closes".'),
        decider: line.describe('Job title of whoever decides.'),
      })
      .describe('What is asked of whom, by when.'),
    months: z.number().int().positive().default(18).describe('Horizon in months. Default: 18.'),
    start: date.describe('First day of month one.'),
    seed: z.number().int().nonnegative().describe('Seed of the random numbers, so that results repeat.'),
    rate: z
      .strictObject({
        annual: z.number().describe('Discount rate a year, 0.08 for 8%.'),
        basis: z.enum(['real', 'nominal']).describe('Whether inflation is in the rate.'),
        source: line.describe('Who sets the rate.'),
      })
      .describe('How later money is discounted.'),
    timing: z.literal('month-end').describe('When in a month money moves.'),
    quantities: z.array(quantity).min(1).describe('Assumptions and formulas.'),
    options: z.array(option).min(2).describe('The options, doing nothing among them.'),
    objections: z
      .array(
        z.strictObject({
          claim: line.describe('What the room will say.'),
          answer: text.describe('The answer, in two sentences.'),
          evidence: refTo('sources').optional().describe('Slug of the source that supports the answer. Default: none.'),
          quantities: z.array(quantityId).describe('Quantities that the answer turns on; may be empty.'),
        }),
      )
      .min(1)
      .describe('Objections and answers.'),
    risks: z
      .array(
        z.strictObject({
          risk: line.describe('What could go wrong.'),
          sign: line.describe('What would be seen first.'),
          response: line.describe('What would be done.'),
        }),
      )
      .min(1)
      .describe('Risks, most serious first.'),
    reviewPoints: z
      .array(
        z.strictObject({
          month: z.number().int().positive().describe('Month of the review, from the start.'),
          question: line.describe('What is looked at.'),
          stopIf: line.describe('What would end the spending.'),
        }),
      )
      .min(1)
      .describe('Review points with stop conditions.'),
  }),
)
  .superRefine((value, context) => {
    const known = new Set(value.quantities.map((item) => item.id));
    const expectKnown = (name: string, path: (string | number)[]) => {
      if (!known.has(name)) {
        context.addIssue({ code: 'custom', path, message: `Found "${name}", expected the id of a quantity of this budget.` });
      }
    };
    value.options.forEach((item, i) => {
      Object.keys(item.overrides).forEach((name) => expectKnown(name, ['options', i, 'overrides', name]));
      item.lines.forEach((entry, j) => expectKnown(entry.quantity, ['options', i, 'lines', j, 'quantity']));
    });
    value.objections.forEach((item, i) => item.quantities.forEach((name, j) => expectKnown(name, ['objections', i, 'quantities', j])));
    if (value.options.filter((item) => item.isDoNothing).length !== 1) {
      context.addIssue({ code: 'custom', path: ['options'], message: 'Expected exactly one option with isDoNothing: true.' });
    }
  })
  .meta({
    rules: ['Options and objections name quantities of the budget.', 'Exactly one option has isDoNothing: true.'],
  });
export type Budget = z.infer<typeof budget>;
export type Quantity = Budget['quantities'][number];
