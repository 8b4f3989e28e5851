import { loaded, LoadFault } from '../../tools/kit/loaded.ts';

/** Takes files that are dropped where a page leads to the update of a document. What does it is loaded with the first file above the page. */
const way = document.querySelector<HTMLElement>('[data-update-way]');
if (way) addEventListener('dragenter', () => void take(way), { once: true });

async function take(way: HTMLElement): Promise<void> {
  try {
    (await loaded(import('./handover.ts'))).takeDrops(way);
  } catch (error) {
    if (!(error instanceof LoadFault)) throw error;
    way.lastElementChild!.textContent = 'A file cannot be dropped here now. Follow the link and choose it there.';
    // The browser would leave the page and open the file in its place.
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      location.assign(way.querySelector('a')!.href);
    });
  }
}
