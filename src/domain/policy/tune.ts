import type { PolicyDecision, Rule } from '../schema/rule.ts';
import { POLICY_DECISIONS } from '../schema/rule-lists.ts';
import type { Answers, Row } from '../template/answers.ts';

/** What a team made of a rule: another decision, another reviewer, or nothing at all. */
export interface RuleSetting {
  rule: string;
  /** `off` takes the rule out of the policy. Default: as the template has it. */
  decision?: PolicyDecision | 'off';
  /** Who is asked; needed where the decision is `ask`. */
  reviewer?: string;
  /** Why. Default: the reason of the template where its decision stands, else that the team decided so. */
  why?: string;
}

/** A setting that cannot be, by its place in the list. */
export interface SettingFault {
  index: number;
  message: string;
}

/** Stands for the reviewer that a rule asks and nobody named yet. */
const NOBODY_YET = '[who is asked]';

/** The reason of a rule that a team decided otherwise without saying why. That of the template argues for another decision. */
const OWN_REASON = 'Our team decided so.';

/** The settings in the answer to a field of rules; rows of another form are left out. */
export function settingsOf(answers: Answers, field: string | undefined): RuleSetting[] {
  const rows = field === undefined ? undefined : answers[field];
  if (!Array.isArray(rows)) return [];
  return (rows as Row[]).flatMap((row): RuleSetting[] => {
    if (typeof row !== 'object' || typeof row.rule !== 'string') return [];
    const reviewer = wordsOf(row.reviewer);
    const why = wordsOf(row.why);
    const decision = isDecision(row.decision) ? row.decision : undefined;
    if (!decision && !reviewer && !why) return [];
    return [{ rule: row.rule, ...(decision ? { decision } : {}), ...(reviewer ? { reviewer } : {}), ...(why ? { why } : {}) }];
  });
}

const wordsOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

const isDecision = (value: unknown): value is PolicyDecision | 'off' =>
  value === 'off' || POLICY_DECISIONS.includes(value as PolicyDecision);

/**
 * The rules of a policy as a team set them. A rule that asks and has no reviewer keeps that of the template; one that
 * comes to stand in another clause says so by the section that rules of its decision stand in, and gives no reason for another decision.
 * @param clauses section in which rules of each decision stand
 */
export function tuneRules(
  rules: readonly Rule[],
  settings: readonly RuleSetting[],
  clauses: Partial<Record<PolicyDecision, string>>,
): Rule[] {
  const byRule = new Map(settings.map((setting) => [setting.rule, setting]));
  return rules.flatMap((rule): Rule[] => {
    const setting = byRule.get(rule.id);
    if (!setting) return [rule];
    const { decision = rule.decision } = setting;
    if (decision === 'off') return [];
    const { reviewer: own, ...rest } = rule;
    const reviewer = decision === 'ask' ? (setting.reviewer ?? own ?? NOBODY_YET) : undefined;
    const section = decision === rule.decision ? rule.section : (clauses[decision] ?? rule.section);
    const why = setting.why ?? (decision === rule.decision ? rule.why : OWN_REASON);
    return [{ ...rest, decision, section, why, ...(reviewer ? { reviewer } : {}) }];
  });
}

/** What is wrong with settings: a rule that is none, one that is set twice, a question without anybody to ask. */
export function checkSettings(rules: readonly Rule[], settings: readonly RuleSetting[]): SettingFault[] {
  return settings.flatMap((setting, index): SettingFault[] => {
    const rule = rules.find((item) => item.id === setting.rule);
    if (!rule) return [{ index, message: `Found the rule "${setting.rule}", expected one of ${rules.map((item) => item.id).join(', ')}.` }];
    if (settings.findIndex((other) => other.rule === setting.rule) < index)
      return [{ index, message: `Found the rule "${setting.rule}" twice.` }];
    if (setting.decision === 'ask' && !setting.reviewer && !rule.reviewer)
      return [{ index, message: `Found "ask" for the rule "${setting.rule}" without a reviewer. Say who is asked.` }];
    return [];
  });
}
