import type { JobMessage, JobRequest, JobTypes, Progress } from './messages.ts';

/** What became of a job. Nothing is thrown: the page says each in its own words. */
export type JobOutcome<T> =
  | { state: 'done'; value: T }
  | { state: 'stopped' }
  /** The worker, or a part of it, did not arrive. */
  | { state: 'unloaded' }
  /** The job needs more memory than the browser gives it. */
  | { state: 'exhausted' }
  | { state: 'defect'; message: string };

/** The part of a worker that is needed here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

/** How a job is watched. */
export interface JobOptions {
  /** Ends the job at once, wherever it is. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Runs a job in a worker of its own, which ends with it: the page stays responsive, and no job can be waited for in vain, since it
 * can always be stopped. A stopped job has changed nothing, because a worker only returns a value.
 * @param create makes the worker; a bundler must see its address there
 */
export function runInBackground<T extends JobTypes, K extends keyof T & string>(
  create: () => WorkerLike,
  job: K,
  input: T[K]['input'],
  { signal, onProgress }: JobOptions = {},
): Promise<JobOutcome<T[K]['output']>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ state: 'stopped' });
    let worker: WorkerLike;
    try {
      worker = create();
    } catch {
      return resolve({ state: 'unloaded' });
    }
    let isReady = false;
    const stop = (): void => end({ state: 'stopped' });
    const end = (outcome: JobOutcome<T[K]['output']>): void => {
      signal?.removeEventListener('abort', stop);
      worker.onmessage = worker.onmessageerror = worker.onerror = null;
      worker.terminate();
      resolve(outcome);
    };
    signal?.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<JobMessage>) => {
      switch (data.type) {
        case 'ready':
          isReady = true;
          worker.postMessage({ job, input } satisfies JobRequest);
          return;
        case 'progress':
          return onProgress?.(data);
        case 'done':
          return end({ state: 'done', value: data.value });
        case 'defect':
          return end({ state: 'defect', message: data.message });
        default:
          return end({ state: data.type });
      }
    };
    worker.onmessageerror = () => end({ state: 'exhausted' });
    worker.onerror = (event: Event | string) => {
      (event as Event).preventDefault();
      // The worker reports what its jobs throw. What arrives here is a script that did not load, or a worker that the browser ended.
      const { message = '' } = event as Partial<ErrorEvent>;
      if (!isReady) end(message === '' ? { state: 'unloaded' } : { state: 'defect', message });
      else end({ state: 'exhausted' });
    };
  });
}
