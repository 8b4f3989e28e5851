import { downloadText } from './download.ts';
import type { Session, SessionStatus } from './session.ts';
import { exportText } from './transfer.ts';

/**
 * The line that says whether a document is saved, and what can be done where it is not. `root` holds the component SaveState.
 * @returns shows a status; give it to `openSession` as `say`
 */
export function createSaveState(root: HTMLElement, session: () => Session): (status: SessionStatus) => void {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-save-${name}]`)!;
  const words = find('words');
  const on = (name: string, action: () => void) =>
    find(name).addEventListener('click', () => {
      action();
      // The buttons may be gone after this; the focus stays where the answer is.
      words.focus();
    });
  on('other', () => session().useOther());
  on('copy', () => session().keepAsCopy());
  find('backup').addEventListener('click', () => {
    const draft = session().draft();
    const now = new Date().toISOString();
    downloadText(
      `${draft.template}-answers.json`,
      exportText(
        { drafts: [{ ...draft, title: session().title(), values: session().values(), updated: now }], removed: [], damaged: [] },
        now,
      ),
    );
  });
  return ({ state, words: said, problem }) => {
    root.dataset.state = state;
    // The same words again would be read out again.
    if (words.textContent !== said) words.textContent = said;
    find('conflict').hidden = problem !== 'changed' && problem !== 'removed';
    find('title').textContent =
      problem === 'removed' ? 'This document was deleted in another tab' : 'This document was changed in another tab';
    find('choice').hidden = find('other').hidden = problem !== 'changed';
    find('full').hidden = problem === undefined;
  };
}
