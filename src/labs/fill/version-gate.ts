import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { FormValues } from '../../domain/template/values.ts';
import { compareVersions } from '../../domain/template/version.ts';
import type { Draft } from '../documents/draft.ts';
import type { Session } from '../documents/session.ts';
import { upgradeDraft } from '../documents/upgrade.ts';
import { make } from '../make.ts';

/** Keeps a document of another version than its page from being changed as if it were of this one. */
export interface VersionGate {
  /** To be called with the open document whenever it may be another. */
  settle: (draft: Draft) => void;
  /** Why there are no files of the document, in a sentence; nothing where there are. */
  blocked: () => string | undefined;
}

/** What a gate needs of its page. */
export interface VersionGateOptions {
  root: HTMLElement;
  form: HTMLFormElement;
  release: TemplateRelease;
  session: () => Session;
  /** Shows values in the form and in the preview. */
  show: (values: FormValues) => void;
}

/** A document of an older version waits for its upgrade, and one of a newer version for a newer page. `root` holds the component OtherVersion. */
export function createVersionGate({ root, form, release, session, show }: VersionGateOptions): VersionGate {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const { version } = release;
  let settled: Draft | undefined;
  let order = 0;

  const offer = (draft: Draft): void => {
    const upgrade = upgradeDraft(draft, release);
    if (!upgrade) return;
    // What the document becomes is shown; what is kept is the old one until its reader agrees.
    show(upgrade.change.values);
    find('upgrade-words').textContent =
      `This document was begun with version ${draft.version} of the template, which is at version ${version} now. Your answers come along.`;
    const changes = upgrade.changes.flatMap((change) => change.items);
    find('upgrade-list').replaceChildren(...[...changes, ...upgrade.notes].map((words) => make('li', words)));
  };
  const settle = (draft: Draft): void => {
    if (draft === settled) return;
    settled = draft;
    order = compareVersions(draft.version, version);
    const isTypedInto = form.contains(document.activeElement);
    form.inert = order !== 0;
    find('upgrade').hidden = order >= 0;
    find('newer').hidden = order <= 0;
    // The preview knows nothing of what a newer version says.
    find('sheet').hidden = order > 0;
    if (order < 0) offer(draft);
    if (order > 0)
      find('newer-words').textContent =
        `This document is of version ${draft.version} of the template, and this page has version ${version}. You can read your answers here and not change them, so that none is lost. Reload the page: it may have a newer version by now. If it has none, take the answers along with “Copy a link with these answers”, or with “Export all” in My documents.`;
    if (isTypedInto && order !== 0) find(order < 0 ? 'upgrade' : 'newer').focus();
  };

  find('upgrade-accept').addEventListener('click', () => {
    // Another tab may have gone on with it in the meantime.
    const next = upgradeDraft(session().draft(), release);
    if (next) session().replace(next.change);
    settle(session().draft());
    find('title').focus();
  });
  find('newer-reload').addEventListener('click', () => location.reload());

  return {
    settle,
    blocked: () =>
      order === 0
        ? undefined
        : `Nothing was made: this document is of version ${settled!.version} of the template, and this page makes files of version ${version}. Above the form it says how to go on.`,
  };
}
