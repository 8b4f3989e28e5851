/** Takes files that are dropped where a page leads to the update of a document. What does it is loaded with the first file above the page. */
export {};

const way = document.querySelector<HTMLElement>('[data-update-way]');
if (way) addEventListener('dragenter', () => void import('./handover.ts').then(({ takeDrops }) => takeDrops(way)), { once: true });
