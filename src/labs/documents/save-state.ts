import { downloadText } from './download.ts';
import type { Session, SessionStatus } from './session.ts';
import { exportText } from './export-text.ts';

/**
 * Whether a status is read out: a problem, its end, and what another tab did. That each pause in typing is saved is there to be
 * seen; read out it would talk over the form.
 */
const isNews = ({ state, words, problem }: SessionStatus, before: SessionStatus | undefined): boolean =>
  problem !== undefined || before?.problem !== undefined || (state === 'saved' && before?.state === 'saved' && before.words !== words);

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
      `${draft.template}-backup.json`,
      exportText(
        { drafts: [{ ...draft, title: session().title(), values: session().values(), updated: now }], removed: [], damaged: [] },
        now,
      ),
    );
  });
  let before: SessionStatus | undefined;
  return (status) => {
    const { state, words: said, problem } = status;
    root.dataset.state = state;
    words.textContent = said;
    const news = isNews(status, before) ? said : '';
    // The same words again would be read out again.
    if (find('news').textContent !== news) find('news').textContent = news;
    before = status;
    find('conflict').hidden = problem !== 'changed' && problem !== 'removed';
    find('title').textContent =
      problem === 'removed' ? 'This document was deleted in another tab' : 'This document was changed in another tab';
    find('choice').hidden = find('other').hidden = problem !== 'changed';
    find('full').hidden = problem === undefined;
  };
}
