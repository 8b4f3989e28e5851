import { groupBy } from '../group-by.ts';
import type { PolicyDecision, Rule } from '../schema/rule.ts';
import { ACTIVITIES, DATA_CLASSES } from '../schema/rule-lists.ts';
import { decide } from './decide.ts';
import { breadth, covers, overlap, SPACE, type Situation } from './space.ts';

/** A part of the situation space: one activity with one class of data. */
export interface Gap {
  activity: Situation['activity'];
  data: Situation['data'];
  /** Situations of this part that no rule covers, and how many there are in all. */
  open: Required<Situation>[];
  of: number;
}

/** Two rules that say different things of the same situations, with nothing to tell which weighs more. */
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
  /** Ids of rules that never decide: others outweigh them everywhere. */
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
  const deciding = new Set<string>();
  const open: Required<Situation>[] = [];
  for (const situation of SPACE) {
    const rule = decide(rules, situation);
    counts[rule?.decision ?? 'none'] += 1;
    if (rule) deciding.add(rule.id);
    else open.push(situation);
  }
  return {
    gaps: gapsOf(open),
    contradictions: contradictionsOf(rules),
    unreachable: rules.filter((rule) => !deciding.has(rule.id)).map((rule) => rule.id),
    unused: clauses.filter((clause) => !rules.some((rule) => rule.section === clause)),
    counts,
  };
}

function gapsOf(open: readonly Required<Situation>[]): Gap[] {
  const of = SPACE.length / (ACTIVITIES.length * DATA_CLASSES.length);
  const groups = groupBy(open, ({ activity, data }) => `${activity} ${data}`);
  return [...groups.values()].map((group) => ({ activity: group[0]!.activity, data: group[0]!.data, open: group, of }));
}

/** Rules of equal breadth are of equal weight; they contradict each other where they overlap and say different things. */
function contradictionsOf(rules: readonly Rule[]): Contradiction[] {
  return rules.flatMap((a, i) =>
    rules.slice(i + 1).flatMap((b): Contradiction[] => {
      const differ = a.decision !== b.decision || (a.decision === 'ask' && a.reviewer !== b.reviewer);
      if (!differ || breadth(a) !== breadth(b) || !overlap(a, b)) return [];
      const both = SPACE.filter((situation) => covers(a, situation) && covers(b, situation));
      return [{ rules: [a.id, b.id], situation: both[0]!, count: both.length }];
    }),
  );
}
