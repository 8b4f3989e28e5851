import * as z from 'zod';
import { id, line } from './primitives.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES, POLICY_DECISIONS } from './rule-lists.ts';

export const activity = z.enum(ACTIVITIES);
export type Activity = z.infer<typeof activity>;
export const dataClass = z.enum(DATA_CLASSES);
export type DataClass = z.infer<typeof dataClass>;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;
export const automation = z.enum(AUTOMATIONS);
export type Automation = z.infer<typeof automation>;
export const policyDecision = z.enum(POLICY_DECISIONS);
export type PolicyDecision = z.infer<typeof policyDecision>;

/** A control of a framework, `framework:control`; the ids are those of `content/controls/`. */
export const controlRef = z
  .string()
  .regex(/^[a-z][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9.-]*$/, {
    error: 'Expected a control as framework:control, such as nist-ai-rmf:GOVERN-1.1.',
  })
  .meta({ reference: 'control' });

/** Anchor of a control on the page of controls: letters, digits and hyphens only. */
export const controlAnchor = (ref: string): string => ref.replaceAll(/[:.]/g, '-');

/** A rule of a policy: in these situations, this decision. */
export const rule = z
  .strictObject({
    id: id.describe('Id of the rule, unique in the template; `<Rule id>` shows it.'),
    activity: z.array(activity).min(1).describe('Activities that the rule covers.'),
    data: z.array(dataClass).min(1).describe('Classes of data that the rule covers.'),
    audience: z.array(audience).min(1).optional().describe('Audiences that the rule covers. Default: all.'),
    automation: z.array(automation).min(1).optional().describe('Degrees of automation that the rule covers. Default: all.'),
    decision: policyDecision.describe('What the policy says: allow, ask a reviewer first, or deny.'),
    reviewer: line.optional().describe('Who is asked. Required when the decision is `ask`.'),
    why: line.describe('The reason in one sentence, shown with each decision.'),
    section: id.describe('Id of the section of the template that says it in words.'),
    controls: z.array(controlRef).describe('Controls that the rule answers; may be empty.'),
  })
  .refine((value) => value.decision !== 'ask' || value.reviewer !== undefined, {
    path: ['reviewer'],
    error: 'Expected a reviewer: a rule that says `ask` must say whom.',
  });
export type Rule = z.infer<typeof rule>;
