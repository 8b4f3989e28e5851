/** On the page of a policy, the tool that asks it is loaded once the reader reaches for it. */
import { loaded } from '../../tools/kit/loaded.ts';

const root = document.querySelector<HTMLElement>('[data-ask]');
if (root) {
  let wanted = false;
  const load = (): void => {
    if (wanted) return;
    wanted = true;
    loaded(import('./ask-on-touch.ts')).then(
      ({ startAskOnTouch }) => startAskOnTouch(root),
      () => {
        wanted = false;
        root.querySelector('[data-policy-words]')!.textContent = 'The tool did not load. Check the connection and try again.';
      },
    );
  };
  for (const type of ['pointerenter', 'focusin', 'change']) root.addEventListener(type, load);
  // A page that comes back from the history may have its choices already.
  addEventListener('pageshow', () => [...root.querySelectorAll('select')].some((select) => select.selectedIndex > 0) && load());
}
