import { Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/content/load-config.ts';
import { check } from './commands/check.ts';

// Nothing is reported to anybody; set before Astro is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const program = new Command('playbook')
  .description('Checks, builds and serves a playbook. PLAYBOOK_CONFIG names another configuration file.')
  .showHelpAfterError();

program
  .command('check')
  .description('read all content without executing it and report everything that is wrong')
  .action(async () => {
    const { report, ok } = await check(await loadConfig());
    console.log(report);
    process.exitCode = ok ? 0 : 1;
  });

program
  .command('build')
  .description('check the content, then build the site and its search index')
  .action(async () => {
    const { build } = await import('./commands/build.ts');
    process.exitCode = (await build(await loadConfig())) ? 0 : 1;
  });

program
  .command('serve')
  .description('serve the built site on this machine')
  .option('-p, --port <number>', 'port to try first', toPort, 4321)
  .option('--build', 'build it first')
  .action(async (options: { port: number; build?: boolean }) => {
    const config = await loadConfig();
    if (options.build) {
      const { build } = await import('./commands/build.ts');
      if (!(await build(config))) {
        process.exitCode = 1;
        return;
      }
    }
    const { serve } = await import('./commands/serve.ts');
    const { address } = await serve(config, options.port);
    console.log(`The playbook is at ${address} (stop it with Ctrl and C)`);
  });

program
  .command('dev')
  .description('serve the site while its content and code are edited')
  .option('-p, --port <number>', 'port to try first', toPort, 4321)
  .action(async (options: { port: number }) => {
    const { dev } = await import('astro');
    await dev({ server: { port: options.port } });
  });

program
  .command('import-suggestion')
  .description('make a draft entry of a file, or of the text of an issue, from “Suggest a change”; overwrites nothing')
  .argument('<file>', 'the file that was received')
  .option('--owner <name>', 'team or handle that answers for the entry', 'playbook editors')
  .action(async (file: string, { owner }: { owner: string }) => {
    const { importSuggestion } = await import('./commands/import-suggestion.ts');
    const today = new Date().toISOString().slice(0, 10);
    const imported = await importSuggestion(file, (await loadConfig()).content, { owner, today });
    console.log(imported.report);
    process.exitCode = imported.file ? 0 : 1;
  });

function toPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError('Expected a port from 1 to 65535.');
  return port;
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
