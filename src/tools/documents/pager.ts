import type { ListPage } from './pages.ts';

/** The buttons that turn the pages of a list. */
export interface Pager {
  show: (page: Pick<ListPage<unknown>, 'page' | 'pages' | 'words'>) => void;
}

/**
 * Makes the buttons below a list work. They stay where they are and keep the focus, so that a reader can go on turning.
 * @param nav holds two buttons with `data-turn` “-1” and “1”, and a status that says which documents are shown
 * @param turn shows another page, counted from 0
 */
export function createPager(nav: HTMLElement, turn: (page: number) => void): Pager {
  const words = nav.querySelector<HTMLElement>('[data-page-words]')!;
  const buttons = [...nav.querySelectorAll<HTMLButtonElement>('[data-turn]')];
  let current = 0;
  for (const button of buttons)
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') turn(current + Number(button.dataset.turn));
    });
  return {
    show({ page, pages, words: shown }) {
      current = page;
      nav.hidden = pages === 1;
      words.textContent = shown;
      for (const button of buttons) {
        const to = page + Number(button.dataset.turn);
        button.ariaDisabled = String(to < 0 || to >= pages);
      }
    },
  };
}
