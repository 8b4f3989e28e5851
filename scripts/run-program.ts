import { CommanderError, type Command } from 'commander';
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
 * Runs what the command line says, and sets the exit code.
 * @param failure exit code of what a command throws
 */
export async function runProgram(program: Command, failure: number): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    // Commander has said itself what is wrong with the words of a call.
    if (!(error instanceof CommanderError)) warn(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof CommanderError ? error.exitCode : failure;
  }
}
