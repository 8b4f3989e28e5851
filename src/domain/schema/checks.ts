import * as z from 'zod';
import { SETTABLE, whyFixed, type SeverityChange } from '../check/severities.ts';
import { CODES, type Code } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { line } from './primitives.ts';

const setting = z.strictObject({
  severity: z.enum(['error', 'warning', 'suggestion', 'off']).describe('What the rule reports from now on; `off` reports nothing.'),
  reason: line.describe('Why this playbook differs; the check says it.'),
});

/** Severities that a playbook sets, by the code of the rule. */
export const checks = z.record(z.string(), setting).superRefine((settings, context) => {
  for (const code of Object.keys(settings)) {
    const message = faultOf(code);
    if (message) context.addIssue({ code: 'custom', path: [code], message, input: code });
  }
});

function faultOf(code: string): string | undefined {
  if (!Object.hasOwn(CODES, code)) {
    const near = nearest(code, SETTABLE);
    return `Found no rule "${code}", expected the code of a rule${near ? `; the nearest is ${near}` : ''}. Every code stands below /checks/.`;
  }
  const why = whyFixed(code as Code);
  return why && `Found a severity for ${code}, a rule that ${why}. Remove it.`;
}

/** The settings as a list. */
export const severityChanges = (settings: z.infer<typeof checks>): SeverityChange[] =>
  Object.entries(settings).map(([code, { severity, reason }]) => ({ code: code as Code, severity, reason }));
