import * as z from 'zod';
import { asEntry, entryFields } from './entry.ts';
import { id, line, text } from './primitives.ts';
import { activity, audience, automation, controlRef, dataClass, policyDecision } from './rule.ts';

/** A situation of a marketing team that an AI policy must decide. */
export const scenario = asEntry(
  z.strictObject({
    ...entryFields,
    situation: text.describe('What happens, in one or two sentences, as a colleague would ask it.'),
    activity: activity.describe('What the AI does.'),
    data: dataClass.describe('The most sensitive class of data that goes in.'),
    audience: audience.optional().describe('Who sees the result. Default: left open, and the strictest rule decides.'),
    automation: automation.optional().describe('How much a person stands between. Default: left open, and the strictest rule decides.'),
    expected: z
      .record(id, policyDecision)
      .optional()
      .describe('Decision expected of each policy template, by slug. Default: none is expected.'),
    controls: z
      .array(controlRef)
      .optional()
      .describe(
        'Controls that the situation touches; those of the rule that decides it count only where they stand here too. Default: none.',
      ),
    why: line.describe('Why the situation matters.'),
  }),
);
export type Scenario = z.infer<typeof scenario>;
