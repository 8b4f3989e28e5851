import { strong, table, text } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import type { Rule } from '../schema/rule.ts';
import { DATA_CLASSES } from '../schema/rule-lists.ts';
import { ACTIVITY_WORDS, AUDIENCE_WORDS, AUTOMATION_WORDS, capitalise, DATA_WORDS, joinWords, verdict } from './sentence.ts';
import { decisionTable, type CellPart } from './table.ts';

/** The decision table of a policy, complete: it stands in for the tool where there is no JavaScript. */
export function policyTable(rules: readonly Rule[]): Node {
  const head = ['Activity', ...DATA_CLASSES.map((data) => `${capitalise(DATA_WORDS[data])} data`)];
  const rows = decisionTable(rules).map((cells) => [
    [strong(capitalise(ACTIVITY_WORDS[cells[0]!.activity]))],
    ...cells.map((cell) => cell.parts.flatMap((part, i): Node[] => [...(i > 0 ? [text(' ')] : []), text(partWords(part))])),
  ]);
  return table(head, rows);
}

/** A part of a cell in words: "Ask the policy owner first." or "Where nobody checks the result: not allowed." */
export function partWords({ audience, automation, ...ruling }: CellPart): string {
  const decision = verdict(ruling);
  const conditions = [
    ...(automation ? [`where ${joinWords(automation.map((name) => AUTOMATION_WORDS[name]))}`] : []),
    ...(audience ? [`for ${joinWords(audience.map((name) => AUDIENCE_WORDS[name]))}`] : []),
  ];
  if (conditions.length === 0) return `${decision}.`;
  return `${capitalise(conditions.join(', '))}: ${decision.charAt(0).toLowerCase()}${decision.slice(1)}.`;
}
