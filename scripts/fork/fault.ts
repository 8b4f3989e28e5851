/** Exit codes of every command of a forked document. */
export const EXIT = { done: 0, error: 1, updateAvailable: 2, conflictsRemain: 3 } as const;

/** Something that keeps a command from being done; its message says what was found, what was expected and what to do. */
export class ForkError extends Error {
  override name = 'ForkError';
}

/** Message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** System's code of an error, such as `ENOENT`. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;
