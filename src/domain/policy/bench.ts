import type { Rule } from '../schema/rule.ts';
import type { PolicyDecision } from '../schema/rule.ts';
import { auditPolicy, type PolicyAudit } from './audit.ts';
import { ask, type Answer, type Policy } from './explain.ts';
import { verdict } from './sentence.ts';
import type { Situation } from './space.ts';

/** A scenario, as a bench puts it to a policy. */
export interface BenchScenario extends Situation {
  slug: string;
  title: string;
  /** What the template of the policy says of it. */
  expected?: PolicyDecision;
}

/** What a policy says of a scenario. */
export interface BenchRow {
  scenario: BenchScenario;
  answer: Answer;
  /** Whether the answer is another than that of the template. It may be meant. */
  differs: boolean;
}

/** Everything that a bench found: what is wrong first, then every answer. */
export interface BenchReport {
  audit: PolicyAudit;
  /** Scenarios without an answer, then those whose answer differs from the template, then the rest. */
  rows: BenchRow[];
  /** Number of scenarios by answer. */
  counts: Record<PolicyDecision | 'none', number>;
  /** Whether there is no gap, contradiction or rule without effect. */
  sound: boolean;
}

/** Puts every scenario, and every situation of the space, to a policy. */
export function runBench(policy: Policy, scenarios: readonly BenchScenario[]): BenchReport {
  const audit = auditPolicy(policy.rules, ruleClauses(policy));
  const rows = scenarios.map((scenario): BenchRow => {
    const answer = ask(policy, scenario);
    return { scenario, answer, differs: scenario.expected !== undefined && answer.decision !== scenario.expected };
  });
  const rank = ({ answer, differs }: BenchRow) => (answer.decision === 'none' ? 0 : differs ? 1 : 2);
  const counts: BenchReport['counts'] = { allow: 0, ask: 0, deny: 0, none: 0 };
  for (const { answer } of rows) counts[answer.decision] += 1;
  return {
    audit,
    rows: rows.sort((a, b) => rank(a) - rank(b)),
    counts,
    sound: audit.gaps.length === 0 && audit.contradictions.length === 0 && audit.unreachable.length === 0,
  };
}

const ruleClauses = ({ ruleSections, rules }: Policy): string[] => [...(ruleSections ?? new Set(rules.map((rule) => rule.section)))];

/** A scenario whose answer another version of a policy changes. */
export interface Shift {
  scenario: BenchScenario;
  before: Answer;
  after: Answer;
}

/** The scenarios that two sets of rules answer differently: another decision, or somebody else to ask. */
export function shiftsBetween(before: Policy, after: Policy, scenarios: readonly BenchScenario[]): Shift[] {
  return scenarios.flatMap((scenario) => {
    const [was, is] = [ask(before, scenario), ask(after, scenario)];
    return verdict(was) === verdict(is) ? [] : [{ scenario, before: was, after: is }];
  });
}

/** The rules without one of them. */
export const without = (rules: readonly Rule[], id: string): Rule[] => rules.filter((rule) => rule.id !== id);
