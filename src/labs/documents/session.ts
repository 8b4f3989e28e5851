import type { FormValues } from '../../domain/template/values.ts';
import type { Draft } from './draft.ts';
import { copyTitle, type DraftStore } from './store.ts';

/** How a document on the screen stands to what is kept. */
export interface SessionStatus {
  state: 'saved' | 'saving' | 'unsaved';
  /** The state in a sentence, for the line beside the form. */
  words: string;
  /** The draft as it was kept last; revision 0 where it never was. */
  draft: Draft;
  /**
   * What keeps it from being saved. `full` and `refused`: offer a download of the answers. `changed`: another tab changed it,
   * `removed`: another tab deleted it; neither overwrites the other before the reader has chosen.
   */
  problem?: 'full' | 'refused' | 'changed' | 'removed';
}

/** One open document. */
export interface Session {
  draft: () => Draft;
  /** What the reader calls the document now; the draft has the title that was kept last. */
  title: () => string;
  status: () => SessionStatus;
  /** What would be kept: what stands in the form, or the values of the draft where nothing was typed. */
  values: () => FormValues;
  /** To be called on every input. Saves within a quarter of a second. */
  changed: () => void;
  /** Saves at once. @returns whether everything on the screen is kept */
  flush: () => boolean;
  /** Gives the document another title. */
  rename: (title: string) => void;
  /** Replaces what is on the screen and kept, such as with the answers of a newer version. @returns whether it was kept */
  replace: (change: Pick<Draft, 'version' | 'name' | 'values'>) => boolean;
  /** Ends a conflict with what the other tab has kept. */
  useOther: () => void;
  /** Ends a conflict: what is on the screen becomes a document of its own. */
  keepAsCopy: () => void;
  /** Stops saving and listening. What is not saved is saved first where that is possible. */
  close: () => void;
}

/** What a session needs of its page. */
export interface SessionOptions {
  store: DraftStore;
  /** From `store.get`, or from `store.begin` for one that is kept on the first input only. */
  draft: Draft;
  /** What stands in the form. */
  read: () => FormValues;
  /** Puts values into the form, as if they had been typed. */
  write: (values: FormValues) => void;
  /** Hears of every change of the status. */
  say: (status: SessionStatus) => void;
  /** Milliseconds after an input within which is saved. */
  delay?: number;
  page?: SessionPage;
}

/** The events that a session listens to. */
export interface SessionPage {
  window: EventTarget;
  document: EventTarget & { readonly visibilityState?: string };
}

const WORDS = {
  fresh: 'Nothing to save yet.',
  saved: 'Saved on this device.',
  saving: 'Saving…',
  full: 'Not saved: the storage of this browser is full. Download your answers. To make room, delete documents under “My documents”, and then for good: until then a deleted one takes as much room as before.',
  refused: 'Not saved: this browser does not let the page keep anything. Download your answers before you leave.',
  changed: 'Not saved: this document was changed in another tab.',
  removed: 'Not saved: this document was deleted in another tab.',
  taken: 'This document was changed in another tab. You see its latest version.',
  copied: 'Saved on this device as a copy.',
};

/** Keeps one document saved while it is filled in. */
export function openSession(options: SessionOptions): Session {
  const { store, read, write, say, delay = 250, page = { window, document } } = options;
  let draft = options.draft;
  let title = draft.title;
  let dirty = false;
  /** A form may not show all values of a draft of another version: what nobody typed into is not read from it. */
  let typed = false;
  let problem: SessionStatus['problem'];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: SessionStatus = { state: 'saved', words: draft.revision === 0 ? WORDS.fresh : WORDS.saved, draft };

  const report = (words?: string): void => {
    const state = dirty ? 'saving' : 'saved';
    last = problem ? { state: 'unsaved', words: words ?? WORDS[problem], draft, problem } : { state, words: words ?? WORDS[state], draft };
    say(last);
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settle = (next: Draft, words?: string): void => {
    draft = next;
    title = next.title;
    dirty = false;
    typed = false;
    problem = undefined;
    report(words);
  };
  const values = (): FormValues => (typed ? read() : draft.values);
  const flush = (): boolean => {
    stop();
    if (!dirty) return true;
    // A conflict is for the reader to end.
    if (problem === 'changed' || problem === 'removed') return false;
    const result = store.save({ ...draft, title, values: values() });
    if (result.ok) settle(result.draft);
    else {
      problem = result.reason !== 'changed' ? result.reason : result.current ? 'changed' : 'removed';
      report();
    }
    return result.ok;
  };
  const touch = (): void => {
    dirty = true;
    // The first input starts the clock, so that who types without a pause is saved as well.
    timer ??= setTimeout(flush, delay);
    report();
  };

  /** Compares with what is kept. That counts, not what an event says: the events of two tabs that save at once may cross. */
  const look = (): void => {
    if (draft.revision === 0) return;
    const current = store.get(draft.id);
    if (current && isSame(current, draft)) return;
    stop();
    // A tab that saved the same revision has overwritten ours: our words are on the screen only.
    const lost = current !== undefined && current.revision <= draft.revision;
    if (current && !dirty && !lost) {
      write(current.values);
      settle(current, WORDS.taken);
      return;
    }
    dirty = true;
    problem = current ? 'changed' : 'removed';
    report();
  };
  const onStorage = (event: Event): void => {
    const { key } = event as StorageEvent;
    // A null key says that the whole storage was emptied.
    if (key === null || key === store.keyOf(draft.id)) look();
    // Another tab may have made room.
    else if (problem === 'full') flush();
  };
  const onHidden = (): void => {
    if (page.document.visibilityState === 'hidden') flush();
  };
  const onUnload = (event: Event): void => {
    if (!flush()) event.preventDefault();
  };

  page.window.addEventListener('storage', onStorage);
  // A page that comes back from the history has missed the events of other tabs.
  page.window.addEventListener('pageshow', look);
  page.window.addEventListener('pagehide', flush);
  page.window.addEventListener('beforeunload', onUnload);
  page.document.addEventListener('visibilitychange', onHidden);

  return {
    draft: () => draft,
    title: () => title,
    status: () => last,
    values,
    changed() {
      typed = true;
      touch();
    },
    flush,
    rename(name) {
      title = name;
      touch();
    },
    replace(change) {
      draft = { ...draft, version: change.version, name: change.name };
      write(change.values);
      dirty = typed = true;
      return flush();
    },
    useOther() {
      const current = store.get(draft.id);
      if (!current) return;
      write(current.values);
      settle(current, WORDS.taken);
    },
    keepAsCopy() {
      const result = store.create({ ...draft, title: copyTitle(title), values: values() });
      if (result.ok) settle(result.draft, WORDS.copied);
      else {
        problem = result.reason === 'changed' ? problem : result.reason;
        report();
      }
    },
    close() {
      flush();
      stop();
      page.window.removeEventListener('storage', onStorage);
      page.window.removeEventListener('pageshow', look);
      page.window.removeEventListener('pagehide', flush);
      page.window.removeEventListener('beforeunload', onUnload);
      page.document.removeEventListener('visibilitychange', onHidden);
    },
  };
}

const isSame = (a: Draft, b: Draft): boolean =>
  a.revision === b.revision && a.title === b.title && a.version === b.version && JSON.stringify(a.values) === JSON.stringify(b.values);
