import { groupBy } from '../group-by.ts';
import type { PolicyDecision, Rule } from '../schema/rule.ts';
import { ACTIVITIES, DATA_CLASSES } from '../schema/rule-lists.ts';
import { rulingOf } from './decide.ts';
import { covers, isAsSpecific, overlap, SPACE, type Situation } from './space.ts';

/** A part of the situation space: one activity with one class of data. */
export interface Gap {
  activity: Situation['activity'];
  data: Situation['data'];
  /** Situations of this part that no rule covers, and how many there are in all. */
  open: Required<Situation>[];
  of: number;
}

/**
 * Two rules that decide the same situations otherwise, with nothing but strictness to tell which weighs more. Two that ask different people
 * do not disagree: both are asked.
 */
export interface Contradiction {
  rules: [string, string];
  /** A situation that both cover. */
  situation: Required<Situation>;
  /** How many situations both cover. */
  count: number;
}

/** What is known of a policy when every situation that it can meet was put to it. */
export interface PolicyAudit {
  /** Situations without a rule. */
  gaps: Gap[];
  contradictions: Contradiction[];
  /** Ids of rules without effect: others outweigh them everywhere, and nobody is asked because of them. */
  unreachable: string[];
  /** Ids of clauses that hold rules in the template and hold none in this policy. */
  unused: string[];
  /** How many of all situations each decision takes; `none` are those of the gaps. */
  counts: Record<PolicyDecision | 'none', number>;
}

/**
 * Puts every situation of the space to a policy.
 * @param clauses ids of the clauses that rules stand in
 */
export function auditPolicy(rules: readonly Rule[], clauses: readonly string[]): PolicyAudit {
  const counts: PolicyAudit['counts'] = { allow: 0, ask: 0, deny: 0, none: 0 };
  const effective = new Set<string>();
  const open: Required<Situation>[] = [];
  for (const situation of SPACE) {
    const { decision, rule, reviewers } = rulingOf(rules, situation);
    counts[decision] += 1;
    if (!rule) open.push(situation);
    else effective.add(rule.id);
    if (reviewers.length < 2) continue;
    for (const other of rules) {
      const asks = other.decision === 'ask' && other.reviewer !== rule!.reviewer;
      if (asks && covers(other, situation)) effective.add(other.id);
    }
  }
  return {
    gaps: gapsOf(open),
    contradictions: contradictionsOf(rules),
    unreachable: rules.filter((rule) => !effective.has(rule.id)).map((rule) => rule.id),
    unused: clauses.filter((clause) => !rules.some((rule) => rule.section === clause)),
    counts,
  };
}

function gapsOf(open: readonly Required<Situation>[]): Gap[] {
  const of = SPACE.length / (ACTIVITIES.length * DATA_CLASSES.length);
  const groups = groupBy(open, ({ activity, data }) => `${activity} ${data}`);
  return [...groups.values()].map((group) => ({ activity: group[0]!.activity, data: group[0]!.data, open: group, of }));
}

/** Rules that are as specific as each other are of equal weight; they contradict each other where they overlap and decide otherwise. */
function contradictionsOf(rules: readonly Rule[]): Contradiction[] {
  return rules.flatMap((a, i) =>
    rules.slice(i + 1).flatMap((b): Contradiction[] => {
      if (a.decision === b.decision || !isAsSpecific(a, b) || !overlap(a, b)) return [];
      const both = SPACE.filter((situation) => covers(a, situation) && covers(b, situation));
      return [{ rules: [a.id, b.id], situation: both[0]!, count: both.length }];
    }),
  );
}
