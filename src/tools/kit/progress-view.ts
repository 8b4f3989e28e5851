import type { Progress } from './messages.ts';

/** A job that is shown while it runs. */
export interface ProgressView {
  update: (progress: Progress) => void;
  /** Takes the view away. @returns whether it held the focus, which is lost with it */
  end: () => boolean;
}

/**
 * Shows that a job runs, how far it has come, and a button that stops it.
 * @param status says what is being done; the view follows it
 * @param words what is being done, such as “Reading “a.docx”…”
 */
export function showProgress(status: Element, words: string, stop: () => void): ProgressView {
  const view = document.createElement('div');
  view.className = 'reading';
  view.dataset.reading = '';
  const bar = document.createElement('progress');
  bar.ariaLabel = words;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: 'Stop reading' });
  button.addEventListener('click', stop);
  view.append(bar, button);
  status.textContent = words;
  // A live region would read the button out as well.
  (status.closest('[role="status"]') ?? status).after(view);
  return {
    update({ done, total }) {
      if (total === undefined) return bar.removeAttribute('value');
      bar.max = Math.max(1, total);
      bar.value = done;
    },
    end() {
      const hadFocus = view.contains(document.activeElement);
      view.remove();
      return hadFocus;
    },
  };
}
