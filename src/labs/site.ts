import { loaded } from '../tools/kit/loaded.ts';
import { notice } from '../tools/kit/notice.ts';
import { reachSearch } from './reach-search.ts';

/**
 * What every page does once it is read. Everything here adds to a page that works without it, and is small:
 * search itself is fetched only when the reader reaches for it.
 */

const root = document.documentElement;
const base = root.dataset.base ?? '/';

const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

/** Dates speak at view time: a page built in spring says in autumn that its review is overdue. */
const today = new Date().toISOString().slice(0, 10);
for (const note of all('[data-due]')) note.hidden = (note.dataset.due ?? '') >= today;
for (const note of all('[data-until]')) note.hidden = (note.dataset.until || '9999') < today;

/** Escape puts away an explanation that hover or focus has opened, until the reader moves on. */
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') root.classList.add('quiet');
});
for (const move of ['pointermove', 'focusin']) document.addEventListener(move, () => root.classList.remove('quiet'));

const THEMES = ['system', 'light', 'dark'];
for (const button of all('[data-theme-switch]')) {
  const show = () => {
    button.querySelector('[data-theme-name]')!.textContent = root.dataset.theme ?? 'system';
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(root.dataset.theme ?? 'system') + 1) % THEMES.length]!;
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // A browser that refuses storage still shows the theme until the page is left.
    }
    show();
  });
  show();
}

for (const button of all('[data-copy]')) {
  button.addEventListener('click', async () => {
    const label = button.textContent;
    try {
      const response = await fetch(button.dataset.copy!);
      if (!response.ok) throw new Error(response.statusText);
      await navigator.clipboard.writeText(await response.text());
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Could not copy: open the Markdown instead';
    }
    setTimeout(() => (button.textContent = label), 4000);
  });
}

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (slash || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k')) {
    event.preventDefault();
    void reachSearch(base);
  }
});
for (const link of all('[data-search]')) {
  link.addEventListener('click', (event) => {
    // With these keys the reader asks for the page of search, in a place of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void reachSearch(base);
  });
}
const here = document.querySelector<HTMLElement>('[data-search-here]');
if (here) void reachSearch(base, here);

/** Marks the words that were searched for on the page that search opened. */
if (new URLSearchParams(location.search).has('highlight')) {
  const url = `${base}pagefind/pagefind-highlight.js`;
  loaded(import(/* @vite-ignore */ url) as Promise<{ default: new (options: object) => unknown }>).then(
    ({ default: Highlight }) => new Highlight({ highlightParam: 'highlight', addStyles: false, markContext: '[data-body]' }),
    () => notice('The words you searched for could not be marked.'),
  );
}

/** The service worker says if data that this page asked for are a stored copy, because the site cannot be reached. */
navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<{ stored?: string } | null>) => {
  if (data?.stored && !document.querySelector('[data-stored-copy]')) notice(data.stored);
});
