#!/usr/bin/env node
import { Command } from 'commander';
import { forkCommands } from './fork/command.ts';
import { EXIT } from './fork/fault.ts';
import { throughOutput } from './io/output.ts';
import { runProgram, usageExit } from './run-program.ts';

/** Address of the playbook that packed this command; its bundler puts it in place. */
declare const PLAYBOOK_SITE: string;

const program = throughOutput(new Command('playbook'))
  .description('Makes documents of the templates of a playbook, and takes over later what the playbook changes in them.')
  .exitOverride(usageExit(EXIT.error))
  .showHelpAfterError();
const forks = forkCommands(
  () => PLAYBOOK_SITE,
  async (folder) => (await import('./io/read-scenarios.ts')).readScenarioFolder(folder),
);
for (const command of forks) program.addCommand(command);

await runProgram(program, EXIT.error);
