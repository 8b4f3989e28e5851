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

/** Builds an element. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/**
 * Shows search in a holder: a field, filters, and results grouped by kind.
 * @returns puts the cursor into the field
 */
export function createView(holder: HTMLElement, search: Search): () => void {
  const id = `search-${++views}`;
  const input = make('input', { type: 'search', id, autocomplete: 'off', spellcheck: false });
  input.setAttribute('aria-describedby', `${id}-status`);
  const status = make('p', { id: `${id}-status`, className: 'status' });
  status.setAttribute('role', 'status');
  const filters = make('details', { className: 'search-filters', hidden: true }, make('summary', {}, 'Filters'));
  const results = make('div', { className: 'results' });
  const form = make(
    'form',
    { className: 'search' },
    make('label', { htmlFor: id }, 'Search the playbook'),
    input,
    filters,
    status,
    results,
  );
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
  return make('section', {}, make('h2', {}, kind), make('ul', {}, ...hits.map(showHit)));
}

function showHit(hit: Hit): HTMLElement {
  const item = make('li', {}, make('a', { href: hit.url, className: 'hit' }, hit.title));
  if (hit.sections.length === 0) item.append(make('p', { innerHTML: hit.excerpt }));
  else {
    item.append(
      make(
        'ul',
        { className: 'sections' },
        ...hit.sections.map((section) =>
          make('li', {}, make('a', { href: section.url }, section.title), make('p', { innerHTML: section.excerpt })),
        ),
      ),
    );
  }
  return item;
}

function showFilters(known: Record<string, Record<string, number>>, chosen: Record<string, string[]>, changed: () => void): HTMLElement[] {
  return Object.keys(WORDS).flatMap((name) => {
    const values = Object.keys(known[name] ?? {});
    if (values.length === 0) return [];
    const boxes = values.map((value) => {
      const box = make('input', { type: 'checkbox' });
      box.addEventListener('change', () => {
        const own = new Set(chosen[name]);
        if (box.checked) own.add(value);
        else own.delete(value);
        chosen[name] = [...own];
        changed();
      });
      return make('label', {}, box, ` ${value}`);
    });
    return [make('fieldset', {}, make('legend', {}, WORDS[name]!), ...boxes)];
  });
}

/** Arrow keys go through the results and back to the field. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...results.querySelectorAll<HTMLAnchorElement>('a')];
  const place = stops.indexOf(document.activeElement as HTMLInputElement | HTMLAnchorElement);
  if (place < 0) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, place + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
}
