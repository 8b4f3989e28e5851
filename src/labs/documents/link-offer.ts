import type { Draft } from './draft.ts';
import { fromFragment, type LinkedAnswers, type LinkResult } from './link.ts';
import type { DraftStore } from './store.ts';

/** What the entry of this page in the history of its tab remembers. */
interface PageState {
  /** Fragment with the answers that nobody has decided on. */
  link?: string;
}

const stateOfPage = (): PageState => (history.state as PageState | null) ?? {};

/**
 * Takes the answers of the link out of the address bar, so that they stay in no list of visited pages and in no copied address.
 * The tab remembers them until `forgetLink`, so that a reload does not lose them. To be called before anything else changes the
 * address.
 */
export function takeLink(): Promise<LinkResult | undefined> {
  const { hash, pathname, search } = location;
  if (!isLink(hash)) return fromFragment(stateOfPage().link ?? '');
  const address = pathname + search;
  try {
    history.replaceState({ ...stateOfPage(), link: hash }, '', address);
  } catch {
    // The tab has no room for a long link: a reload loses it, and the address does not keep it either.
    history.replaceState(history.state, '', address);
  }
  return fromFragment(hash);
}

function forgetLink(): void {
  const { link, ...rest } = stateOfPage();
  if (link !== undefined) history.replaceState(rest, '');
}

const isLink = (hash: string): boolean => hash.startsWith('#answers=');

/** What an offer needs of its page. */
export interface LinkOfferOptions {
  /** From `takeLink`. */
  link: Promise<LinkResult | undefined>;
  store: DraftStore;
  /** Slug and title of the template of the page. */
  template: string;
  name: string;
  /** Whether the open document may make room for another. */
  mayOpen: () => boolean;
  /** Opens the new document; it may be of another version than the page, and its revision is 0 where the browser did not keep it. */
  open: (draft: Draft) => void;
  /** Says in a sentence what is wrong with the link. */
  fail: (message: string) => void;
}

/**
 * Offers the answers of a link as a new document: of the link that the page was opened with, and of one that is pasted into the
 * address of the open page. No draft is changed. `root` holds the component LinkOffer.
 */
export function mountLinkOffer(root: HTMLElement, { link, store, template, name, mayOpen, open, fail }: LinkOfferOptions): void {
  let offered: LinkedAnswers | undefined;
  const end = (): void => {
    offered = undefined;
    root.hidden = true;
    forgetLink();
  };
  const offer = async (next: Promise<LinkResult | undefined>): Promise<void> => {
    const result = await next;
    if (!result) return;
    if (!result.ok || result.answers.template !== template) {
      end();
      fail(
        result.ok
          ? `The link carries answers to “${result.answers.template}”, and this is “${name}”. They were not opened.`
          : result.message,
      );
      return;
    }
    offered = result.answers;
    root.querySelector('[data-offer-words]')!.textContent =
      `This link carries answers to “${name}”, version ${offered.version}. They become a new document on this device; your own documents stay as they are.`;
    root.hidden = false;
    root.focus();
  };

  root.querySelector('[data-offer-decline]')!.addEventListener('click', end);
  root.querySelector('[data-offer-accept]')!.addEventListener('click', () => {
    if (!offered || !mayOpen()) return;
    const { version, values } = offered;
    end();
    const fresh = store.begin({ template, version, name, title: `${name} (from a link)`, values });
    const kept = store.save(fresh);
    open(kept.ok ? kept.draft : fresh);
  });
  // The page stays open when only the fragment of its address changes.
  addEventListener('hashchange', () => {
    if (isLink(location.hash)) void offer(takeLink());
  });
  void offer(link);
}
