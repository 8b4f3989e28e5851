import { failureMessage } from '../io/failure.ts';
import { isSystemError, systemWords } from '../io/system-error.ts';

/** Exit codes of every command of a forked document. */
export const EXIT = { done: 0, error: 1, updateAvailable: 2, conflictsRemain: 3 } as const;

/** Something that keeps a command from being done; its message says what was found, what was expected and what to do. */
export class ForkError extends Error {
  override name = 'ForkError';
}

/** Message of any thrown value; a system error becomes a sentence that names the file. */
export const messageOf = (error: unknown): string => {
  if (isSystemError(error)) return systemWords(error);
  return error instanceof Error ? error.message : String(error);
};

/** System's code of an error, such as `ENOENT`. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/**
 * The message for an error that stops one document, so that the others go on. It may be a bug that an unexpected text has exposed.
 */
export const documentFault = (error: unknown, id: string): string =>
  error instanceof ForkError ? error.message : failureMessage(error, `The work on ${id}`, 'Nothing was written for it.');
