import { fileStem } from '../tools/kit/file-stem.ts';
import type { BenchView } from '../domain/policy/bench-view.ts';
import type { ScenarioList } from '../domain/schema/scenario-list.ts';
import { downloadText } from './documents/download.ts';
import { openStore } from './documents/store.ts';
import { loaded } from '../tools/kit/loaded.ts';
import { whyNot } from '../tools/kit/why-not.ts';
import type { Chosen, Fault, ShippedName } from './policy/chosen.ts';
import type { OwnPolicy } from './policy/own-policy.ts';
import { choosePolicy } from './policy/policy-choice.ts';
import type { ReadOptions } from './update/read-upload.ts';
import { fetchScenarios } from './policy/scenario-list.ts';

const engine = () => loaded(import('./bench/engine.ts'));

/** A policy of the reader and what the bench says of it. */
interface Tested {
  policy: OwnPolicy;
  view: BenchView;
  faults: string[];
}

/** What stands on the page: results of the reader's own policy, or of one of this playbook, which are there from the start. */
type Shown = (Tested & { show: () => void }) | { shipped: ShippedName; faults: string[] };

/**
 * The test bench: puts every situation to a policy of the reader. The situations and the releases of templates, files of this site,
 * are all that it requests.
 */
const form = document.querySelector<HTMLFormElement>('[data-bench-form]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const find = <T extends HTMLElement>(name: string) => form.querySelector<T>(`[data-bench-${name}]`)!;
  const results = [...document.querySelectorAll<HTMLElement>('[data-bench-result]')];
  const own = results.find((result) => result.dataset.benchResult === 'own')!;
  const base = document.documentElement.dataset.base ?? '/';
  let list: Promise<ScenarioList> | undefined;
  let shown: Shown | undefined;

  const scenarios = (): Promise<ScenarioList> =>
    (list ??= fetchScenarios(base)).catch((error: unknown) => {
      list = undefined;
      throw error;
    });
  const test = async (loading: Promise<OwnPolicy | Fault>): Promise<Tested | Fault> => {
    const [{ viewOf }, policy, list] = await Promise.all([engine(), loading, scenarios()]);
    return 'fault' in policy ? policy : { policy, view: viewOf(policy, list), faults: policy.faults };
  };
  const load = async (chosen: Chosen, slugs: readonly string[], options: ReadOptions): Promise<Shown | Fault> => {
    history.replaceState(history.state, '', location.pathname + ('draft' in chosen ? `?draft=${chosen.draft.id}` : ''));
    if ('shipped' in chosen) return { shipped: chosen.shipped, faults: [] };
    const { loadOwn, showResult } = await engine();
    const tested = await test(loadOwn(base, chosen, slugs, options));
    return 'fault' in tested ? tested : { ...tested, show: () => showResult(own, tested.policy, tested.view, base) };
  };
  const use = (next: Shown | undefined): void => {
    shown = next;
    const policy = next && 'policy' in next ? next.policy : undefined;
    if (next && 'policy' in next) next.show();
    const id = next && 'shipped' in next ? next.shipped.slug : policy && 'own';
    for (const result of results) result.hidden = result.dataset.benchResult !== id;
    find<HTMLButtonElement>('csv').disabled = next === undefined;
    find('keep').hidden = policy === undefined || policy.draft !== undefined;
    find('open').hidden = policy?.draft === undefined;
    if (policy?.draft) find<HTMLAnchorElement>('open').href = `${base}templates/${policy.release.id}/fill/?draft=${policy.draft.id}`;
  };

  const choice = choosePolicy<Shown>({
    root: form,
    load,
    use,
    said: (next) => `“${'policy' in next ? next.policy.title : next.shipped.title}” is tested.`,
    first: new URLSearchParams(location.search).get('draft') ?? undefined,
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  find('keep').addEventListener('click', async () => {
    if (!shown || !('policy' in shown)) return;
    let draftOf: Awaited<ReturnType<typeof engine>>['draftOf'];
    try {
      ({ draftOf } = await engine());
    } catch (error) {
      return choice.say(`The document was not kept, because ${whyNot(error)}`);
    }
    const kept = openStore().create(draftOf(shown.policy));
    if (!kept.ok) return choice.say('This browser did not keep it: its storage is full or refused. Nothing was changed.');
    await choice.chooseDraft(kept.draft.id);
    form.querySelector<HTMLElement>('[data-policy-words]')!.focus();
  });
  find('csv').addEventListener('click', async () => {
    if (!shown) return;
    try {
      const { benchCsv, loadPristine } = await engine();
      const tested = 'policy' in shown ? shown : await test(loadPristine(base, shown.shipped));
      if ('fault' in tested) return choice.say(tested.fault);
      const name = `${await fileStem(tested.policy.title, tested.policy.release.id, tested.policy.release.locale)}-test.csv`;
      downloadText(name, benchCsv(tested.view.lines), 'text/csv;charset=utf-8');
      choice.say(`${name} is in your downloads.`);
    } catch (error) {
      choice.say('A part of this page did not load. Check the connection and try again.');
      throw error;
    }
  });
}
