import { benchView, type BenchView } from '../../domain/policy/bench-view.ts';
import { scenariosFor } from '../../domain/policy/scenarios-for.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { ScenarioList } from '../../domain/schema/scenario-list.ts';
import { benchAnnex, withAnnex } from '../../domain/template/annex.ts';
import type { Answers } from '../../domain/template/answers.ts';
import type { FilledDocument } from '../../domain/template/document.ts';
import { draftPolicy, policyTemplate, rulePlaces } from '../../domain/template/policy-of.ts';
import { rememberEffects } from '../../domain/template/rule-effects.ts';
import { rowsInUse } from '../../domain/template/rows-in-use.ts';
import type { FormValues } from '../../domain/template/values.ts';
import { make } from '../make.ts';
import { effectView } from './effect-view.ts';
import { fitPaper } from './fit-paper.ts';
import { renderNodes } from './render.ts';

/** What the form of a policy says of the rules as they are set. */
export interface Composer {
  /** Says below each row what it changes, and what the whole policy says. */
  show: (answers: Answers, values: FormValues) => void;
  /** The document with its annex, where that is wanted. */
  complete: (document: FilledDocument) => FilledDocument;
}

/** What a composer needs of its page. */
export interface ComposerOptions {
  root: HTMLElement;
  form: HTMLFormElement;
  release: TemplateRelease;
  list: ScenarioList;
}

/** Tests a policy while its rules are changed. */
export function createComposer({ root, form, release, list }: ComposerOptions): Composer {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const scenarios = scenariosFor(list, release.id);
  const template = policyTemplate(release);
  const { settings } = rulePlaces(release);
  const base = document.documentElement.dataset.base ?? '/';
  const wanted = find<HTMLInputElement>('with-annex');
  let view!: BenchView;
  let key = '';
  const effectsOf = rememberEffects(release, scenarios);
  /** What the effects below the rows were made from. */
  let told: unknown[] = [];

  const annex = make('article');
  annex.className = 'paper paper-annex';
  annex.hidden = true;
  find('desk').append(annex);
  fitPaper(find('desk'), annex);
  const showAnnex = () => {
    annex.hidden = !wanted.checked;
    annex.replaceChildren(...(wanted.checked ? renderNodes(benchAnnex(view).children, { noteNumber: () => 0 }) : []));
  };
  wanted.disabled = false;
  wanted.addEventListener('change', showAnnex);

  const showEffects = (answers: Answers, values: FormValues) => {
    const effects = effectsOf(answers);
    const places = rowsInUse(values, settings!);
    const rows = [...form.querySelectorAll(`[data-rows="${settings}"] [data-row]`)];
    const next = [effects, ...rows, ...places];
    if (next.length === told.length && next.every((part, i) => part === told[i])) return;
    told = next;
    rows.forEach((row, i) => {
      const effect = effects[places.indexOf(i)];
      const old = row.querySelector('.effect');
      const block = effect && effectView(effect, scenarios.length, base);
      if (old && block?.textContent === old.textContent) return;
      old?.remove();
      if (block) row.append(block);
    });
  };

  return {
    show(answers, values) {
      if (settings !== undefined) showEffects(answers, values);
      const policy = draftPolicy(release, answers);
      const nextKey = JSON.stringify(policy.rules);
      if (nextKey === key) return;
      key = nextKey;
      view = benchView(policy, scenarios, template);
      find('policy-line').textContent = `${view.summary}.${view.sound ? '' : ` ${view.verdict}`}`;
      find('policy-line').classList.toggle('over', !view.sound);
      showAnnex();
    },
    complete: (filled) => (wanted.checked ? withAnnex(filled, benchAnnex(view)) : filled),
  };
}
