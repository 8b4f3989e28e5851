import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { FormValues } from '../../domain/template/values.ts';
import type { Draft } from '../documents/draft.ts';
import { mountLinkButton } from '../documents/link-button.ts';
import { mountLinkOffer, takeLink } from '../documents/link-offer.ts';
import { createSaveState } from '../documents/save-state.ts';
import { openSession, type Session } from '../documents/session.ts';
import { openStore } from '../documents/store.ts';
import type { Rows } from '../rows.ts';
import { describeUnshown, valuesWithoutControl } from './unshown.ts';
import { createVersionGate } from './version-gate.ts';

/** What the documents of a page need of its form. */
export interface DocumentsOptions {
  root: HTMLElement;
  form: HTMLFormElement;
  release: TemplateRelease;
  lists: readonly Rows[];
  /** What stands in the form. */
  read: () => FormValues;
  /** Puts values into the form, and shows what follows from them. */
  write: (values: FormValues) => void;
  /** Values of a new document, and of the adopted example. */
  fresh: FormValues;
  example: FormValues | undefined;
  say: (words: string) => void;
}

/** The documents of a template on this device: the open one is kept as it changes. */
export interface Documents {
  title: () => string;
  /** To be called on every input. */
  changed: () => void;
  /** Keeps the open document as far as that is possible. @returns its id, once it is kept on this device */
  keep: () => string | undefined;
  /** Why there are no files of the open document, in a sentence; nothing where there are. */
  blocked: () => string | undefined;
}

/** Opens the document that the address asks for: a draft, the example, else the last one of this template, else a new one. */
export function openDocuments({ root, form, release, lists, read, write, fresh, example, say }: DocumentsOptions): Documents {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const link = takeLink();
  const store = openStore();
  const { id: template, version, name } = release;
  const title = find<HTMLInputElement>('title');
  let session: Session | undefined;
  const begin = (words: string, values: FormValues) => store.begin({ template, version, name, title: words, values });

  /** Values of the open document for which the form has no control: they are kept beside what stands in it. */
  let unshown: FormValues = {};
  const show = (values: FormValues) => {
    write(values);
    unshown = valuesWithoutControl(form, values);
    say(describeUnshown(unshown, release.fields, lists));
  };
  const gate = createVersionGate({ root, form, release, session: () => session!, show });
  const saveState = createSaveState(find('save-state'), () => session!);
  const open = (draft: Draft) => {
    session?.close();
    const opened = (session = openSession({
      store,
      draft,
      read: () => ({ ...unshown, ...read() }),
      write: show,
      say: (status) => {
        saveState(status);
        gate.settle(status.draft);
        if (title !== document.activeElement) title.value = opened.title();
        if (status.draft.revision > 0) showAddress(status.draft.id);
      },
    }));
    title.value = draft.title;
    show(draft.values);
    gate.settle(draft);
    saveState(opened.status());
    if (draft.revision > 0) showAddress(draft.id);
  };

  /** Whether the open document may make room for another: it is kept, or its reader lets its last changes go. */
  const mayLeave = () => !session || session.flush() || confirm('Your last changes are not saved. Open the other document and lose them?');
  const showExample = () => {
    if (!example || !mayLeave()) return;
    open(begin(`${name} (example)`, example));
    history.replaceState(history.state, '', `${location.pathname}#example`);
    say(
      'These are the answers of an illustrative team. Your own documents stay as they are; change an answer, and this becomes one of them.',
    );
  };
  const startNew = () => {
    if (!mayLeave()) return;
    open(begin(name, fresh));
    history.replaceState(history.state, '', location.pathname);
    say('This is a new document. It is kept once you type.');
  };

  title.addEventListener('input', () => session!.rename(title.value.trim() || name));
  root.querySelector('[data-show-example]')?.addEventListener('click', showExample);
  find('new').addEventListener('click', startNew);
  mountLinkButton(
    root,
    () => ({ template, version: session!.draft().version, values: session!.values() }),
    () => location.origin + location.pathname,
  );

  const asked = new URLSearchParams(location.search).get('draft');
  const kept = store.list().drafts.filter((draft) => draft.template === template);
  const found = asked === null ? kept[0] : kept.find((draft) => draft.id === asked);
  if (location.hash === '#example' && example) showExample();
  else open(found ?? begin(name, fresh));
  if (asked !== null && !found) say('The document of this address is not on this device. You see a new one.');
  mountLinkOffer(root.querySelector<HTMLElement>('[data-link-offer]')!, {
    link,
    store,
    template,
    name,
    mayOpen: mayLeave,
    open(draft) {
      open(draft);
      // What could not be kept is on the screen only: the next attempt, and its failure, are said.
      if (draft.revision === 0) session!.changed();
    },
    fail: say,
  });

  return {
    title: () => session!.title(),
    blocked: gate.blocked,
    changed: () => session!.changed(),
    keep() {
      session!.flush();
      const { id, revision } = session!.draft();
      return revision > 0 ? id : undefined;
    },
  };
}

/** A reload, or the way back to this page, opens the same document. */
function showAddress(id: string): void {
  const address = `${location.pathname}?draft=${id}`;
  if (location.pathname + location.search !== address || location.hash === '#example') history.replaceState(history.state, '', address);
}
