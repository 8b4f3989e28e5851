import type { Draft } from '../documents/draft.ts';
import { openStore } from '../documents/store.ts';
import { make } from '../make.ts';
import { loadShipped, type AskedPolicy, type Loaded, type ShippedName } from './asked-policy.ts';

/**
 * The choice of the policy that answers. Drafts of this device stand beside the policies of the playbook, and a file that is opened joins them.
 * @param use takes the policy that is chosen; nothing while it is loaded or where it cannot be had
 */
export function choosePolicy(root: HTMLElement, base: string, use: (asked: AskedPolicy | undefined) => void): void {
  const policies = JSON.parse(root.dataset.policies ?? '[]') as ShippedName[];
  const select = root.querySelector<HTMLSelectElement>('[data-policy]')!;
  const words = root.querySelector<HTMLElement>('[data-policy-words]')!;
  const input = root.querySelector<HTMLInputElement>('[data-file]')!;
  const store = openStore();
  const files = new Map<string, File>();
  let turn = 0;

  const load = async (value: string): Promise<Loaded> => {
    const shipped = policies.find(({ slug }) => slug === value);
    if (shipped) return loadShipped(base, shipped);
    const { loadDraft, loadFile } = await import('./ask-own.ts');
    const file = files.get(value);
    if (file)
      return loadFile(
        base,
        file,
        policies.map(({ slug }) => slug),
      );
    const draft = store.get(value.replace(/^draft:/, ''));
    return draft ? loadDraft(base, draft) : { fault: 'This document is not on this device any more. Choose another policy.' };
  };
  /** @param isAsked whether the reader has just asked for another policy, which is then said */
  const take = async (isAsked: boolean): Promise<void> => {
    const mine = ++turn;
    let loaded: Loaded;
    try {
      loaded = await load(select.value);
    } catch {
      loaded = { fault: 'This policy could not be read. Check the connection, reload the page and try again.' };
    }
    if (mine !== turn) return;
    const isFault = 'fault' in loaded;
    const faults = 'fault' in loaded ? [loaded.fault] : loaded.faults;
    words.textContent = faults.length > 0 ? faults.join(' ') : isAsked && !isFault ? `It answers: ${(loaded as AskedPolicy).name}.` : '';
    words.classList.toggle('fault', faults.length > 0);
    use('fault' in loaded ? undefined : loaded);
  };

  const group = (label: string, items: [value: string, label: string][]): void => {
    [...select.querySelectorAll('optgroup')].find((item) => item.label === label)?.remove();
    if (items.length === 0) return;
    const options = items.map(([value, text]) => Object.assign(make('option', text), { value }));
    select.append(Object.assign(make('optgroup', ...options), { label }));
  };
  const listDrafts = (): void => {
    const chosen = select.value;
    const drafts = store.list().drafts.filter(({ template }) => policies.some(({ slug }) => slug === template));
    group(
      'On this device',
      drafts.map((draft) => [`draft:${draft.id}`, nameOf(draft)]),
    );
    select.value = chosen;
    if (select.value === chosen) return;
    select.selectedIndex = 0;
    void take(true);
  };

  select.addEventListener('change', () => void take(true));
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again once it was changed.
    input.value = '';
    if (!file) return;
    files.set('file', file);
    group('From a file', [['file', file.name]]);
    select.value = 'file';
    void take(true);
  });
  // What another tab does to a document shows at once.
  const follow = (): void => {
    listDrafts();
    if (select.value.startsWith('draft:')) void take(false);
  };
  addEventListener('storage', follow);
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
  listDrafts();
  void take(false);
}

const nameOf = ({ title, name, version }: Draft): string => `${title || name}, made with version ${version}`;
