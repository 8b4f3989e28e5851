import type { PolicyDecision } from '../schema/rule.ts';
import { runBench, type BenchReport, type BenchRow, type BenchScenario } from './bench.ts';
import type { Policy } from './explain.ts';
import { findingsOf, notesOf, type Finding, type PolicyTemplate } from './findings.ts';
import { capitalise, DECISION_WORDS, joinWords, situationWords, verdict } from './sentence.ts';
import { SPACE } from './space.ts';

/** A line of the matrix, in words. */
export interface BenchLine {
  slug: string;
  title: string;
  /** What is done, with which data, for whom and how much on its own. */
  facts: string;
  decision: PolicyDecision | 'none';
  /** The decision in words, with who is asked: "Ask the brand reviewer first". */
  verdict: string;
  /** Who is asked, joined; empty where nobody is. */
  asked: string;
  /** Id and heading of the clause that says it, and what the rule is called; empty where no rule decides. */
  section: string;
  clause: string;
  rule: string;
  why: string;
  /** How the answer stands to that of the template; empty where the template has none. */
  compared: string;
  differs: boolean;
}

/** Everything that a bench shows. Page, lab, annex and file are made from it. */
export interface BenchView {
  /** What is wrong, in the order in which it is to be mended. */
  findings: Finding[];
  /** What is worth a look and may be meant, a sentence each. */
  notes: string[];
  lines: BenchLine[];
  /** Number of scenarios and of each answer, in a sentence. */
  summary: string;
  /** Whether something is to be mended, in a sentence. */
  verdict: string;
  sound: boolean;
}

/** Puts every scenario, and every situation of the space, to a policy, and says what it found. */
export function benchView(policy: Policy, scenarios: readonly BenchScenario[], template: PolicyTemplate): BenchView {
  const report = runBench(policy, scenarios);
  return {
    findings: findingsOf(report.audit, policy, template),
    notes: notesOf(report.audit, policy),
    lines: report.rows.map((row) => lineOf(row, template)),
    summary: countsWords(report),
    verdict: verdictWords(report),
    sound: report.sound,
  };
}

/** The answers of a bench counted: "36 situations: 8 allowed, 17 ask first, 11 not allowed, 0 without a rule". */
export const countsWords = ({ rows, counts }: Pick<BenchReport, 'rows' | 'counts'>): string =>
  rows.length === 0
    ? 'This playbook has no situations to test a policy on yet'
    : `${situations(rows.length)}: ${counts.allow} allowed, ${counts.ask} ask first, ${counts.deny} not allowed, ${counts.none} without a rule`;

const situations = (count: number): string => `${count} ${count === 1 ? 'situation' : 'situations'}`;

/** Whether a policy is whole, in a sentence. */
export function verdictWords({ audit, sound }: Pick<BenchReport, 'audit' | 'sound'>): string {
  const all = `combinations of activity, data, audience and automation`;
  if (sound) return `All ${SPACE.length} ${all} have a rule, no two rules contradict each other, and every rule has an effect.`;
  const number = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);
  const { none } = audit.counts;
  const parts = [
    ...(none > 0 ? [`${none} of ${SPACE.length} ${all} have no rule`] : []),
    ...number(audit.contradictions.length, 'two rules contradict each other', 'pairs of rules contradict each other'),
    ...number(audit.unreachable.length, 'one rule has no effect', 'rules have no effect'),
  ];
  return `To fix: ${parts.join('; ')}.`;
}

function lineOf({ scenario, answer, differs }: BenchRow, { names }: PolicyTemplate): BenchLine {
  const { rule, clause, reviewers } = answer;
  return {
    slug: scenario.slug,
    title: scenario.title,
    facts: capitalise(situationWords(scenario)),
    decision: answer.decision,
    verdict: verdict(answer),
    asked: joinWords(reviewers, 'and'),
    section: rule?.section ?? '',
    clause: clause ?? '',
    rule: rule ? (names.get(rule.id) ?? rule.id) : '',
    why: rule?.why ?? '',
    compared: !scenario.expected
      ? ''
      : differs
        ? `Differs: ${DECISION_WORDS[scenario.expected].toLowerCase()} in the template`
        : 'The same',
    differs,
  };
}
