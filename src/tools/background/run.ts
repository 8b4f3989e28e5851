import { runInBackground } from '../kit/background.ts';
import { showProgress } from '../kit/progress-view.ts';
import { LoadFault } from '../kit/loaded.ts';
import type { BackgroundJobs, Fault } from './jobs.ts';

/** How a job shows itself while it runs. */
export interface RunOptions {
  /** What is being done, such as “Reading “a.docx”…”. */
  words: string;
  /** The status line that the progress follows; it has the focus if the button that stops the job loses it. */
  status: HTMLElement;
  /** Ends the job, for instance because another file was chosen. */
  signal?: AbortSignal | undefined;
}

/** Shown when the reader stops a job. */
const STOPPED = 'You stopped it. Nothing was taken over.';
const EXHAUSTED =
  'This takes more memory than the browser gives to a page. Nothing was taken over. Shorten the file, or close other tabs and try again.';

/**
 * Does a job in the background, with a button that stops it.
 * @returns what it brings; or why it brings nothing, in a sentence
 * @throws LoadFault if a part of the site did not load; any bug in the page is rethrown
 */
export async function run<K extends keyof BackgroundJobs>(
  job: K,
  input: BackgroundJobs[K]['input'],
  { words, status, signal }: RunOptions,
): Promise<BackgroundJobs[K]['output'] | Fault> {
  const stopped = new AbortController();
  const view = showProgress(status, words, () => stopped.abort());
  const outcome = await runInBackground<BackgroundJobs, K>(createWorker, job, input, {
    signal: signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal,
    onProgress: view.update,
  });
  if (view.end()) status.focus();
  switch (outcome.state) {
    case 'done':
      return outcome.value;
    case 'stopped':
      return { fault: STOPPED, isStopped: true };
    case 'exhausted':
      return { fault: EXHAUSTED };
    case 'unloaded':
      throw new LoadFault('A part of the site did not load.');
    case 'defect':
      throw new Error(outcome.message);
  }
}

const createWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
