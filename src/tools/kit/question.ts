/** Something that a reader decides before a file is taken over. */
export interface Question<T> {
  title: string;
  /** Sentences above the list. */
  words: readonly string[];
  /** What it is about, one line each. */
  lines: readonly string[];
  /** Number of further items that are not listed. */
  more: number;
  /** The answers besides “Cancel”, the safest first. */
  answers: readonly { label: string; value: T }[];
}

/**
 * Asks in a dialog, which keyboards and screen readers know how to use: the focus is inside it, Escape cancels, and the focus
 * returns to where it was.
 * @returns nothing if the reader cancels
 */
export function ask<T>({ title, words, lines, more, answers }: Question<T>, signal?: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'asked';
    dialog.setAttribute('aria-labelledby', 'question-title');
    dialog.setAttribute('aria-describedby', 'question-words');
    const heading = Object.assign(document.createElement('h2'), { id: 'question-title', textContent: title, tabIndex: -1 });
    const explained = Object.assign(document.createElement('div'), { id: 'question-words' });
    explained.append(...words.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
    const list = document.createElement('ul');
    const items = more > 0 ? [...lines, `And ${more} more.`] : lines;
    list.append(...items.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
    // A list that scrolls is reached by keyboard as well.
    Object.assign(list, { tabIndex: 0, ariaLabel: 'What it is about' });

    let answer: T | undefined;
    const button = (label: string, value: T | undefined, isFirst = false): HTMLButtonElement => {
      const element = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
      element.className = isFirst ? 'button primary' : 'button';
      element.addEventListener('click', () => {
        answer = value;
        dialog.close();
      });
      return element;
    };
    const row = Object.assign(document.createElement('p'), { className: 'row-actions' });
    row.append(...answers.map(({ label, value }, i) => button(label, value, i === 0)), button('Cancel', undefined));
    dialog.append(heading, explained, list, row);
    const cancel = (): void => {
      answer = undefined;
      dialog.close();
    };
    signal?.addEventListener('abort', cancel);
    dialog.addEventListener('close', () => {
      signal?.removeEventListener('abort', cancel);
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    heading.focus();
  });
}
