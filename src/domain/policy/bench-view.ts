import type { PolicyDecision } from '../schema/rule.ts';
import { runBench, type BenchReport, type BenchRow, type BenchScenario } from './bench.ts';
import type { Policy } from './explain.ts';
import { findingsOf, type Finding, type PolicyTemplate } from './findings.ts';
import { ruleScope } from './sentence.ts';
import { SPACE, type Situation } from './space.ts';

/** What a policy says of a situation, in the words of a column. */
export const DECISION_LABELS: Record<PolicyDecision | 'none', string> = {
  allow: 'Allowed',
  ask: 'Ask first',
  deny: 'Never',
  none: 'No answer',
};

/** An answer in a few words, with who is asked: "Ask the brand reviewer first". */
export const answerWords = ({ decision, asked }: Pick<BenchLine, 'decision' | 'asked'>): string =>
  decision === 'ask' && asked ? `Ask ${asked} first` : DECISION_LABELS[decision];

/** A line of the matrix, in words. */
export interface BenchLine {
  slug: string;
  title: string;
  /** What is done, with which data, for whom and how much on its own. */
  facts: string;
  decision: PolicyDecision | 'none';
  /** Who is asked; empty where nobody is. */
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
  const findings = findingsOf(report.audit, policy, template);
  return {
    findings,
    lines: report.rows.map((row) => lineOf(row, template)),
    summary: countsWords(report),
    verdict: verdictWords(report),
    sound: report.sound,
  };
}

/** The answers of a bench counted: "36 situations: 8 allowed, 17 ask, 11 never, 0 without an answer". */
export const countsWords = ({ rows, counts }: Pick<BenchReport, 'rows' | 'counts'>): string =>
  `${situations(rows.length)}: ${counts.allow} allowed, ${counts.ask} ask, ${counts.deny} never, ${counts.none} without an answer`;

const situations = (count: number): string => `${count} ${count === 1 ? 'situation' : 'situations'}`;

/** Whether a policy is whole, in a sentence. */
export function verdictWords({ audit, sound }: Pick<BenchReport, 'audit' | 'sound'>): string {
  const all = `${SPACE.length} combinations of activity, data, audience and automation`;
  if (sound) return `All ${all} have a rule, no two rules contradict each other, and every rule decides something.`;
  const number = (count: number, one: string, many: string) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : []);
  const parts = [
    ...number(audit.counts.none, 'combination has no rule', 'combinations have no rule'),
    ...number(audit.contradictions.length, 'pair of rules contradicts itself', 'pairs of rules contradict each other'),
    ...number(audit.unreachable.length, 'rule never decides', 'rules never decide'),
  ];
  return `To mend: ${parts.join('; ')}. All ${all} were tried.`;
}

function lineOf({ scenario, answer, differs }: BenchRow, { names }: PolicyTemplate): BenchLine {
  const { rule, clause, reviewer } = answer;
  return {
    slug: scenario.slug,
    title: scenario.title,
    facts: situationWords(scenario),
    decision: answer.decision,
    asked: reviewer ?? '',
    section: rule?.section ?? '',
    clause: clause ?? '',
    rule: rule ? (names.get(rule.id) ?? rule.id) : '',
    why: rule?.why ?? '',
    compared: !scenario.expected
      ? ''
      : differs
        ? `Differs: ${DECISION_LABELS[scenario.expected].toLowerCase()} in the template`
        : 'The same',
    differs,
  };
}

/** A situation in words: "Score, with personal data, for customers, where nobody checks the result". */
function situationWords({ activity, data, audience, automation }: Situation): string {
  const words = ruleScope({
    activity: [activity],
    data: [data],
    ...(audience ? { audience: [audience] } : {}),
    ...(automation ? { automation: [automation] } : {}),
  });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
