import type { Draft } from './draft.ts';
import { fromFragment, type LinkResult } from './link.ts';
import type { DraftStore } from './store.ts';

/**
 * Takes the answers of the link out of the address bar, so that they stay in no history and in no copied address.
 * To be called before anything else changes the address.
 */
export function takeLink(): Promise<LinkResult | undefined> {
  const { hash, pathname, search } = location;
  const result = fromFragment(hash);
  if (hash.startsWith('#answers=')) history.replaceState(history.state, '', pathname + search);
  return result;
}

/** What an offer needs of its page. */
export interface LinkOfferOptions {
  /** From `takeLink`. */
  link: Promise<LinkResult | undefined>;
  store: DraftStore;
  /** Slug and title of the template of the page. */
  template: string;
  name: string;
  /** Opens the new document; it may be of an older version than the page, and its revision is 0 where the browser did not keep it. */
  open: (draft: Draft) => void;
  /** Says in a sentence what is wrong with the link. */
  fail: (message: string) => void;
}

/** Offers the answers that the link of this page brought as a new document. No draft is changed. `root` holds the component LinkOffer. */
export async function offerLink(root: HTMLElement, { link, store, template, name, open, fail }: LinkOfferOptions): Promise<void> {
  const result = await link;
  if (!result) return;
  if (!result.ok) {
    fail(result.message);
    return;
  }
  const { answers } = result;
  if (answers.template !== template) {
    fail(`The link carries answers to “${answers.template}”, and this is “${name}”. They were not opened.`);
    return;
  }
  const words = root.querySelector<HTMLElement>('[data-offer-words]')!;
  words.textContent = `This link carries answers to “${name}”, version ${answers.version}. They become a new document on this device; your own documents stay as they are.`;
  root.hidden = false;
  root.focus();
  root.querySelector('[data-offer-decline]')!.addEventListener('click', () => (root.hidden = true));
  root.querySelector('[data-offer-accept]')!.addEventListener('click', () => {
    root.hidden = true;
    const { version, values } = answers;
    const fresh = store.begin({ template, version, name, title: `${name} (from a link)`, values });
    const kept = store.save(fresh);
    open(kept.ok ? kept.draft : fresh);
  });
}
