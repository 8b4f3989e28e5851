import { describe, expect, it, vi } from 'vitest';
import { runInBackground, type WorkerLike } from './background.ts';
import type { JobMessage, JobRequest } from './messages.ts';
import { serve, type Jobs, type WorkerPort } from './serve.ts';

type TestJobs = { double: { input: number; output: number } };
class Unloaded extends Error {}

/** A worker in the same thread: what each side posts, the other hears a moment later. */
function fakeWorker(jobs: Jobs<TestJobs>) {
  const heard: ((event: { data: JobRequest }) => void)[] = [];
  const worker = { onmessage: null, onmessageerror: null, onerror: null, terminate: vi.fn() } as unknown as WorkerLike & {
    terminate: ReturnType<typeof vi.fn>;
  };
  worker.postMessage = (data: JobRequest) => queueMicrotask(() => heard.forEach((listen) => listen({ data })));
  const port: WorkerPort = {
    postMessage: (data: JobMessage) =>
      queueMicrotask(() => worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent<JobMessage>)),
    addEventListener: (_, listen) => heard.push(listen),
  };
  return { worker, start: () => serve<TestJobs>(port, jobs, (error) => error instanceof Unloaded) };
}
const run = (jobs: Jobs<TestJobs>, options = {}) => {
  const { worker, start } = fakeWorker(jobs);
  const outcome = runInBackground<TestJobs, 'double'>(() => worker, 'double', 21, options);
  start();
  return { worker, outcome };
};
const throws = (error: unknown) => ({
  double: () => {
    throw error;
  },
});

describe('a job in the background', () => {
  it('brings what it makes, reports how far it is, and ends its worker', async () => {
    const steps: unknown[] = [];
    const { worker, outcome } = run(
      {
        double(input, report) {
          report({ done: 1, total: 2 });
          return Promise.resolve(input * 2);
        },
      },
      { onProgress: (progress: unknown) => steps.push(progress) },
    );
    expect(await outcome).toEqual({ state: 'done', value: 42 });
    expect(steps).toMatchObject([{ done: 1, total: 2 }]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it.each([
    ['a part that did not arrive', new Unloaded(), { state: 'unloaded' }],
    ['too deep a stack', new RangeError('Maximum call stack size exceeded'), { state: 'exhausted' }],
    [
      'too much recursion, as Firefox says it',
      Object.assign(new Error('too much recursion'), { name: 'InternalError' }),
      { state: 'exhausted' },
    ],
    ['no memory', new Error('Array buffer allocation failed: out of memory'), { state: 'exhausted' }],
    ['a mistake', new TypeError('x is undefined'), { state: 'defect', message: 'TypeError: x is undefined' }],
    ['a thrown text', 'words', { state: 'defect', message: 'words' }],
  ])('says what kept it from ending: %s', async (_, error, outcome) => {
    const job = run(throws(error));
    expect(await job.outcome).toEqual(outcome);
    expect(job.worker.terminate).toHaveBeenCalledOnce();
  });

  it('is stopped wherever it is, and says nothing after that', async () => {
    const stop = new AbortController();
    const { worker, outcome } = run({ double: () => new Promise(() => undefined) }, { signal: stop.signal });
    stop.abort();
    expect(await outcome).toEqual({ state: 'stopped' });
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(worker.onmessage).toBeNull();
  });

  it('does not begin if it is stopped already', async () => {
    const create = vi.fn();
    expect(await runInBackground<TestJobs, 'double'>(create, 'double', 1, { signal: AbortSignal.abort() })).toEqual({ state: 'stopped' });
    expect(create).not.toHaveBeenCalled();
  });

  it.each([
    ['a script that did not arrive', new Event('error'), { state: 'unloaded' }],
    [
      'a script that cannot run',
      Object.assign(new Event('error'), { message: 'SyntaxError' }),
      { state: 'defect', message: 'SyntaxError' },
    ],
  ])('says that there is no worker: %s', async (_, event, expected) => {
    const { worker } = fakeWorker({ double: (input) => input });
    const outcome = runInBackground<TestJobs, 'double'>(() => worker, 'double', 1);
    worker.onerror!.call(worker as unknown as Worker, event as ErrorEvent);
    expect(await outcome).toEqual(expected);
  });

  it('says that the browser ended its worker', async () => {
    for (const end of ['onerror', 'onmessageerror'] as const) {
      const { worker, outcome } = run({ double: () => new Promise(() => undefined) });
      await Promise.resolve();
      (worker[end] as (event: Event) => void)(new Event('error'));
      expect(await outcome).toEqual({ state: 'exhausted' });
    }
  });

  it('says that there is none if the browser refuses to make one', async () => {
    const create = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(await runInBackground<TestJobs, 'double'>(create, 'double', 1)).toEqual({ state: 'unloaded' });
  });
});
