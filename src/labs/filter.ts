/**
 * Filters an index in place. The filters are links to filtered pages; here they combine, without leaving the page:
 * values of one facet widen the list, facets narrow it.
 */
export {};

const index = document.querySelector<HTMLElement>('[data-index]');
const all = index?.querySelector<HTMLAnchorElement>('[data-facet-all]');
// A filtered page holds only its own entries, so its links go on leading to pages.
const whole = all?.getAttribute('aria-current') === 'true';

if (index && all && whole) {
  const items = [...index.querySelectorAll<HTMLElement>('[data-entries] > li')];
  const links = [...index.querySelectorAll<HTMLAnchorElement>('[data-facet]')];
  const result = index.querySelector<HTMLElement>('[data-result]')!;
  const chosen = new Set(new URLSearchParams(location.search).getAll('filter'));

  const apply = () => {
    const groups = Map.groupBy([...chosen], (key) => key.split('/')[0]);
    let shown = 0;
    for (const item of items) {
      const own = (item.dataset.facets ?? '').split(' ');
      item.hidden = ![...groups.values()].every((keys) => keys.some((key) => own.includes(key)));
      if (!item.hidden) shown++;
    }
    for (const link of links) {
      if (chosen.has(link.dataset.facet!)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (chosen.size > 0) all.removeAttribute('aria-current');
    else all.setAttribute('aria-current', 'true');
    result.textContent = chosen.size > 0 ? `${shown} of ${result.dataset.all}` : result.dataset.all!;
  };

  index.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-facet], [data-facet-all]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const key = link.dataset.facet;
    if (!key) chosen.clear();
    else if (!chosen.delete(key)) chosen.add(key);
    const query = [...chosen].map((value) => `filter=${value}`).join('&');
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    apply();
  });
  if (chosen.size > 0) apply();
}
