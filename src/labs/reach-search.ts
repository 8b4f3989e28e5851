import { loaded, LoadFault } from '../tools/kit/loaded.ts';
import { notice } from '../tools/kit/notice.ts';

const MISSING = 'Search did not load. Check the connection and reload the page.';

/**
 * Fetches search when the reader reaches for it, and opens it over the page, or in a place of it. If its code does not arrive, the
 * reader is told, and led to the page of search, which comes with its own; without a connection there is no such page to lead to.
 * @param base path under which the site stands
 * @throws what is a mistake in the page
 */
export async function reachSearch(base: string, place?: HTMLElement): Promise<void> {
  try {
    const { openSearch, mountSearch } = await loaded(import('./search.ts'));
    if (place) mountSearch(place, base);
    else openSearch(base);
  } catch (error) {
    if (!(error instanceof LoadFault)) throw error;
    const page = `${base}search/`;
    if (place) place.textContent = MISSING;
    else notice(MISSING);
    if (!place && navigator.onLine && location.pathname !== page) location.assign(page);
  }
}
