import { loaded } from '../tools/kit/loaded.ts';
import { createSearch, type PagefindApi } from './search-index.ts';
import { createView } from './search-view.ts';

let dialog: HTMLDialogElement | undefined;
let focusInput: (() => void) | undefined;

/** Opens search over the page. @param base path under which the site stands */
export function openSearch(base: string): void {
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.setAttribute('aria-label', 'Search');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button close';
    close.textContent = 'Close';
    close.addEventListener('click', () => dialog?.close());
    const holder = document.createElement('div');
    dialog.append(close, holder);
    document.body.append(dialog);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    focusInput = mount(holder, base);
  }
  if (!dialog.open) dialog.showModal();
  focusInput?.();
}

/** Shows search in a place of the page. */
export function mountSearch(holder: HTMLElement, base: string): void {
  mount(holder, base);
}

function mount(holder: HTMLElement, base: string): () => void {
  const url = `${base}pagefind/pagefind.js`;
  const search = createSearch(() => loaded(import(/* @vite-ignore */ url) as Promise<PagefindApi>));
  const focus = createView(holder, search);
  keepForOffline(base);
  return focus;
}

/** Hands the index to a service worker, so that search goes on without a connection. */
function keepForOffline(base: string): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker
    .register(`${base}sw.js`)
    .then(() => navigator.serviceWorker.ready)
    .then((registration) =>
      registration.active?.postMessage({ keep: [location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)] }),
    )
    // Without a worker, search needs a connection: nothing is lost that was there.
    .catch(() => undefined);
}
