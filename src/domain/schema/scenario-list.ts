import * as z from 'zod';
import { id, line, text } from './primitives.ts';
import { activity, audience, automation, dataClass, policyDecision } from './rule.ts';

/** The situations that a playbook tests policies on, at `/api/scenarios.json`. */
export const scenarioList = z
  .strictObject({
    format: z.literal(1).describe('Version of this form of file.'),
    playbook: line.describe('Name of the playbook.'),
    scenarios: z
      .array(
        z.strictObject({
          slug: id.describe('Id of the scenario.'),
          title: line.describe('What happens, in a few words.'),
          situation: text.describe('What happens, as a colleague would ask it.'),
          activity: activity.describe('What the AI does.'),
          data: dataClass.describe('The most sensitive class of data that goes in.'),
          audience: audience.optional().describe('Who sees the result. Default: left open, and the strictest rule decides.'),
          automation: automation
            .optional()
            .describe('How much a person stands between. Default: left open, and the strictest rule decides.'),
          why: line.describe('Why the situation matters.'),
          expected: z.record(id, policyDecision).describe('Decision expected of each policy template, by slug; may be empty.'),
          path: line.describe('Address of the page of the scenario, from the address of this file.'),
        }),
      )
      .describe('Ordered by slug.'),
  })
  .meta({ title: 'Situations that policies are tested on' });
export type ScenarioList = z.infer<typeof scenarioList>;
