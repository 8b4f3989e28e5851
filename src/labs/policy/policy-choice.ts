import type { Draft } from '../documents/draft.ts';
import { openStore } from '../documents/store.ts';
import { make } from '../make.ts';
import type { ReadOptions } from '../update/read-upload.ts';
import type { Chosen, Fault, ShippedName } from './chosen.ts';

/** What a choice needs of its tool. A policy, as the tool has it, says what is wrong with it, a sentence each. */
export interface ChoiceOptions<T extends { faults: readonly string[] }> {
  /** Holds the names of the policies, the list of choices, the button that opens a file, and a status. */
  root: HTMLElement;
  /** Loads what was chosen; called as soon as it is. `slugs` are those of the policies of this playbook. */
  load: (chosen: Chosen, slugs: readonly string[], options: ReadOptions) => Promise<T | Fault>;
  /** Takes the policy that is chosen; nothing while another one is loaded, or where it cannot be had. */
  use: (loaded: T | undefined) => void;
  /** What is said of a policy that the reader has asked for, in a sentence. */
  said: (loaded: T) => string;
  /** Id of the document that is chosen at first. Default: the first policy of the playbook. */
  first?: string | undefined;
}

/** The choice of a policy, as its tool sees it. */
export interface PolicyChoice {
  /** Says something of the chosen policy, after what is wrong with it. */
  say: (words: string) => void;
  /** Chooses a document on this device in place of a file that was opened. @returns once it is loaded */
  chooseDraft: (id: string) => Promise<void>;
}

const DRAFT = 'draft:';
const FILE = 'file';

/**
 * The choice of the policy that a tool works with. Documents on this device stand beside the policies of the playbook, and a file
 * that is opened joins them. The last choice counts, and what another tab does to a document shows at once.
 */
export function choosePolicy<T extends { faults: readonly string[] }>({ root, load, use, said, first }: ChoiceOptions<T>): PolicyChoice {
  const policies = JSON.parse(root.dataset.policies ?? '[]') as ShippedName[];
  const slugs = policies.map(({ slug }) => slug);
  const select = root.querySelector<HTMLSelectElement>('[data-policy]')!;
  const status = root.querySelector<HTMLElement>('[data-policy-words]')!;
  const input = root.querySelector<HTMLInputElement>('[data-file]')!;
  const store = openStore();
  let file: File | undefined;
  let faults: readonly string[] = [];
  /** Ends the reading of a file once another policy was chosen. */
  let reading = new AbortController();

  const say = (words: string): void => {
    status.textContent = [...faults, words].join(' ').trim();
    status.classList.toggle('fault', faults.length > 0);
  };
  const chosen = (): Chosen | undefined => {
    const { value } = select;
    const shipped = policies.find(({ slug }) => slug === value);
    if (shipped) return { shipped };
    if (value === FILE) return file && { file };
    const draft = store.get(value.slice(DRAFT.length));
    return draft && { draft };
  };
  /**
   * @param isAsked whether the reader has just asked for another policy, which is then said
   * @param otherwise what is said where that is not so
   * @param before what was chosen before a file was, to which a reader who stops its reading returns
   */
  const take = async (isAsked: boolean, otherwise = '', before?: { value: string; file: File | undefined }): Promise<void> => {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    const what = chosen();
    if (isAsked) {
      faults = [];
      say('Loading…');
      use(undefined);
    }
    let loaded: T | Fault = { fault: 'This document is not on this device any more. Choose another policy.' };
    try {
      if (what) loaded = await load(what, slugs, { status, signal });
    } catch (error) {
      reportError(error);
      loaded = { fault: 'This policy could not be read. Check the connection, reload the page and try again.' };
    }
    if (signal.aborted) return;
    if ('fault' in loaded && loaded.isStopped && before !== undefined) {
      file = before.file;
      pick(before.value);
      return take(false, loaded.fault);
    }
    const policy = 'fault' in loaded ? undefined : loaded;
    faults = 'fault' in loaded ? [loaded.fault] : loaded.faults;
    say(faults.length > 0 ? '' : policy && isAsked ? said(policy) : otherwise);
    use(policy);
  };

  const group = (label: string, items: [value: string, label: string][]): void => {
    [...select.querySelectorAll('optgroup')].find((item) => item.label === label)?.remove();
    if (items.length === 0) return;
    const options = items.map(([value, text]) => Object.assign(make('option', text), { value }));
    select.append(Object.assign(make('optgroup', ...options), { label }));
  };
  /** Lists what there is, and chooses one of it, or else the first. @returns whether the one was there */
  const pick = (value: string): boolean => {
    const drafts = store.list().drafts.filter(({ template }) => slugs.includes(template));
    group(
      'On this device',
      drafts.map((draft) => [DRAFT + draft.id, nameOf(draft)]),
    );
    group('From a file', file ? [[FILE, file.name]] : []);
    select.value = value;
    const isThere = select.value === value;
    if (!isThere) select.selectedIndex = 0;
    return isThere;
  };

  select.addEventListener('change', () => void take(true));
  input.addEventListener('change', () => {
    const [given] = input.files ?? [];
    // The same file may be chosen again once it was changed.
    input.value = '';
    if (!given) return;
    const before = { value: select.value, file };
    file = given;
    pick(FILE);
    void take(true, '', before);
  });
  /** @param mayDiffer whether the chosen document may have been changed */
  const follow = (mayDiffer: boolean): void => {
    const { value } = select;
    if (!pick(value)) void take(true);
    else if (value.startsWith(DRAFT) && mayDiffer) void take(false);
  };
  // Another tab may change thousands of documents at once, and each is an event of its own.
  const changed = new Set<string | null>();
  addEventListener('storage', ({ key }) => {
    if (changed.size === 0)
      setTimeout(() => {
        const mayDiffer = changed.has(null) || changed.has(store.keyOf(select.value.slice(DRAFT.length)));
        changed.clear();
        follow(mayDiffer);
      });
    changed.add(key);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && follow(true));

  const isThere = pick(first === undefined ? select.value : DRAFT + first);
  const missing = 'The document of this address is not on this device. You see the policy as it is here.';
  void take(isThere && first !== undefined, isThere ? '' : missing);
  return {
    say,
    chooseDraft(id) {
      file = undefined;
      pick(DRAFT + id);
      return take(true);
    },
  };
}

const nameOf = ({ title, name, version }: Draft): string => `${title || name}, made with version ${version}`;
