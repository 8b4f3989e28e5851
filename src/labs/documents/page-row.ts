import { compareVersions } from '../../domain/template/version.ts';
import type { Draft, RemovedDraft } from './draft.ts';

/** What a button of a row does. */
export type Act = 'rename' | 'duplicate' | 'remove' | 'restore' | 'discard';

/** What the rows need of their page. */
export interface RowContext {
  /** The empty row. */
  template: HTMLTemplateElement;
  /** Current version of each template, by its slug. */
  versions: Record<string, string>;
  base: string;
  act: (act: Act, draft: Draft) => void;
  rename: (draft: Draft, title: string) => void;
}

const NAMES: Record<Act, string> = {
  rename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Delete',
  restore: 'Restore',
  discard: 'Delete for good',
};

/** The row of a document. */
export function documentRow(draft: Draft, context: RowContext): HTMLElement {
  const { versions, base } = context;
  const row = emptyRow(draft, context);
  const find = (name: string) => row.querySelector<HTMLElement>(`[data-${name}]`)!;
  const current = Object.hasOwn(versions, draft.template) ? versions[draft.template] : undefined;
  if (current !== undefined) {
    const link = document.createElement('a');
    link.href = `${base}templates/${draft.template}/fill/?draft=${draft.id}`;
    link.textContent = draft.title || draft.name;
    find('title').replaceChildren(link);
  }
  find('facts').textContent = `${draft.name}, version ${draft.version}. Changed ${moment(draft.updated)}.`;
  const newer = newerWords(draft.version, current);
  find('newer').hidden = newer === undefined;
  find('newer').textContent = newer ?? '';
  find('actions').append(...(['rename', 'duplicate', 'remove'] as const).map((act) => button(act, draft, context)));

  const form = row.querySelector('form')!;
  const input = form.querySelector('input')!;
  const end = () => {
    form.hidden = true;
    row.querySelector<HTMLElement>('[data-act="rename"]')!.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const title = input.value.trim();
    end();
    if (title !== '' && title !== draft.title) context.rename(draft, title);
  });
  form.querySelector('[data-act="cancel"]')!.addEventListener('click', end);
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') end();
  });
  return row;
}

/** Opens the line in which a row is renamed. */
export function openRename(row: HTMLElement, title: string): void {
  const form = row.querySelector('form')!;
  form.hidden = false;
  const input = form.querySelector('input')!;
  input.value = title;
  input.select();
}

/** The row of a deleted document. */
export function removedRow({ draft, removed }: RemovedDraft, context: RowContext): HTMLElement {
  const row = emptyRow(draft, context);
  row.querySelector('[data-facts]')!.textContent = `${draft.name}, version ${draft.version}. Deleted ${moment(removed)}.`;
  row.querySelector('[data-actions]')!.append(...(['restore', 'discard'] as const).map((act) => button(act, draft, context)));
  return row;
}

function emptyRow(draft: Draft, { template }: RowContext): HTMLElement {
  const row = (template.content.cloneNode(true) as DocumentFragment).querySelector('li')!;
  row.dataset.id = draft.id;
  row.querySelector('[data-title]')!.textContent = draft.title || draft.name;
  return row;
}

function button(act: Act, draft: Draft, context: RowContext): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.dataset.act = act;
  const whose = document.createElement('span');
  whose.className = 'sr-only';
  whose.textContent = ` “${draft.title || draft.name}”`;
  element.append(NAMES[act], whose);
  element.addEventListener('click', () => context.act(act, draft));
  return element;
}

function newerWords(version: string, current: string | undefined): string | undefined {
  if (current === undefined) return 'This site has no such template any more. “Export all” still takes the document along.';
  const order = compareVersions(version, current);
  if (order < 0) return `A newer version is there: ${current}. Open the document to see what it changes.`;
  return order > 0 ? `The template on this site is older: version ${current}.` : undefined;
}

const moment = (iso: string): string =>
  new Date(iso).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
