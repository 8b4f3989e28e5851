import { isSituation, questionQuery, readQuestion, type Question } from '../../domain/policy/question.ts';
import { loaded } from '../../tools/kit/loaded.ts';
import { showAnswer } from './answer-view.ts';
import { loadShipped, type AskedPolicy } from './asked-policy.ts';
import { choosePolicy } from './policy-choice.ts';

/** How the tool stands on its page. */
export interface AskOptions {
  /** Whether the address of the page follows the question. It never says which policy is asked. */
  keepsAddress?: boolean;
}

/** Runs the component AskForm: each choice is answered at once. */
export function startAsk(root: HTMLElement, { keepsAddress = false }: AskOptions = {}): void {
  const base = document.documentElement.dataset.base ?? '/';
  const facts = [...root.querySelectorAll<HTMLSelectElement>('[data-fact]')];
  const scenario = root.querySelector<HTMLSelectElement>('[data-scenario]');
  let asked: AskedPolicy | undefined;

  const question = (): Question => readQuestion((fact) => facts.find((select) => select.dataset.fact === fact)?.value);
  const answer = (): void => {
    const now = question();
    // Without a policy nothing is asked, and so no facts are wanted either.
    showAnswer(root, asked, asked && isSituation(now) ? now : undefined);
  };
  const fill = (values: Question): void => {
    for (const select of facts) select.value = values[select.dataset.fact as keyof Question] ?? '';
  };
  const changed = (): void => {
    const query = questionQuery(question());
    if (keepsAddress) history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    answer();
  };

  for (const select of facts)
    select.addEventListener('change', () => {
      // The facts are no longer those of the situation that filled them in.
      if (scenario) scenario.value = '';
      changed();
    });
  scenario?.addEventListener('change', () => {
    const chosen = scenario.selectedOptions[0];
    if (!chosen || chosen.value === '') return;
    fill(readQuestion((fact) => chosen.dataset[fact]));
    changed();
  });
  if (keepsAddress) {
    const params = new URLSearchParams(location.search);
    const given = readQuestion((fact) => params.get(fact));
    if (questionQuery(given)) fill(given);
  }
  choosePolicy<AskedPolicy>({
    root,
    load: async (chosen, slugs, options) =>
      'shipped' in chosen
        ? loadShipped(base, chosen.shipped)
        : (await loaded(import('./ask-own.ts'))).loadAsked(base, chosen, slugs, options),
    use(policy) {
      asked = policy;
      answer();
    },
    said: ({ name }) => `It answers: ${name}.`,
  });
}
