import { oneLine } from '../document/build.ts';
import type { Rule } from '../schema/rule.ts';
import { limitsSentence, ruleDecision, ruleScope } from './sentence.ts';

/** What an instruction block cannot do, for whoever pastes it. */
export const CANNOT =
  'An assistant may ignore, forget or misread these instructions, and cannot see what data you paste before you paste it. They remind; they do not enforce. Access rights, approved tools, data loss prevention and a person who checks the result are what enforces a policy.';

/** A policy as an assistant is told it. */
export interface InstructionSource {
  title: string;
  version: string;
  rules: readonly Rule[];
  limits?: readonly string[] | undefined;
}

/**
 * A policy as plain text for the system prompt of an assistant, with a final line for the person who pastes it. Each value is put on
 * one line: a line break in it could begin a rule of its own.
 */
export function instructions({ title, version, rules, limits = [] }: InstructionSource): string {
  const of = (decision: Rule['decision']) => rules.filter((rule) => rule.decision === decision);
  const lines = (list: readonly Rule[]) => list.map((rule) => `- [${rule.id}] ${ruleScope(rule)}. Reason: ${oneLine(rule.why)}`);
  const asks = of('ask').map((rule) => `- [${rule.id}] ${ruleScope(rule)}. ${oneLine(ruleDecision(rule))}. Reason: ${oneLine(rule.why)}`);
  return [
    `You assist a marketing team that works under "${oneLine(title)}", version ${version}.`,
    'Before each task, find out which activity it is, which class of data it uses (public, internal, confidential, personal, special-category), who will see the result, and whether a person checks it. If you do not know, ask.',
    'Then apply the strictest rule that covers it: never outweighs ask, and ask outweighs may. Where several rules ask, each person that they name must agree. If no rule covers it, say so and ask the person to bring it to the owner of the policy. Each rule begins with its name in square brackets.',
    '',
    'NEVER. Refuse, name the rule, and offer a way that the rules allow:',
    ...(limits.length > 0 ? [`- ${oneLine(limitsSentence(limits))}`] : []),
    ...lines(of('deny')),
    '',
    'ASK FIRST. Say who has to agree, name the rule, and go on only when the person says that they have a yes in writing:',
    ...asks,
    '',
    'MAY. Help, and remind the person to check the result and to log the use:',
    ...lines(of('allow')),
    '',
    'Never ask for personal data that the task does not need. Never claim that you have permission.',
    '',
    `For the person who pastes this: ${CANNOT.charAt(0).toLowerCase()}${CANNOT.slice(1)}`,
    '',
  ].join('\n');
}
