import type { Draft } from './draft.ts';
import { downloadText } from './download.ts';
import { documentRow, openRename, removedRow, type Act, type RowContext } from './page-row.ts';
import type { SaveResult } from './kept.ts';
import { openStore, RESTORE_DAYS } from './store.ts';

/** "My documents": lists what is kept on this device. It makes no request. */
const root = document.querySelector<HTMLElement>('[data-documents]');
if (root) start(root);

function start(root: HTMLElement): void {
  const store = openStore();
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const undo = find('undo');
  let undone: (() => void) | undefined;

  const say = (words: string, faults: string[] = [], back?: () => void): void => {
    find('notice').hidden = false;
    find('words').textContent = words;
    find('faults').replaceChildren(...faults.map((fault) => Object.assign(document.createElement('li'), { textContent: fault })));
    find('faults').hidden = faults.length === 0;
    undone = back;
    undo.hidden = back === undefined;
  };
  const focusOn = (id: string, act: Act): void => root.querySelector<HTMLElement>(`[data-id="${id}"] [data-act="${act}"]`)?.focus();
  const done = (result: SaveResult, words: (draft: Draft) => string): Draft | undefined => {
    render();
    if (result.ok) say(words(result.draft));
    else say(WHY[result.reason]);
    return result.ok ? result.draft : undefined;
  };

  const restore = (draft: Draft): void => {
    const back = done(store.restore(draft.id), ({ title }) => `“${title}” is here again.`);
    if (back) focusOn(back.id, 'remove');
    else find('words').focus();
  };
  const act = (what: Act, draft: Draft): void => {
    if (what === 'rename') openRename(root.querySelector<HTMLElement>(`[data-id="${draft.id}"]`)!, draft.title);
    else if (what === 'duplicate') {
      const copy = done(store.duplicate(draft.id), ({ title }) => `“${title}” is the copy.`);
      if (copy) focusOn(copy.id, 'duplicate');
    } else if (what === 'restore') restore(draft);
    else if (what === 'remove') {
      const { ok, untilLeft } = store.remove(draft.id);
      render();
      if (!ok) say(WHY.refused);
      else
        say(
          untilLeft ? `“${draft.title}” is deleted. The storage is full: it can be restored until you leave this page.` : deleted(draft),
          [],
          () => restore(draft),
        );
      (ok ? undo : find('words')).focus();
    } else if (confirm(`Delete “${draft.title}” for good? It cannot be restored.`)) {
      store.discard(draft.id);
      render();
      say(`“${draft.title}” is gone for good.`);
      find('words').focus();
    }
  };
  const context: RowContext = {
    template: find('row') as unknown as HTMLTemplateElement,
    versions: JSON.parse(root.dataset.versions ?? '{}') as Record<string, string>,
    base: document.documentElement.dataset.base ?? '/',
    act,
    rename(draft, title) {
      const named = done(store.rename(draft.id, title), (next) => `The title is “${next.title}”.`);
      if (named) focusOn(named.id, 'rename');
    },
  };

  function render(): void {
    const { drafts, removed, damaged } = store.list();
    find('list').replaceChildren(...drafts.map((draft) => documentRow(draft, context)));
    find('removed-list').replaceChildren(...removed.map((item) => removedRow(item, context)));
    find('refused').hidden = store.isAvailable();
    find('empty').hidden = drafts.length > 0;
    find('removed').hidden = removed.length === 0;
    find('damaged').hidden = damaged.length === 0;
    find('damaged').textContent =
      `${damaged.length === 1 ? 'One stored item is damaged' : `${damaged.length} stored items are damaged`} and cannot be opened. Nothing was deleted: “Export all” puts what is left of it into the file.`;
    (find('export') as HTMLButtonElement).disabled = drafts.length + damaged.length === 0;
  }

  undo.addEventListener('click', () => undone?.());
  find('export').addEventListener('click', () => {
    const name = `my-documents-${new Date().toISOString().slice(0, 10)}.json`;
    downloadText(name, store.exportAll());
    say(`${name} is in your downloads.`);
  });
  const input = find('import') as unknown as HTMLInputElement;
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    // A file that is far too large is not read into memory.
    const text = file.size > 40_000_000 ? ' '.repeat(10_000_001) : await file.text();
    const { added, already, faults } = store.importAll(text);
    input.value = '';
    render();
    say(
      [
        count(added.length, 'was added', 'were added'),
        ...(already > 0 ? [count(already, 'was here already', 'were here already')] : []),
      ].join(', ') + '.',
      faults,
    );
  });
  // What another tab does shows at once, unless a title is being typed here.
  addEventListener('storage', () => {
    if (!root.querySelector('form:not([hidden])')) render();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && render());
  render();
}

const deleted = ({ title }: Draft): string => `“${title}” is deleted. It can be restored for ${RESTORE_DAYS} days.`;

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `One document ${one}` : `${number === 0 ? 'No' : number} documents ${many}`;

const WHY = {
  full: 'This could not be kept: the storage of this browser is full. Export your documents, then delete some for good.',
  refused: 'This browser refused to keep it. Nothing was changed.',
  changed: 'Another tab changed or deleted this document at the same moment. The list shows how it is now.',
};
