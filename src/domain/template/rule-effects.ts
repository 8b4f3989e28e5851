import { shiftsBetween, type BenchScenario, type Shift } from '../policy/bench.ts';
import { newFindings, type Finding } from '../policy/findings.ts';
import type { TemplateRelease } from '../schema/release.ts';
import type { Rule } from '../schema/rule.ts';
import type { Answers, Row } from './answers.ts';
import { givenAnswers } from './missing.ts';
import { draftPolicy, policyTemplate, rulePlaces } from './policy-of.ts';

/** What one row of the rules that a team changes does to the policy. */
export interface RuleEffect {
  /** What to mind of the row itself, a sentence each. */
  notes: string[];
  /** Scenarios that are answered otherwise because of it; nothing where the row says no rule and decision yet. */
  shifts?: Shift[];
  /** What is to be mended because of it. */
  findings: Finding[];
}

/**
 * What each row of the rules that a team changes does: the policy with all rows is compared with the one without this row.
 * @param answers as the form has them; a row of theirs is one of the result
 */
export function ruleEffects(
  release: Pick<TemplateRelease, 'body' | 'fields' | 'rules' | 'limits'>,
  answers: Answers,
  scenarios: readonly BenchScenario[],
): RuleEffect[] {
  const { settings } = rulePlaces(release);
  const rows = settings === undefined ? undefined : (answers[settings] as Row[] | undefined);
  if (settings === undefined || !Array.isArray(rows)) return [];
  const template = policyTemplate(release);
  const policy = draftPolicy(release, answers);
  return rows.map((row, i): RuleEffect => {
    const rule = template.rules.find((item) => item.id === row.rule);
    const notes = rule ? notesOf(rule, rows, i) : [];
    if (!rule || row.decision === undefined) return { notes, findings: [] };
    const rest = draftPolicy(release, { ...answers, [settings]: rows.filter((_, other) => other !== i) });
    return { notes, shifts: shiftsBetween(rest, policy, scenarios), findings: newFindings(rest, policy, template) };
  });
}

/** `ruleEffects` that computes anew only when a row or its condition changed; otherwise it returns the same array again. */
export function rememberEffects(
  release: Pick<TemplateRelease, 'body' | 'fields' | 'rules'>,
  scenarios: readonly BenchScenario[],
): (answers: Answers) => RuleEffect[] {
  const { settings = '' } = rulePlaces(release);
  let key = '';
  let effects: RuleEffect[] = [];
  return (answers) => {
    const next = JSON.stringify([answers[settings], givenAnswers(release.fields, answers)[settings]]);
    if (next !== key) effects = ruleEffects(release, answers, scenarios);
    key = next;
    return effects;
  };
}

function notesOf(rule: Rule, rows: readonly Row[], place: number): string[] {
  const { decision, reviewer } = rows[place]!;
  const others = rows.flatMap((row, i) => (i !== place && row.rule === rule.id ? [i] : []));
  const isLast = others.every((i) => i < place);
  const counts = isLast ? 'this row counts, because it is the last' : 'the last one counts';
  const isSame = decision === rule.decision && (decision !== 'ask' || reviewer === undefined || reviewer === rule.reviewer);
  return [
    ...(others.length > 0
      ? [`Row ${others.map((i) => i + 1).join(' and ')} changes the same rule, and ${counts}. Remove all but one of them.`]
      : []),
    ...(isSame ? ['The template decides so already. Remove this row, or decide otherwise.'] : []),
    ...(decision === 'ask' && reviewer === undefined && rule.decision !== 'ask' ? ['Say below “Ask first” who is asked.'] : []),
  ];
}
