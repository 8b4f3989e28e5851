import { notice } from '../tools/kit/notice.ts';
import { loaded, LoadFault } from './load.ts';

/** Fetches search when the reader reaches for it. */
const search = () => loaded(import('./search.ts'));

/**
 * Opens search over the page. If its code does not arrive, the reader is told, and led to the page of search, which comes with
 * its own; without a connection there is no such page to lead to.
 * @param base path under which the site stands
 * @throws what is a mistake in the page
 */
export async function reachSearch(base: string): Promise<void> {
  const page = new URL(`${base}search/`, location.href);
  try {
    (await search()).openSearch(base);
  } catch (error) {
    if (!(error instanceof LoadFault)) throw error;
    const link = { href: page.href, text: 'Open the page of search' };
    if (location.pathname === page.pathname) notice('Search did not load. Check the connection and reload the page.');
    else if (!navigator.onLine) notice('Search did not load, because there is no connection.', link);
    else {
      notice('Search did not load here, so its own page opens.', link);
      location.assign(page);
    }
  }
}

/** Shows search in a place of the page, or says there that it did not load. */
export async function placeSearch(holder: HTMLElement, base: string): Promise<void> {
  try {
    (await search()).mountSearch(holder, base);
  } catch (error) {
    if (!(error instanceof LoadFault)) throw error;
    holder.textContent =
      'Search did not load. Check the connection and reload the page; every page can also be reached from the navigation.';
    holder.setAttribute('role', 'alert');
  }
}
