/** How far a job has come. Without a total, the amount of work is unknown. */
export interface Progress {
  done: number;
  total?: number | undefined;
}

/** What a job is called, what it takes and what it brings; all of it can be copied from one thread to another. */
export type JobTypes = Record<string, { input: unknown; output: unknown }>;

/** What the page tells the worker. */
export interface JobRequest {
  job: string;
  input: unknown;
}

/** What the worker tells the page. */
export type JobMessage =
  | { type: 'ready' }
  | ({ type: 'progress' } & Progress)
  | { type: 'done'; value: unknown }
  /** A part of the worker's code did not arrive. */
  | { type: 'unloaded' }
  /** The job needs more memory, or a deeper stack, than the browser gives it. */
  | { type: 'exhausted' }
  /** Anything else that was thrown. */
  | { type: 'defect'; message: string };
