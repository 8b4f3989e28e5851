import { CommanderError, type Command } from 'commander';
import { debugStack, failureMessage } from './io/failure.ts';
import { warn } from './io/output.ts';

/**
 * What a command does where its words are wrong, for `exitOverride`. A command that `command()` makes takes it from its program;
 * one that is added has its own.
 * @param code exit code of words that are wrong; help that was asked for has 0
 */
export const usageExit =
  (code: number) =>
  (error: CommanderError): never => {
    throw new CommanderError(error.exitCode === 0 ? 0 : code, error.code, error.message);
  };

/**
 * Runs the command line and sets the exit code. Errors are reported in plain words; only `PLAYBOOK_DEBUG` shows a stack.
 * @param failure exit code of what a command throws
 */
export async function runProgram(program: Command, failure: number): Promise<void> {
  let name = program.name();
  program.hook('preAction', (_, action) => {
    name = `${program.name()} ${action.name()}`;
  });
  const fail = (error: unknown): void => {
    reportFailure(error, `\`${name}\``);
    process.exitCode = failure;
  };
  // A reader that needs no more, such as `head`, closes the pipe; that is no error.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => endOfPipe(error, failure));
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit(failure);
  });
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has said itself what is wrong with the words of a call.
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else fail(error);
  }
}

/**
 * Says on the error output what was thrown.
 * @param what names the command at the start of a sentence
 * @param state in what state the files are, as a sentence
 */
export function reportFailure(error: unknown, what: string, state?: string): void {
  warn(failureMessage(error, what, state));
  const stack = debugStack(error);
  if (stack !== undefined) warn(stack);
}

function endOfPipe(error: NodeJS.ErrnoException, failure: number): void {
  process.exit(error.code === 'EPIPE' ? undefined : failure);
}
