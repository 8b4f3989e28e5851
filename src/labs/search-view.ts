import { MINUTE_BUCKETS } from '../domain/page/minutes.ts';
import { make } from './make.ts';
import type { Found, Hit, Search } from './search-index.ts';

const WORDS: Record<string, string> = {
  kind: 'Kind',
  topic: 'Topic',
  role: 'Role',
  conversation: 'Conversation',
  move: 'Move',
  minutes: 'Time',
  basis: 'Rests on',
};
const DELAY = 120;
let views = 0;

/**
 * Shows search in a holder: a field, filters, and results grouped by kind.
 * @returns puts the cursor into the field
 */
export function createView(holder: HTMLElement, search: Search): () => void {
  const id = `search-${++views}`;
  const input = Object.assign(make('input'), { type: 'search', id, autocomplete: 'off', spellcheck: false } as const);
  input.setAttribute('aria-describedby', `${id}-status`);
  const status = Object.assign(make('p'), { id: `${id}-status`, className: 'status' });
  status.setAttribute('role', 'status');
  const filters = Object.assign(make('details', make('summary', 'Filters')), { className: 'search-filters', hidden: true });
  const results = Object.assign(make('div'), { className: 'results' });
  const label = Object.assign(make('label', 'Search the playbook'), { htmlFor: id });
  const form = Object.assign(make('form', label, input, filters, status, results), { className: 'search' });
  form.setAttribute('role', 'search');
  holder.replaceChildren(form);

  const chosen: Record<string, string[]> = {};
  let latest = 0;
  let timer = 0;

  const run = async () => {
    const query = input.value.trim();
    const turn = ++latest;
    if (!query) {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    try {
      const found = await search.find(query, chosen);
      if (turn !== latest) return;
      status.textContent = describe(found, query);
      results.replaceChildren(...found.groups.map(showGroup));
    } catch {
      if (turn !== latest) return;
      status.textContent =
        'Search could not be loaded. Check the connection and type again; every page can also be reached from the navigation.';
      results.replaceChildren();
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), DELAY);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector<HTMLAnchorElement>('a')?.click();
  });
  form.addEventListener('keydown', (event) => moveFocus(event, input, results));
  search
    .filters()
    .then((known) => {
      filters.append(...showFilters(known, chosen, () => void run()));
      filters.hidden = false;
    })
    .catch(() => {
      status.textContent =
        'Search could not be loaded. Check the connection and type again; every page can also be reached from the navigation.';
    });
  return () => input.focus();
}

function describe(found: Found, query: string): string {
  const pages = `${found.total} ${found.total === 1 ? 'page' : 'pages'}`;
  if (found.instead) return `Nothing holds “${query}”. The nearest is “${found.instead}”: ${pages}.`;
  return found.total > 0
    ? `${pages} with “${query}”.`
    : `Nothing holds “${query}”, and nothing is near. Try another word, or fewer filters.`;
}

function showGroup({ kind, hits }: Found['groups'][number]): HTMLElement {
  return make('section', make('h2', kind), make('ul', ...hits.map(showHit)));
}

function showHit(hit: Hit): HTMLElement {
  const item = make('li', Object.assign(make('a', hit.title), { href: hit.url, className: 'hit' }));
  if (hit.sections.length === 0) item.append(excerpt(hit.excerpt));
  else {
    const sections = hit.sections.map(({ title, url, excerpt: words }) =>
      make('li', Object.assign(make('a', title), { href: url }), excerpt(words)),
    );
    item.append(Object.assign(make('ul', ...sections), { className: 'sections' }));
  }
  return item;
}

/** Words of a page as the index has them: escaped, with the marks of what was found. */
const excerpt = (html: string): HTMLElement => Object.assign(make('p'), { innerHTML: html });

function showFilters(known: Record<string, Record<string, number>>, chosen: Record<string, string[]>, changed: () => void): HTMLElement[] {
  return Object.keys(WORDS).flatMap((name) => {
    const values = inOrder(name, Object.keys(known[name] ?? {}));
    if (values.length === 0) return [];
    const boxes = values.map((value) => {
      const box = Object.assign(make('input'), { type: 'checkbox' });
      box.addEventListener('change', () => {
        const own = new Set(chosen[name]);
        if (box.checked) own.add(value);
        else own.delete(value);
        chosen[name] = [...own];
        changed();
      });
      return make('label', box, ` ${value}`);
    });
    return [make('fieldset', make('legend', WORDS[name]!), ...boxes)];
  });
}

/** Values of a filter as a reader expects them: lengths of time by length, others by the alphabet. */
const inOrder = (filter: string, values: string[]): string[] =>
  filter === 'minutes' ? MINUTE_BUCKETS.map(({ label }) => label as string).filter((label) => values.includes(label)) : values;

/** Arrow keys go through the results and back to the field. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...results.querySelectorAll<HTMLAnchorElement>('a')];
  const place = stops.indexOf(document.activeElement as HTMLInputElement | HTMLAnchorElement);
  if (place < 0) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, place + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
}
