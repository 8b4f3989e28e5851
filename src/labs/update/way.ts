import { loaded } from '../../tools/kit/loaded.ts';

/** Takes files that are dropped where a page leads to the update of a document. What does it is loaded with the first file above the page. */
const way = document.querySelector<HTMLElement>('[data-update-way]');
if (way) addEventListener('dragenter', () => void take(way), { once: true });

async function take(way: HTMLElement): Promise<void> {
  try {
    (await loaded(import('./handover.ts'))).takeDrops(way);
  } catch (error) {
    way.lastElementChild!.textContent = 'Follow the link and choose the file there.';
    // The browser would leave the page and open the file in its place.
    ondragover = ondrop = (event) => {
      event.preventDefault();
      if (event.type === 'drop') way.querySelector('a')!.click();
    };
    throw error;
  }
}
