import { appendFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isDate } from '../src/domain/calendar.ts';
import { loadConfig } from '../src/content/load-config.ts';
import { check, FORMATS } from './commands/check.ts';
import type { ExternalOptions } from './commands/check-external.ts';
import type { StalenessOptions } from './commands/staleness.ts';
import { forkCommands } from './fork/command.ts';
import { newCommand } from './new/command.ts';
import { say, sayAnnotations, sayStyled, throughOutput, warn } from './io/output.ts';
import { printable } from './io/printable.ts';
import { runProgram, usageExit } from './run-program.ts';

/** What was said to `check`. */
interface CheckWords extends ExternalOptions {
  changed?: string;
  fix?: boolean;
  maxWarnings?: number;
  suggestions?: boolean;
  explain?: string;
  external?: boolean;
}

// Nothing is reported to anybody; set before Astro is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const program = throughOutput(new Command('playbook'))
  .description('Checks, builds and serves a playbook. PLAYBOOK_CONFIG names another configuration file.')
  .exitOverride(usageExit(2))
  .showHelpAfterError();

program
  .command('check')
  .description('read all content without executing it and report everything that is wrong')
  .argument('[paths...]', 'files or folders to report on (default: all)')
  .option('--changed <base>', 'report only on files that differ from this commit or branch')
  .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('terminal'))
  .option('--fix', 'mend what is safe, and show what was changed')
  .option('--suggestions', 'also list suggestions, such as plainer words; otherwise they are only counted')
  .option('--explain <code>', 'explain a rule with an example, and check nothing')
  .option('--max-warnings <number>', 'fail with more warnings than this', toCount)
  .option('--external', 'ask every external address whether it is still there instead; this never fails')
  .option('--allow-private', 'with --external: let addresses lead to private and loopback ones')
  .addHelpText('after', '\nExit code: 0 clean or only warnings, 1 with errors, 2 where it could not run.')
  .action(async (paths: string[], options: CheckWords) => {
    if (options.explain !== undefined) {
      const { explain } = await import('./commands/explain.ts');
      say(explain(options.explain));
      return;
    }
    if (options.external) {
      const { reportExternal } = await import('./commands/check-external.ts');
      say(await reportExternal(await loadConfig(), options));
      return;
    }
    const answer = await check(await loadConfig(), { ...options, paths, today: new Date().toISOString().slice(0, 10) });
    if (answer.problems.length > 0) warn(answer.problems.join('\n'));
    const show = { terminal: sayStyled, github: sayAnnotations, json: say, sarif: say, markdown: say }[options.format];
    if (answer.output) show(answer.output);
    if (answer.summary && process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, printable(answer.summary));
    process.exitCode = answer.code;
  });

program
  .command('build')
  .description('check the content, then build the site and its search index')
  .option('--preview', 'build what is sound into a folder of its own, and say on every page what was left out')
  .action(async ({ preview }: { preview?: boolean }) => {
    const config = await loadConfig();
    if (preview) {
      const { buildPreview } = await import('./commands/build-preview.ts');
      process.exitCode = (await buildPreview(config)) ? 0 : 1;
      return;
    }
    const { build } = await import('./commands/build.ts');
    process.exitCode = (await build(config)) ? 0 : 1;
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
    say(`The playbook is at ${address} (stop it with Ctrl and C)`);
  });

program
  .command('staleness')
  .description('report overdue reviews and weak sources by owner, from the inventory of a built site')
  .option('--pages <file or address>', 'a pages.json, its address, or the address of a site; default: that of the last build')
  .option('--today <date>', 'the day to speak of, as YYYY-MM-DD; default: today', toDate)
  .addOption(new Option('--format <format>', 'form of the report').choices(['terminal', 'markdown', 'json']).default('terminal'))
  .action(async ({ pages, today, format }: Partial<StalenessOptions> & Pick<StalenessOptions, 'format'>) => {
    const { staleness } = await import('./commands/staleness.ts');
    const built = `${process.env.PLAYBOOK_OUT ?? 'dist'}/api/pages.json`;
    say(await staleness({ pages: pages ?? built, today: today ?? new Date().toISOString().slice(0, 10), format }));
  });

program
  .command('dev')
  .description('serve the site while its content and code are edited')
  .option('-p, --port <number>', 'port to try first', toPort, 4321)
  .action(async (options: { port: number }) => {
    const { dev } = await import('astro');
    await dev({ server: { port: options.port } });
  });

program.addCommand(newCommand());

// A clone forks from its own content; another playbook is named by its address.
const forks = forkCommands(
  async () => (await loadConfig()).content,
  async (folder) => (await import('./io/read-scenarios.ts')).readScenarioFolder(folder),
);
for (const command of forks) program.addCommand(command);

program
  .command('release')
  .description('freeze the current version of a template, or of all that are not frozen yet; a frozen file never changes')
  .argument('[template]', 'slug of the template (default: every published one)')
  .addHelpText('after', '\nExit code: 0 frozen, 1 where a template could not be released, 2 where it could not run.')
  .action(async (template: string | undefined) => {
    const { release } = await import('./commands/release.ts');
    const { lines, failed } = await release(await loadConfig(), template);
    say(lines.join('\n'));
    process.exitCode = failed ? 1 : 0;
  });

program
  .command('schema')
  .description('write the JSON Schemas by which editors complete and check content')
  .action(async () => {
    const { SCHEMA_FOLDER, writeSchemas } = await import('./commands/schema.ts');
    const written = await writeSchemas(SCHEMA_FOLDER);
    say(written.length > 0 ? `Written to ${SCHEMA_FOLDER}/: ${written.join(', ')}.` : `${SCHEMA_FOLDER}/ is up to date.`);
  });

program
  .command('import-suggestion')
  .description('make a draft entry of a file, or of the text of an issue, from “Suggest a change”; overwrites nothing')
  .argument('<file>', 'the file that was received')
  .option('--owner <name>', 'team or handle that answers for the entry', 'playbook editors')
  .action(async (file: string, { owner }: { owner: string }) => {
    const { importSuggestion } = await import('./commands/import-suggestion.ts');
    const today = new Date().toISOString().slice(0, 10);
    const { config, content } = await loadConfig();
    const imported = await importSuggestion(file, content, { owner, today, locale: config.locale });
    say(imported.report);
    process.exitCode = imported.file ? 0 : 1;
  });

function toDate(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError('Expected a date as YYYY-MM-DD.');
  return value;
}

function toPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError('Expected a port from 1 to 65535.');
  return port;
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return count;
}

await runProgram(program, 2);
