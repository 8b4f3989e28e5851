import { onFileDrop } from '../file-drop.ts';

/** Leads to the update page of a template; a file that is dropped on this page goes along. Pages that are read have this, so it is small. */
const way = document.querySelector<HTMLElement>('[data-update-way]');
if (way)
  onFileDrop(way, (files) => {
    import('./handover.ts').then(
      ({ handOver }) => handOver(way, files),
      () => {
        way.lastElementChild!.textContent =
          'The file was not taken: a part of this page did not load. Follow the link and choose it there.';
      },
    );
  });
