import { onFileDrop } from '../file-drop.ts';
import { loaded } from '../../tools/kit/loaded.ts';
import { whyNot } from '../../tools/kit/why-not.ts';
import type { UpdateFlow } from './flow.ts';
import { HANDED } from './handed.ts';

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
      flow ??= (await loaded(import('./flow.ts'))).createFlow(root);
      await act(flow);
    } catch (error) {
      find('words').textContent = `Your document could not be compared, because ${whyNot(error)} Its file is as it was.`;
      throw error;
    }
  };

  const onFiles = (name: string, use: (flow: UpdateFlow, files: File[]) => Promise<void>) => {
    const input = find<HTMLInputElement>(name);
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      // The same file may be chosen again once it was changed.
      input.value = '';
      void run((flow) => use(flow, files));
    });
  };
  onFiles('file', (flow, files) => flow.take(files));
  onFiles('answers-file', (flow, files) => flow.takeAnswers(files));
  find('draft-take').addEventListener('click', () => void run((flow) => flow.takeDraft()));
  if (location.hash === HANDED) {
    history.replaceState(history.state, '', location.pathname + location.search);
    void run(async (flow) => {
      const { takeFiles } = await loaded(import('./handover.ts'));
      const files = await takeFiles();
      if (files.length > 0) await flow.take(files);
      else find('words').textContent = 'No file arrived. Choose it here.';
    });
  }
  onFileDrop(find('drop'), (files) => void run((flow) => flow.take(files)));
}
