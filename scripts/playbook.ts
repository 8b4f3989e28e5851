import { Command } from 'commander';
import { check } from './commands/check.ts';
import { loadConfig } from '../src/content/load-config.ts';

const program = new Command('playbook').description('Checks, builds and serves a playbook.').showHelpAfterError();

program
  .command('check')
  .description('read all content without executing it and report everything that is wrong')
  .action(async () => {
    const { report, ok } = await check(await loadConfig());
    console.log(report);
    process.exitCode = ok ? 0 : 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
