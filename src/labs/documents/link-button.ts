import { LINK_TOO_LONG, toFragment, type LinkedAnswers } from './link.ts';

/** Length from which some programs cut a link, in characters. */
const LONG = 2000;

/**
 * Makes the button copy a link. `root` holds the component LinkButton.
 * @param answers what the link is to carry
 * @param address of the form of the template, without a fragment
 */
export function mountLinkButton(root: HTMLElement, answers: () => LinkedAnswers, address: () => string): void {
  const words = root.querySelector<HTMLElement>('[data-link-words]')!;
  const shown = root.querySelector<HTMLElement>('[data-link-shown]')!;
  root.querySelector('[data-link-copy]')!.addEventListener('click', async () => {
    const { template, version, values } = answers();
    const fragment = await toFragment(template, version, values);
    if (fragment === undefined) {
      shown.hidden = true;
      words.textContent = LINK_TOO_LONG;
      return;
    }
    const link = address() + fragment;
    const length = link.length > LONG ? ` It has ${link.length} characters; some mail programs cut a link of that length.` : '';
    try {
      await navigator.clipboard.writeText(link);
      shown.hidden = true;
      words.textContent = `The link is copied.${length}`;
    } catch {
      shown.hidden = false;
      const text = shown.querySelector('input')!;
      text.value = link;
      text.select();
      words.textContent = `The browser did not let the link be copied. Copy it from the line below.${length}`;
    }
  });
}
