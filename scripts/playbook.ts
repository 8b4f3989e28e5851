import { Command, InvalidArgumentError, Option } from 'commander';
import { loadConfig } from '../src/content/load-config.ts';
import type { StalenessOptions } from './commands/staleness.ts';
import { check } from './commands/check.ts';
import type { ExternalOptions } from './commands/check-external.ts';

// Nothing is reported to anybody; set before Astro is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const program = new Command('playbook')
  .description('Checks, builds and serves a playbook. PLAYBOOK_CONFIG names another configuration file.')
  .showHelpAfterError();

program
  .command('check')
  .description('read all content without executing it and report everything that is wrong')
  .option('--external', 'ask every external address whether it is still there instead; this never fails')
  .addOption(new Option('--format <format>', 'form of the report on external addresses').choices(['terminal', 'json']).default('terminal'))
  .option('--allow-private', 'let external addresses lead to private and loopback addresses')
  .action(async (options: ExternalOptions & { external?: boolean }) => {
    if (options.external) {
      const { reportExternal } = await import('./commands/check-external.ts');
      console.log(await reportExternal(await loadConfig(), options));
      return;
    }
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
  .command('staleness')
  .description('report overdue reviews and weak sources by owner, from the inventory of a built site')
  .option('--pages <file or address>', 'a pages.json, its address, or the address of a site; default: that of the last build')
  .option('--today <date>', 'the day to speak of, as YYYY-MM-DD; default: today', toDate)
  .addOption(new Option('--format <format>', 'form of the report').choices(['terminal', 'markdown', 'json']).default('terminal'))
  // A report is never a failure; only a report that cannot be made is.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async ({ pages, today, format }: Partial<StalenessOptions> & Pick<StalenessOptions, 'format'>) => {
    const { staleness } = await import('./commands/staleness.ts');
    const built = `${process.env.PLAYBOOK_OUT ?? 'dist'}/api/pages.json`;
    console.log(await staleness({ pages: pages ?? built, today: today ?? new Date().toISOString().slice(0, 10), format }));
  });

program
  .command('dev')
  .description('serve the site while its content and code are edited')
  .option('-p, --port <number>', 'port to try first', toPort, 4321)
  .action(async (options: { port: number }) => {
    const { dev } = await import('astro');
    await dev({ server: { port: options.port } });
  });

function toDate(value: string): string {
  if (new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) !== value) throw new InvalidArgumentError('Expected a date as YYYY-MM-DD.');
  return value;
}

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
