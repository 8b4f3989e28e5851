import { ask, type Answer } from '../../domain/policy/explain.ts';
import { capitalise, joinWords, ruleScope, verdict } from '../../domain/policy/sentence.ts';
import type { Situation } from '../../domain/policy/space.ts';
import { partsOf } from '../../domain/policy/table.ts';
import { partWords } from '../../domain/policy/table-nodes.ts';
import { make } from '../make.ts';
import type { AskedPolicy } from './asked-policy.ts';

/** Shows what a policy says of a situation; nothing yet where either is missing. `root` holds the component Answer. */
export function showAnswer(root: HTMLElement, asked: AskedPolicy | undefined, situation: Situation | undefined): void {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const box = find('answer');
  const answer = asked && situation && ask(asked.policy, situation);
  box.dataset.decision = answer?.decision ?? 'open';
  find('answer-of').textContent = asked ? asked.name : '';
  say(find('verdict'), answer ? `${verdict(answer.rule)}.` : asked || situation ? OPEN : '');
  find('facts').hidden = !answer;
  find('facts').replaceChildren(...(answer ? rowsOf(asked, situation, answer) : []));
}

const OPEN = 'Choose what AI would do and which data goes in.';

/** A screen reader hears a live region each time it is written, so the same words are not written again. */
function say(element: HTMLElement, words: string): void {
  if (element.textContent?.trim() !== words) element.textContent = words;
}

function rowsOf({ policy, clause, form }: AskedPolicy, situation: Situation, answer: Answer): HTMLElement[] {
  const { rule, reviewer, also, sentence, next } = answer;
  const parts = partsOf(policy.rules, situation);
  const others = also.length > 0 ? ` So does ${joinWords(also)}: a yes of one is not a yes of the other.` : '';
  return [
    ...(reviewer ? [row('Who is asked', `${capitalise(reviewer)}.${others}`)] : []),
    row('Why', rule ? rule.why : sentence),
    row('What to do next', next),
    ...(rule
      ? [
          row('Clause', link(clause(rule.section), answer.clause ?? rule.section)),
          row('Rule', make('code', rule.id), `: ${ruleScope(rule)}.`),
        ]
      : [row('To close the gap', link(form, 'Open the form of the policy'), ' and change a rule, or have one written.')]),
    ...(new Set(parts.map((part) => verdict(part.rule))).size > 1
      ? [row('It depends', 'This is the strictest answer. ', make('ul', ...parts.map((part) => make('li', partWords(part)))))]
      : []),
  ];
}

const row = (term: string, ...words: (Node | string)[]): HTMLElement => make('div', make('dt', term), make('dd', ...words));

const link = (href: string, words: string): HTMLElement => Object.assign(make('a', words), { href });
