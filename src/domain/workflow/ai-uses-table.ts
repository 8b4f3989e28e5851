import { link, paragraph, strong, table, text } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import type { UsedPolicy } from '../page/facts.ts';
import { rulingOf } from '../policy/decide.ts';
import { askAddress } from '../policy/question.ts';
import { situationWords, verdict } from '../policy/sentence.ts';
import type { Situation } from '../policy/space.ts';
import type { Process } from '../schema/process.ts';
import { usesOf } from './ai-uses.ts';

/** What a policy says of a use of AI, in a few words: "Allowed", "Ask the policy owner first", "Not allowed", "No rule". */
export function decisionWords(policy: UsedPolicy | undefined, situation: Situation): string | undefined {
  return policy && verdict(rulingOf(policy.rules, situation));
}

/** The rows of the AI-use register that follow from processes, each with the rule that decides it; nothing where no step uses AI. */
export function aiUsesTable(processes: readonly { when: string; process: Process }[], policy: UsedPolicy): Node[] {
  const rows = processes.flatMap(({ when, process }) => {
    const lanes = new Map(process.lanes.map((lane) => [lane.id, lane.name]));
    return usesOf(process).map(({ step, situation }) => {
      const ruling = rulingOf(policy.rules, situation);
      const { rule } = ruling;
      return [
        when,
        [strong(step.name)],
        lanes.get(step.laneRef) ?? '',
        step.platforms?.join(', ') ?? '–',
        [link(askAddress(situation), situationWords(situation))],
        [strong(verdict(ruling))],
        rule ? [link(`${policy.path}#${rule.section}`, policy.clauses[rule.section] ?? rule.section), text(`, rule ${rule.id}`)] : '–',
      ];
    });
  });
  if (rows.length === 0) return [];
  return [
    paragraph(
      'Each step with AI is a row of the AI-use register. What it may do follows from the rules of ',
      link(policy.path, policy.title),
      text('. Follow a use to ask the policy about it.'),
    ),
    table(['When', 'Step', 'Who', 'Platform', 'Use', 'The policy says', 'Clause'], rows),
  ];
}
