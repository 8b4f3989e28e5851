import { pageOf, pageWith } from '../../tools/documents/pages.ts';
import { createPager } from '../../tools/documents/pager.ts';
import { onFileDrop } from '../file-drop.ts';
import { loaded } from '../../tools/kit/loaded.ts';
import { whyNot } from '../../tools/kit/why-not.ts';
import type { Draft, RemovedDraft } from './draft.ts';
import { downloadText } from './download.ts';
import { documentRow, openRename, removedRow, type Act, type RowContext } from './page-row.ts';
import type { SaveResult } from './kept.ts';
import { openStore, RESTORE_DAYS } from './store.ts';
import { createSummaries, type Summary } from './summaries.ts';

/** "My documents": lists what is kept on this device. Its one request is for the version of a template that an imported answers file names. */
const root = document.querySelector<HTMLElement>('[data-documents]');
if (root) start(root);

function start(root: HTMLElement): void {
  const store = openStore({ onWrite: (id) => summaries.changed(id) });
  const summaries = createSummaries(store);
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const undo = find('undo');
  const base = document.documentElement.dataset.base ?? '/';
  const search = find<HTMLInputElement>('search');
  const pages = { list: 0, removed: 0 };
  let undone: (() => void) | undefined;

  const say = (words: string, faults: string[] = [], back?: () => void): void => {
    find('words').textContent = words;
    find('faults').replaceChildren(...faults.map((fault) => Object.assign(document.createElement('li'), { textContent: fault })));
    undone = back;
    undo.hidden = back === undefined;
  };
  /** Turns to the page that shows a document. */
  const focusOn = (id: string, act: Act): void => {
    const place = matching(summaries.list().drafts).findIndex((item) => item.id === id);
    if (place >= 0 && pageWith(place) !== pages.list) {
      pages.list = pageWith(place);
      render();
    }
    root.querySelector<HTMLElement>(`[data-id="${id}"] [data-act="${act}"]`)?.focus();
  };
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
    base,
    act,
    rename(draft, title) {
      const named = done(store.rename(draft.id, title), (next) => `The title is “${next.title}”.`);
      if (named) focusOn(named.id, 'rename');
    },
  };

  const removedItem = (id: string): RemovedDraft[] => {
    const item = store.getItem(id);
    return item?.removed === undefined ? [] : [{ draft: item.draft, removed: item.removed }];
  };
  const matching = (drafts: readonly Summary[]): readonly Summary[] => {
    const wanted = search.value.trim().toLowerCase();
    return wanted === '' ? drafts : drafts.filter(({ title, name }) => `${title}\n${name}`.toLowerCase().includes(wanted));
  };
  const pager = createPager(find('pages'), (page) => {
    pages.list = page;
    render();
  });
  const removedPager = createPager(find('removed-pages'), (page) => {
    pages.removed = page;
    render();
  });

  function render(): void {
    const { drafts, removed, damaged } = summaries.list();
    const found = matching(drafts);
    const list = pageOf(found, pages.list);
    pages.list = list.page;
    find('list').replaceChildren(...list.items.flatMap(({ id }) => store.get(id) ?? []).map((draft) => documentRow(draft, context)));
    pager.show(list);
    const bin = pageOf(removed, pages.removed);
    pages.removed = bin.page;
    find('removed-list').replaceChildren(...bin.items.flatMap(({ id }) => removedItem(id)).map((item) => removedRow(item, context)));
    removedPager.show(bin);
    find('search-box').hidden = pageOf(drafts, 0).pages === 1;
    find('none').hidden = found.length > 0 || drafts.length === 0;
    find('refused').hidden = store.isAvailable();
    find('empty').hidden = drafts.length > 0;
    find('removed').hidden = removed.length === 0;
    find('damaged').hidden = damaged === 0;
    find('damaged').textContent =
      `${damaged === 1 ? 'One stored item is damaged' : `${damaged} stored items are damaged`} and cannot be opened. Nothing was deleted: “Export all” puts what is left of it into the file.`;
    (find('export') as HTMLButtonElement).disabled = drafts.length + damaged === 0;
  }

  undo.addEventListener('click', () => undone?.());
  find('export').addEventListener('click', () => {
    const name = `my-documents-${new Date().toISOString().slice(0, 10)}.json`;
    downloadText(name, store.exportAll());
    say(`${name} is in your downloads.`);
  });
  const take = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    try {
      const { importFile } = await loaded(import('./import-file.ts'));
      const { added, already, faults } = await importFile(store, base, file, { status: find('words') });
      render();
      const here = already > 0 ? [count(already, 'was here already', 'were here already')] : [];
      say(`${[count(added, 'was added', 'were added'), ...here].join(', ')}.`, faults);
    } catch (error) {
      say(`The file could not be imported, because ${whyNot(error)}`);
      throw error;
    }
  };
  const input = find('import') as unknown as HTMLInputElement;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again once it was changed.
    input.value = '';
    void take(files);
  });
  onFileDrop(root, (files) => void take(files));
  search.addEventListener('input', () => {
    pages.list = 0;
    render();
  });
  // What another tab does shows at once, unless a title is being typed here. It may do a thousand things at once.
  let isWaiting = false;
  addEventListener('storage', ({ key }) => {
    // Keys that hold no document are skipped.
    summaries.changed(key === null ? null : key.slice(store.keyOf('').length));
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!root.querySelector('form[data-rename]:not([hidden])')) render();
    });
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    summaries.changed(null);
    render();
  });
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
