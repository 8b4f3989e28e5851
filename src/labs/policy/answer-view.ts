import { ask, type Answer } from '../../domain/policy/explain.ts';
import { capitalise, joinWords, limitsSentence, ruleScope, verdict } from '../../domain/policy/sentence.ts';
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
  const said = answer ? verdict(answer) : '';
  say(find('verdict'), said, answer ? answer.sentence.slice(said.length) : asked || situation ? OPEN : '');
  find('facts').hidden = !answer;
  find('facts').replaceChildren(...(answer ? rowsOf(asked, situation, answer) : []));
}

const OPEN = 'Choose what AI would do and which data goes in.';

/** A screen reader hears a live region each time it is written, so the same words are not written again. */
function say(element: HTMLElement, verdict: string, rest: string): void {
  if (element.textContent?.trim() !== verdict + rest) element.replaceChildren(make('strong', verdict), rest);
}

function rowsOf({ policy, clause, form }: AskedPolicy, situation: Situation, answer: Answer): HTMLElement[] {
  const { rule, reviewers, next } = answer;
  const parts = partsOf(policy.rules, situation);
  return [
    ...(reviewers.length > 0 ? [row('Who is asked', askedWords(reviewers))] : []),
    row('What to do next', next),
    ...(rule
      ? [
          row('Clause', link(clause(rule.section), answer.clause ?? rule.section)),
          row('Rule', make('code', rule.id), `: ${ruleScope(rule)}.`),
        ]
      : [row('To close the gap', link(form, 'Open the form of the policy'), ' and change a rule, or have one written.')]),
    ...(policy.limits && policy.limits.length > 0 ? [row('In every case', limitsSentence(policy.limits))] : []),
    ...(new Set(parts.map(verdict)).size > 1
      ? [row('It depends', 'This is the strictest answer. ', make('ul', ...parts.map((part) => make('li', partWords(part)))))]
      : []),
  ];
}

const askedWords = (reviewers: readonly string[]): string =>
  `${capitalise(joinWords(reviewers, 'and'))}.${reviewers.length > 1 ? ' A yes of one is not a yes of the other.' : ''}`;

const row = (term: string, ...words: (Node | string)[]): HTMLElement => make('div', make('dt', term), make('dd', ...words));

const link = (href: string, words: string): HTMLElement => Object.assign(make('a', words), { href });
