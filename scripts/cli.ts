#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { forkCommands } from './fork/command.ts';

/** Address of the playbook that packed this command; its bundler puts it in place. */
declare const PLAYBOOK_SITE: string;

const program = new Command('playbook')
  .description('Makes documents of the templates of a playbook, and takes over later what the playbook changes in them.')
  .showHelpAfterError();
for (const command of forkCommands(() => PLAYBOOK_SITE)) program.addCommand(command);

try {
  for (const command of [program, ...program.commands]) command.exitOverride();
  await program.parseAsync();
} catch (error) {
  // Commander has said itself what is wrong with the words of a call.
  if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 1;
}
