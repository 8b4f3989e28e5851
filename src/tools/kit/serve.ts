import type { JobMessage, JobRequest, JobTypes, Progress } from './messages.ts';

/** The jobs of a worker, each with a function that does it. */
export type Jobs<T extends JobTypes> = {
  [K in keyof T]: (input: T[K]['input'], report: (progress: Progress) => void) => T[K]['output'] | Promise<T[K]['output']>;
};

/** The part of a worker's global scope that is needed here. */
export interface WorkerPort {
  postMessage: (message: JobMessage) => void;
  addEventListener: (type: 'message', listen: (event: { data: JobRequest }) => void) => void;
}

/**
 * Does jobs in a worker. Errors reach the page as messages, so that it can distinguish a broken connection and a full
 * memory from a mistake in the code.
 * @param isUnloaded whether an error says that a part of the code did not arrive
 */
export function serve<T extends JobTypes>(port: WorkerPort, jobs: Jobs<T>, isUnloaded: (error: unknown) => boolean): void {
  port.addEventListener('message', async ({ data: { job, input } }) => {
    try {
      const value = await jobs[job]!(input, (progress) => port.postMessage({ type: 'progress', ...progress }));
      port.postMessage({ type: 'done', value });
    } catch (error) {
      port.postMessage(
        isUnloaded(error) ? { type: 'unloaded' } : isExhausted(error) ? { type: 'exhausted' } : { type: 'defect', message: String(error) },
      );
    }
  });
  port.postMessage({ type: 'ready' });
}

/** Whether an engine ran out of something: `RangeError` in Chromium and Safari, `InternalError` in Firefox. */
const isExhausted = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && (error.name === 'InternalError' || /out of memory/i.test(error.message)));
