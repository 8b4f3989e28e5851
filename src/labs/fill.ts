import type { TemplateRelease } from '../domain/schema/release.ts';
import type { ScenarioList } from '../domain/schema/scenario-list.ts';
import type { Answers, Row } from '../domain/template/answers.ts';
import { createDocument, type FilledDocument } from '../domain/template/document.ts';
import { defaultAnswers, missingAnswers } from '../domain/template/missing.ts';
import { describePageFill, longestLabels } from '../domain/template/page-fill.ts';
import { requiredProgress } from '../domain/template/progress.ts';
import { rowsInUse } from '../domain/template/rows-in-use.ts';
import { readAnswers, toValues, type FormValues, type ValueFault } from '../domain/template/values.ts';
import { fileStem } from '../tools/kit/file-stem.ts';
import { leadToBench } from './fill/bench-link.ts';
import type { Composer } from './fill/composer.ts';
import { showConditions } from './fill/conditions.ts';
import { openDocuments } from './fill/documents.ts';
import { createExportBar, type Gap } from './fill/export-bar.ts';
import { showFaults } from './fill/faults.ts';
import { measurePages } from './fill/gauge.ts';
import { createPreview } from './fill/preview.ts';
import { controlOf, setValues, valuesOf } from './fill/values.ts';
import { fitPaper } from './fill/fit-paper.ts';
import { loaded } from '../tools/kit/loaded.ts';
import { createRows } from './rows.ts';

/**
 * "Make it yours": reads the form, and shows the document that its answers make, how full its pages are, and what is missing.
 * The one request it makes is for the release of the template, a file of this site. No control shows before the page listens.
 */
const root = document.querySelector<HTMLElement>('[data-fill]');
if (root) void load(root);

async function load(root: HTMLElement): Promise<void> {
  const form = root.querySelector<HTMLFormElement>('[data-answers]')!;
  try {
    const response = await fetch(form.dataset.source!);
    if (!response.ok) throw new Error(response.statusText);
    start(root, form, (await response.json()) as TemplateRelease);
  } catch (error) {
    root.querySelector('[data-status]')!.textContent =
      'The template could not be loaded, so this form does not work yet. Documents on this device are as they were. Check the connection and reload the page.';
    throw error;
  }
}

/** Milliseconds without an input after which pages are measured: longer than a pause between words, for measuring lays them out anew. */
const GAUGE_DELAY = 600;

/** What stands in the form, and what it makes. */
interface State {
  values: FormValues;
  answers: Answers;
  faults: ValueFault[];
  document: FilledDocument;
}

function start(root: HTMLElement, form: HTMLFormElement, release: TemplateRelease): void {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const { fields, locale, pages, landscape } = release;
  const say = (words: string) => (find('status').textContent = words);
  const { hash } = location;
  const paper = find('paper');
  const now = new Date();
  const preview = createPreview(
    find('desk'),
    paper,
    release,
    new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  );
  let state!: State;
  let composer: Composer | undefined;

  let fits: boolean | undefined;
  const gauge = () => {
    const start = performance.now();
    const { words, fits: next } = describePageFill(measurePages(paper, landscape), pages, longestLabels(fields, state.answers, release));
    find('gauge').textContent = words;
    find('gauge').classList.toggle('over', !next);
    if (fits !== undefined && fits !== next) find('gauge-status').textContent = next ? `It fits again. ${words}` : words;
    fits = next;
    // `npm run bench preview` reads how long this takes.
    performance.clearMeasures('gauge');
    performance.measure('gauge', { start });
  };
  let timer = 0;
  const update = () => {
    const values = valuesOf(form);
    const { answers, faults } = readAnswers(fields, values, locale);
    state = { values, answers, faults, document: createDocument(release, answers) };
    showConditions(form, release, values, answers);
    preview.show(state.document);
    composer?.show(answers, values);
    const { given, wanted } = requiredProgress(fields, answers);
    find('progress-words').textContent = `${given} of ${wanted} required answers`;
    Object.assign(find<HTMLProgressElement>('progress'), { max: Math.max(1, wanted), value: wanted === 0 ? 1 : given });
    showFaults(form, faults, false);
    clearTimeout(timer);
    timer = window.setTimeout(gauge, GAUGE_DELAY);
  };

  /** Rows of the document are those of the form that hold something: a name of one is that of the other but for its row. */
  const nameInDocument = (name: string) =>
    name.replace(/^([^.]+)\.(\d+)\./, (_, list: string, row) => `${list}.${rowsInUse(state.values, list).indexOf(Number(row))}.`);
  const nameInForm = (name: string) =>
    name.replace(/^([^.]+)\.(\d+)\./, (_, list: string, row) => `${list}.${rowsInUse(state.values, list)[Number(row)] ?? 0}.`);
  const focusOn = (name: string) => {
    const control = controlOf(form, name) ?? form.querySelector<HTMLElement>(`[id="${CSS.escape(name.split('.')[0]!)}"]`);
    control?.focus();
    control?.closest('.question')?.scrollIntoView({ block: 'nearest' });
  };

  const lists = [...form.querySelectorAll<HTMLElement>('[data-rows]')].map((holder) =>
    createRows(holder, (what) => {
      holder.querySelector('[data-rows-status]')!.textContent = what;
      update();
      documents.changed();
    }),
  );
  const write = (values: FormValues) => {
    setValues(form, values, lists);
    update();
    showFaults(form, state.faults, true);
    // The pages are measured once the fonts are there.
    void document.fonts.ready.then(gauge);
  };

  const example = form.dataset.example && (JSON.parse(form.dataset.example) as Answers);
  const documents = openDocuments({
    root,
    form,
    release,
    lists,
    read: () => valuesOf(form),
    write,
    fresh: toValues(fields, defaultAnswers(fields), locale),
    example: example ? toValues(fields, example, locale) : undefined,
    say,
  });

  form.addEventListener('input', (event) => {
    if (!(event.target as HTMLInputElement).name) return;
    update();
    documents.changed();
  });
  form.addEventListener('change', () => showFaults(form, state.faults, true));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', ({ target }) => {
    const { name } = target as HTMLInputElement;
    preview.mark(name ? nameInDocument(name) : undefined);
  });
  form.addEventListener('focusout', () => {
    preview.mark(undefined);
    showFaults(form, state.faults, true);
  });
  paper.addEventListener('click', ({ target }) => {
    const answer = (target as HTMLElement).closest<HTMLElement>('[data-answer]');
    if (answer && getSelection()?.isCollapsed !== false) focusOn(nameInForm(answer.dataset.answer!));
  });
  fitPaper(find('desk'), paper);

  const gaps = (): Gap[] => {
    const missing = missingAnswers(fields, state.answers).map(({ path, label }) => ({ name: nameInForm(path.join('.')), words: label }));
    const named = new Set(missing.map(({ name }) => name));
    const wrong = state.faults
      .filter(({ name }) => !named.has(name) && !isAnswered(state.answers, nameInDocument(name)) && !controlOf(form, name)?.closest('.off'))
      .map(({ name, message }) => ({ name, words: `${labelOf(form, name)}: ${message}` }));
    return [...missing, ...wrong].map(({ name, words }) => ({ words, focus: () => focusOn(name) }));
  };
  createExportBar(find('exports'), {
    source: () => ({
      document: composer?.complete(state.document) ?? state.document,
      identity: { template: release.id, version: release.version, sha256: form.dataset.sha256! },
      answers: state.answers,
      release,
    }),
    gaps,
    blocked: documents.blocked,
    stem: async () => `${await fileStem(documents.title(), release.id, release.locale)}-${release.version}`,
  });
  if (root.dataset.scenarios) leadToBench(find<HTMLAnchorElement>('policy-bench'), documents.keep);
  root.dataset.ready = '';
  if (root.dataset.scenarios) void compose(root.dataset.scenarios);
  // The test bench leads to the question that mends what it found.
  const asked = hash.length > 1 ? form.querySelector<HTMLElement>(`[id="${CSS.escape(hash.slice(1))}"]`) : null;
  asked?.focus();
  asked?.scrollIntoView({ block: 'start' });

  async function compose(scenarios: string): Promise<void> {
    try {
      const [{ createComposer }, response] = await Promise.all([loaded(import('./fill/composer.ts')), fetch(scenarios)]);
      if (!response.ok) throw new Error(response.statusText);
      composer = createComposer({ root, form, release, list: (await response.json()) as ScenarioList });
      composer.show(state.answers, state.values);
    } catch (error) {
      find('policy-line').textContent =
        'The situations that test this policy could not be loaded. Check the connection and reload the page.';
      throw error;
    }
  }
}

const labelOf = (form: HTMLFormElement, name: string): string =>
  (controlOf(form, name) as HTMLInputElement | undefined)?.labels?.[0]?.firstChild?.textContent?.trim() ?? name;

/** Whether there is an answer under the name of a control; a text that is too long is one all the same. */
function isAnswered(answers: Answers, name: string): boolean {
  const [id, row, column] = name.split('.') as [string, string?, string?];
  const answer = answers[id];
  return row === undefined ? answer !== undefined : (answer as Row[] | undefined)?.[Number(row)]?.[column!] !== undefined;
}
