import { onFileDrop } from '../file-drop.ts';
import { HANDED } from './handed.ts';

/** Leads to the update page of a template; a file that is dropped on this page goes along. */
const way = document.querySelector<HTMLElement>('[data-update-way]');
if (way) {
  const link = way.querySelector('a')!;
  onFileDrop(way, (files) => void hand(way, link, files));
}

async function hand(way: HTMLElement, link: HTMLAnchorElement, files: File[]): Promise<void> {
  const words = way.querySelector('[data-update-words]')!;
  try {
    const { leaveFiles } = await import('./handover.ts');
    const fault = await leaveFiles(document.documentElement.dataset.base ?? '/', files);
    words.textContent = fault ?? '';
    if (fault === undefined) location.assign(link.href + HANDED);
  } catch (error) {
    words.textContent = 'The file was not taken, because a part of this page did not load. Follow the link and choose the file there.';
    throw error;
  }
}
