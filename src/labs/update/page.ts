import type { UpdateFlow } from './flow.ts';

/**
 * "Update": reads a document of the reader, fetches the version it is from and the current one, and shows what the newer
 * version changes in it. The two versions and code, files of this site, are all that it requests, once a file was chosen.
 */
const root = document.querySelector<HTMLElement>('[data-update]');
if (root) start(root);

function start(root: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  let flow: UpdateFlow | undefined;
  const run = async (act: (flow: UpdateFlow) => Promise<void>): Promise<void> => {
    try {
      flow ??= (await import('./flow.ts')).createFlow(root);
      await act(flow);
    } catch (error) {
      find('words').textContent = 'A part of this page did not load. Check the connection, reload the page and try again.';
      throw error;
    }
  };

  const onFiles = (name: string, use: (flow: UpdateFlow, files: File[]) => Promise<void>) => {
    const input = find<HTMLInputElement>(name);
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      // The same file may be chosen again once it was changed.
      input.value = '';
      void run((loaded) => use(loaded, files));
    });
  };
  onFiles('file', (loaded, files) => loaded.take(files));
  onFiles('answers-file', (loaded, files) => loaded.takeAnswers(files));
  find('draft-take').addEventListener('click', () => void run((loaded) => loaded.takeDraft()));

  const drop = find('drop');
  for (const type of ['dragenter', 'dragover'] as const)
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  for (const type of ['dragleave', 'drop'] as const) drop.addEventListener(type, () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    void run((loaded) => loaded.take(files));
  });
}
