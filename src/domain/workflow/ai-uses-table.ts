import { link, paragraph, strong, table, text } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import type { UsedPolicy } from '../page/facts.ts';
import { decide } from '../policy/decide.ts';
import { askAddress } from '../policy/question.ts';
import { ACTIVITY_WORDS, AUDIENCE_WORDS, AUTOMATION_WORDS, DATA_WORDS, ruleDecision } from '../policy/sentence.ts';
import type { Situation } from '../policy/space.ts';
import type { Process } from '../schema/process.ts';
import { usesOf } from './ai-uses.ts';

/** What a policy says of a use of AI, in two or three words: "Allowed", "Ask the policy owner first", "Not allowed". */
export function decisionWords(policy: UsedPolicy | undefined, situation: Situation): string | undefined {
  const rule = policy && decide(policy.rules, situation);
  return rule && ruleDecision(rule);
}

/** The rows of the AI-use register that follow from processes, each with the rule that decides it; nothing where no step uses AI. */
export function aiUsesTable(processes: readonly { when: string; process: Process }[], policy: UsedPolicy): Node[] {
  const rows = processes.flatMap(({ when, process }) => {
    const lanes = new Map(process.lanes.map((lane) => [lane.id, lane.name]));
    return usesOf(process).map(({ step, situation }) => {
      const rule = decide(policy.rules, situation);
      return [
        when,
        [strong(step.name)],
        lanes.get(step.laneRef) ?? '',
        step.platforms?.join(', ') ?? '–',
        [link(askAddress(situation), situationWords(situation))],
        rule ? [strong(ruleDecision(rule))] : 'No rule',
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

/** A situation in words: "draft, with internal data, for customers". */
export function situationWords({ activity, data, audience, automation }: Situation): string {
  const parts = [`${ACTIVITY_WORDS[activity]}, with ${DATA_WORDS[data]} data`];
  if (audience) parts.push(`for ${AUDIENCE_WORDS[audience]}`);
  if (automation) parts.push(AUTOMATION_WORDS[automation]);
  return parts.join(', ');
}
