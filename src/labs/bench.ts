import type { ScenarioList } from '../domain/schema/scenario-list.ts';
import { downloadText } from './documents/download.ts';
import { openStore } from './documents/store.ts';
import type { Loaded, OwnPolicy } from './policy/own-policy.ts';

const SHIPPED = 'shipped:';

/** A policy template of this site. */
interface KnownPolicy {
  slug: string;
  name: string;
  /** The newest version that the site publishes. */
  version: string;
}

const engine = () => import('./bench/engine.ts');
type Engine = Awaited<ReturnType<typeof engine>>;

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
  const policies = JSON.parse(form.dataset.policies!) as KnownPolicy[];
  const base = document.documentElement.dataset.base ?? '/';
  const store = openStore();
  const choice = find<HTMLSelectElement>('policy');
  let list: Promise<ScenarioList> | undefined;
  let file: { name: string; tested: OwnPolicy } | undefined;
  let turn = 0;

  const say = (words: string) => (find('status').textContent = words);
  const scenarios = (): Promise<ScenarioList> =>
    (list ??= fetch(form.dataset.scenarios!).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json() as Promise<ScenarioList>;
    })).catch((error: unknown) => {
      list = undefined;
      throw error;
    });

  const load = ({ loadDraft, loadPristine }: Engine): Promise<Loaded> => {
    const { value } = choice;
    const shipped = policies.find(({ slug }) => value === SHIPPED + slug);
    if (shipped) return loadPristine(base, shipped.slug, shipped.version, shipped.name);
    if (value === 'file') return Promise.resolve(file!.tested);
    const draft = store.get(value);
    return draft ? loadDraft(base, draft) : Promise.resolve({ fault: 'This document is no longer on this device. Choose another one.' });
  };
  const test = async () => {
    const tools = await engine();
    const [tested, list] = await Promise.all([load(tools), scenarios()]);
    return 'fault' in tested ? tested : { tools, tested, view: tools.viewOf(tested, list) };
  };
  /** Does something with the chosen policy; a policy that was chosen in the meantime is the one that counts. */
  const run = async (act: (found: Exclude<Awaited<ReturnType<typeof test>>, { fault: string }>) => void | Promise<void>) => {
    const mine = ++turn;
    try {
      const found = await test();
      if (mine !== turn) return;
      if ('fault' in found) say(found.fault);
      else await act(found);
    } catch (error) {
      say('A part of this page did not load. Check the connection and try again.');
      throw error;
    }
  };

  const show = async () => {
    const { value } = choice;
    const isShipped = value.startsWith(SHIPPED);
    find('open').hidden = find('keep').hidden = true;
    say('');
    history.replaceState(history.state, '', location.pathname + (isShipped || value === 'file' ? '' : `?draft=${value}`));
    for (const result of results) result.hidden = result.dataset.benchResult !== value.slice(SHIPPED.length) || !isShipped;
    if (isShipped) {
      turn++;
      return;
    }
    await run(({ tools, tested, view }) => {
      tools.showResult(own, tested, view, base);
      own.hidden = false;
      const { draft, release } = tested;
      find('keep').hidden = draft !== undefined;
      find('open').hidden = draft === undefined;
      if (draft) (find('open') as unknown as HTMLAnchorElement).href = `${base}templates/${release.id}/fill/?draft=${draft.id}`;
      say(`“${tested.title}” is tested.`);
    });
  };
  const listDrafts = () => {
    const known = new Set(policies.map(({ slug }) => slug));
    const drafts = store.list().drafts.filter(({ template }) => known.has(template));
    choice.replaceChildren(
      ...[...choice.options].filter(({ value }) => value.startsWith(SHIPPED)),
      ...drafts.map(({ id, title, name }) => new Option(`${title || name} (on this device)`, id)),
      ...(file ? [new Option(`${file.name} (file)`, 'file')] : []),
    );
  };
  const choose = (value: string) => {
    listDrafts();
    choice.value = value;
    return show();
  };

  choice.addEventListener('change', () => void show());
  form.addEventListener('submit', (event) => event.preventDefault());
  const input = find<HTMLInputElement>('file');
  input.addEventListener('change', async () => {
    const [chosen] = input.files ?? [];
    input.value = '';
    if (!chosen) return;
    say('Reading…');
    const loaded = await engine()
      .then(({ loadFile }) =>
        loadFile(
          base,
          chosen,
          policies.map(({ slug }) => slug),
        ),
      )
      .catch(() => ({
        fault: `“${chosen.name}” could not be read. Check the connection and try again.`,
      }));
    if ('fault' in loaded) return void say(loaded.fault);
    file = { name: chosen.name, tested: loaded };
    await choose('file');
  });
  find('keep').addEventListener('click', async () => {
    const { draftOf } = await engine();
    const kept = file && store.create(draftOf(file.tested));
    if (!kept?.ok) return void say('This browser did not keep it: its storage is full or refused. Nothing was changed.');
    file = undefined;
    void choose(kept.draft.id).then(() => find('status').focus());
  });
  find('csv').addEventListener('click', () =>
    run(({ tools, tested, view }) => {
      const name = `${tools.slugOf(tested.title, tested.release.id)}-test.csv`;
      downloadText(name, tools.benchCsv(view.lines), 'text/csv;charset=utf-8');
      say(`${name} is in your downloads.`);
    }),
  );

  const asked = new URLSearchParams(location.search).get('draft');
  listDrafts();
  if (asked !== null && store.get(asked)) void choose(asked);
  else if (asked !== null) say('The document of this address is not on this device. You see the policy as it is here.');
}
