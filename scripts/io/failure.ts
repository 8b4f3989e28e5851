import { RefusedFile } from '../../src/content/read-file.ts';
import { isSystemError, systemWords } from './system-error.ts';

/** Errors that only a bug throws: their messages mean nothing to the person who ran the command. */
const MISTAKES = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'EvalError',
  'URIError',
  'AssertionError',
  'ZodError',
]);

/** Whether a tree was nested so deeply that a function which calls itself once a level ran out of stack. */
const isTooDeep = (error: unknown): boolean => error instanceof RangeError && /call stack/i.test(error.message);

/**
 * What to say of anything that was thrown, without a stack trace.
 * @param what names the command, or what it worked on, at the start of a sentence
 * @param state says in what state the files are, as a sentence, if that is known
 */
export function failureMessage(error: unknown, what: string, state = ''): string {
  const end = state === '' ? '' : ` ${state}`;
  if (isTooDeep(error)) return `${what} stopped: a text is nested too deeply.${end} Reduce the nesting of quotes, lists or brackets.`;
  if (isSystemError(error)) return `${what} stopped: ${systemWords(error)}.${end} Put that right, then try again.`;
  if (error instanceof RefusedFile) return `${error.message}${end}`;
  if (error instanceof Error && !MISTAKES.has(error.name)) return error.message;
  const words = error instanceof Error ? `${error.name}: ${firstLine(error.message)}` : firstLine(String(error));
  return `${what} stopped because of a mistake in the command itself (${words}).${end} Please report it with what you typed; PLAYBOOK_DEBUG=1 shows where it happened.`;
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!.slice(0, 300);

/** The stack of an error for `PLAYBOOK_DEBUG`; `undefined` if it is not set. */
export function debugStack(error: unknown, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (!environment.PLAYBOOK_DEBUG || !(error instanceof Error)) return undefined;
  return error.stack;
}
