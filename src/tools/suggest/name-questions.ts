import type { AskedName } from '../../domain/submission/asked-names.ts';
import type { NameReason } from '../../domain/submission/names/reading.ts';
import { make } from '../../labs/make.ts';

const REASONS: Record<NameReason, string> = {
  'full-name': 'it reads like a first and a last name',
  'given-name': 'it reads like a first name',
  'family-name': 'it reads like a last name',
  title: 'a title or a greeting stands before it',
  'legal-form': 'it has the legal form of a company',
  trade: 'it reads like the name of a company',
  handle: 'it is a handle or a profile',
  'web-address': 'it is a web address',
  capital: 'it has a capital letter and is no word that is known here',
};

/** A choice of one question. It belongs to no form, so that the answer is neither kept as a draft nor part of the suggestion. */
function choice(group: string, label: string, isChosen: boolean, choose: () => void): HTMLElement {
  const input = make('input');
  input.type = 'radio';
  input.name = group;
  input.id = `${group}-${label.split(' ')[0]!.toLowerCase()}`;
  input.checked = isChosen;
  input.setAttribute('form', '');
  input.addEventListener('change', choose);
  const text = make('label', label);
  text.htmlFor = input.id;
  return make('p', input, text);
}

function question(name: AskedName, place: number, isKept: boolean, answer: (name: AskedName, keep: boolean) => void): HTMLElement {
  const group = `name-${place}`;
  const times = name.times === 1 ? '' : ` It stands here ${name.times} times, in longer and shorter forms.`;
  const where = make('p', `${name.before}`, make('mark', name.found), `${name.after}`);
  where.className = 'name-context';
  where.id = `${group}-where`;
  const why = make('p', `Asked because ${REASONS[name.reason]}.${times}`);
  why.className = 'hint';
  why.id = `${group}-why`;
  const legend = make('legend', 'Is “', make('strong', name.text), '” a name?');
  const box = make(
    'fieldset',
    legend,
    where,
    why,
    choice(group, `Take it out: ${name.replacement}`, !isKept, () => answer(name, false)),
    choice(group, 'Keep it', isKept, () => answer(name, true)),
  );
  box.className = 'name-question';
  box.setAttribute('aria-describedby', `${where.id} ${why.id}`);
  return box;
}

/** Makes the next questions new ones, with no answer of before. */
export function forgetAnswers(section: HTMLElement): void {
  delete section.dataset.shown;
  section.hidden = true;
}

/**
 * Shows a question for each likely name. Questions that stand there already keep their place and their focus.
 * @param answer is called with each answer; taking out is the answer until another is given
 */
export function showNameQuestions(
  section: HTMLElement,
  asked: readonly AskedName[],
  kept: ReadonlySet<string>,
  answer: (name: AskedName, keep: boolean) => void,
): void {
  const shown = asked
    .map((name) => `${name.key}\n${name.times}\n${name.replacement}\n${name.before}\n${name.found}\n${name.after}`)
    .join('\n\n');
  section.hidden = asked.length === 0;
  if (section.dataset.shown === shown) return;
  section.dataset.shown = shown;
  const count = asked.length === 1 ? 'One likely name was found.' : `${asked.length} likely names were found.`;
  section.querySelector('[data-names-count]')!.textContent = count;
  section
    .querySelector('[data-name-list]')!
    .replaceChildren(...asked.map((name, place) => question(name, place, kept.has(name.key), answer)));
}
