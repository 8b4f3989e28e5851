import { downloadBlob } from '../documents/download.ts';
import { whyNot } from '../../tools/kit/why-not.ts';
import { make } from '../make.ts';
import { makeFile, type ExportSource, type FileKind } from './exports.ts';

/** An answer that is not in the document: missing, or not fitting its field. */
export interface Gap {
  /** How the form names it, and what is wrong where it is not missing. */
  words: string;
  focus: () => void;
}

/** What the bar asks of the page. */
export interface ExportBarOptions {
  source: () => ExportSource;
  gaps: () => Gap[];
  /** Why no file can be made now, in a sentence; nothing where it can. */
  blocked: () => string | undefined;
  /** Name of files, without an ending. */
  stem: () => Promise<string>;
}

/** Makes the buttons work that hand the document over. Whatever would be blank in it is listed first. */
export function createExportBar(bar: HTMLElement, { source, gaps, blocked, stem }: ExportBarOptions): void {
  const find = (name: string) => bar.querySelector<HTMLElement>(`[data-${name}]`)!;
  const say = (words: string) => (find('export-status').textContent = words);
  const panel = find('missing');
  let asked: HTMLButtonElement | undefined;

  const run = async (button: HTMLButtonElement) => {
    panel.hidden = true;
    const reason = blocked();
    if (reason !== undefined) {
      say(reason);
      return;
    }
    const kind = button.dataset.export!;
    try {
      if (kind === 'print') {
        say('');
        print(await stem());
        return;
      }
      const { name, blob } = await makeFile(kind as FileKind, await stem(), source());
      downloadBlob(name, blob);
      say(`${name} is in your downloads.`);
    } catch (error) {
      say(`The file could not be made, because ${whyNot(error)} What you typed is still here; another kind of file may work.`);
      throw error;
    }
  };

  bar.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest('button');
    if (button?.dataset.export) {
      const open = gaps();
      if (open.length === 0 || blocked() !== undefined) {
        void run(button);
        return;
      }
      asked = button;
      say('');
      find('missing-title').textContent =
        open.length === 1 ? 'One answer is missing or does not fit' : `${open.length} answers are missing or do not fit`;
      find('missing-list').replaceChildren(...open.map(({ words, focus }) => make('li', gapButton(words, focus))));
      panel.hidden = false;
      panel.focus();
    } else if (button && 'withBlanks' in button.dataset && asked) {
      asked.focus();
      void run(asked);
    } else if (button && 'notYet' in button.dataset) {
      panel.hidden = true;
      asked?.focus();
    }
  });
}

function gapButton(words: string, focus: () => void): HTMLElement {
  const button = Object.assign(make('button', words), { type: 'button', className: 'as-link' });
  button.addEventListener('click', focus);
  return button;
}

/** Opens the print dialogue; browsers name the PDF after the title of the page. */
function print(stem: string): void {
  const { title } = document;
  document.title = stem;
  addEventListener('afterprint', () => (document.title = title), { once: true });
  window.print();
}
