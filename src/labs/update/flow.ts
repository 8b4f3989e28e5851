import { readAnswers } from '../../domain/template/values.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { compareVersions } from '../../domain/template/version.ts';
import { openStore } from '../documents/store.ts';
import { run } from '../../tools/background/run.ts';
import { loaded } from '../../tools/kit/loaded.ts';
import type { UpdateSource } from './plan.ts';
import { fetchMadeFrom, fetchRelease } from './fetch-release.ts';
import { readUpload, type Upload } from './read-upload.ts';

/** The parts that files have brought so far. */
interface Brought {
  identity?: Extract<Upload, { identity: unknown }>['identity'];
  markdown?: string;
  answers?: Answers;
}

/** What the controls of the page do. */
export interface UpdateFlow {
  /** Takes a document, its answers, or both. */
  take: (files: readonly File[]) => Promise<void>;
  /** Takes the answers of a document that came without them. */
  takeAnswers: (files: readonly File[]) => Promise<void>;
  /** Takes them from the chosen draft on this device. */
  takeDraft: () => Promise<void>;
}

/** Compares documents of the reader on the page that holds the component UpdateForm. */
export function createFlow(root: HTMLElement): UpdateFlow {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const { template, name, version } = root.dataset as { template: string; name: string; version: string };
  const versions = JSON.parse(root.dataset.versions ?? '[]') as string[];
  const base = document.documentElement.dataset.base ?? '/';
  const store = openStore();
  let brought: Brought = {};
  /** Cancels the current reading or comparison when another file is chosen. */
  let reading = new AbortController();
  const begin = (): AbortSignal => {
    reading.abort();
    reading = new AbortController();
    return reading.signal;
  };
  /** Whether there are decisions that no file has yet. */
  let isUndelivered = () => false;
  addEventListener('beforeunload', (event) => {
    if (isUndelivered()) event.preventDefault();
  });

  const say = (words: string): void => {
    find('words').textContent = words;
    find('words').focus();
  };

  const take = async (files: readonly File[]): Promise<void> => {
    if (isUndelivered() && !confirm('Your decisions are in no file yet. Compare the other file and lose them?')) return;
    const signal = begin();
    const found: Brought = {};
    for (const file of files) {
      const upload = await readUpload(file, { status: find('words'), signal });
      if (signal.aborted) return;
      if ('fault' in upload) return upload.isStopped ? say(upload.fault) : stop(upload.fault);
      const fault = mismatch(upload, found);
      if (fault) return stop(fault);
      Object.assign(found, upload);
    }
    if (!found.identity) return;
    brought = found;
    await compare(signal);
  };
  const mismatch = ({ identity }: Extract<Upload, { identity: unknown }>, others: Brought): string | undefined => {
    if (identity.template !== template)
      return `Found a document from the template “${identity.template}”, expected one from “${template}” (${name}). Open it on the update page of its own template.`;
    if (others.identity && others.identity.version !== identity.version)
      return `Found a document of version ${others.identity.version} and answers of version ${identity.version}. Choose the two that were exported together.`;
    return undefined;
  };
  const stop = (words: string): void => {
    isUndelivered = () => false;
    find('result').hidden = true;
    find('answers-wanted').hidden = true;
    say(words);
  };

  const compare = async (signal: AbortSignal): Promise<void> => {
    const { identity, markdown, answers } = brought;
    if (!identity) return;
    const order = compareVersions(identity.version, version);
    if (order === 0) {
      const form = markdown === undefined ? ' To go on with its answers in the form, import the file under “My documents”.' : '';
      return stop(`Your document is current: it is of version ${version}, the newest one.${form}`);
    }
    if (order > 0)
      return stop(
        `Your document is of version ${identity.version}, and the newest one of this site is ${version}. There is nothing to take over.`,
      );
    if (!versions.includes(identity.version))
      return stop(
        `Found a document of version ${identity.version}, and this site has only ${versions.join(', ')}. It may be from another playbook.`,
      );
    if (!answers) return askForAnswers(identity.version);
    find('answers-wanted').hidden = true;
    say('Comparing…');
    const [old, current] = await Promise.all([fetchMadeFrom(base, identity), fetchRelease(base, template, version)]);
    if (signal.aborted) return;
    if ('fault' in old) return stop(old.fault);
    if ('fault' in current) return stop(current.fault);
    const { document } = identity;
    await show({ old, current, answers, ...(markdown === undefined ? {} : { markdown }), ...(document ? { document } : {}) }, signal);
  };
  const show = async (source: UpdateSource, signal: AbortSignal): Promise<void> => {
    const [{ showPlan }, plan] = await Promise.all([
      loaded(import('./plan-view.ts')),
      run('plan', source, { words: 'Comparing the two versions with yours…', status: find('words'), signal }),
    ]);
    if (signal.aborted) return;
    if ('fault' in plan) return plan.isStopped ? say(plan.fault) : stop(plan.fault);
    if (plan.issue !== undefined) return stop(plan.issue);
    isUndelivered = showPlan(root, plan, source);
    find('words').textContent = `Compared: version ${source.old.release.version} is yours, version ${version} is new.`;
  };

  const askForAnswers = (old: string): void => {
    isUndelivered = () => false;
    find('result').hidden = true;
    find('answers-wanted').hidden = false;
    find('answers-words').textContent =
      `Markdown does not carry its answers, and without them your edits cannot be told from your answers. Choose the answers file that you exported with it, of version ${old}.`;
    const drafts = store.list().drafts.filter((draft) => draft.template === template && draft.version === old);
    find('drafts').hidden = drafts.length === 0;
    find('draft').replaceChildren(...drafts.map((draft) => new Option(draft.title || draft.name, draft.id)));
    find('words').textContent = '';
    root.querySelector<HTMLElement>('#answers-title')!.focus();
  };
  const takeAnswers = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    const signal = begin();
    const upload = await readUpload(file, { status: find('words'), signal });
    if (signal.aborted) return;
    const fault = 'fault' in upload ? upload.fault : mismatch(upload, brought);
    // The question stays open, so that another file can be chosen.
    if (fault !== undefined || 'fault' in upload) return say(fault ?? '');
    if (!upload.answers) return say('Found a document without answers, expected the answers file.');
    brought = { ...brought, answers: upload.answers };
    await compare(signal);
  };
  const takeDraft = async (): Promise<void> => {
    const signal = begin();
    const draft = store.get(find<HTMLSelectElement>('draft').value);
    const { identity } = brought;
    if (!draft || !identity) return;
    const old = await fetchRelease(base, template, draft.version);
    if (signal.aborted) return;
    if ('fault' in old) return stop(old.fault);
    brought = { ...brought, answers: readAnswers(old.release.fields, draft.values, old.release.locale).answers };
    await compare(signal);
  };

  return { take, takeAnswers, takeDraft };
}
