import { groupBy } from '../group-by.ts';
import type { Activity, Audience, Automation, DataClass, Rule } from '../schema/rule.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES } from '../schema/rule-lists.ts';
import { rulingOf, type Ruling } from './decide.ts';
import type { Situation } from './space.ts';

/** An answer of a cell, and for whom and how much on its own it holds; what is left out may be anything. */
export interface CellPart extends Pick<Ruling, 'decision' | 'reviewers'> {
  audience?: readonly Audience[];
  automation?: readonly Automation[];
}

/** What a policy says of one activity with one class of data, in every audience and degree of automation. */
export interface Cell {
  activity: Activity;
  data: DataClass;
  /** Together they cover every situation of the cell once. */
  parts: CellPart[];
}

/** The whole of a policy as a table: a row for each activity, a cell for each class of data. */
export function decisionTable(rules: readonly Rule[]): Cell[][] {
  return ACTIVITIES.map((activity) => DATA_CLASSES.map((data) => ({ activity, data, parts: partsOf(rules, { activity, data }) })));
}

/**
 * The answers that a situation may get, one for each kind of what it leaves open. As few parts as tell the answers apart:
 * degrees of automation that answer alike for every audience go together.
 */
export function partsOf(rules: readonly Rule[], { activity, data, audience: seenBy, automation: checked }: Situation): CellPart[] {
  const audiences = seenBy ? [seenBy] : AUDIENCES;
  const automations = checked ? [checked] : AUTOMATIONS;
  const answers = new Map<string, Pick<Ruling, 'decision' | 'reviewers'>>();
  /** Answers are alike where the decision is, and the same people are asked, whichever rule decides. */
  const at = (audience: Audience, automation: Automation): string => {
    const { decision, reviewers } = rulingOf(rules, { activity, data, audience, automation });
    const key = JSON.stringify([decision, reviewers]);
    answers.set(key, { decision, reviewers });
    return key;
  };
  const alike = groupBy(automations, (automation) => audiences.map((audience) => at(audience, automation)).join(' '));
  return [...alike.values()].flatMap((degrees) =>
    [...groupBy(audiences, (audience) => at(audience, degrees[0]!))].map(([key, group]) => ({
      ...(group.length < audiences.length ? { audience: group } : {}),
      ...(degrees.length < automations.length ? { automation: degrees } : {}),
      ...answers.get(key)!,
    })),
  );
}
