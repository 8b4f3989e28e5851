import { Command, Option } from 'commander';
import { CONFLICT_CHOICES, type UpdateOptions } from './update-types.ts';
import type { AdoptOptions } from './commands/adopt.ts';
import { TRACKED_OPTIONS } from './tracked-options.ts';
import type { ForkMachine, ForkOptions } from './commands/fork.ts';
import type { ListOptions } from './commands/list.ts';
import { FORMATS, type RenderOptions } from './formats.ts';
import { POLICY_FORMATS, type PolicyMachine, type PolicyTestOptions } from './policy-formats.ts';
import type { StatusOptions } from './commands/status.ts';
import { Cancelled } from '../prompts/prompts.ts';
import { say, throughOutput, warn } from '../io/output.ts';
import { reportFailure, usageExit } from '../run-program.ts';
import { editorOf } from './edit.ts';
import { nearSlip } from '../../src/domain/nearest.ts';
import { EXIT, ForkError } from './fault.ts';

const CODES = 'Exit code: 0 current or done, 1 error, 2 update available, 3 conflicts remain.';

/** Exit code of a test of policies that could not run. */
const POLICY_FAILURE = 2;

const FORK_HELP = `
Writes the document, its answers (YAML) beside it, and .playbook: the lock, and the pristine text from which updates start.
Commit all of them. On a terminal it asks for each answer; elsewhere, or with --yes, blanks stay. It never overwrites a file.

Example:
  playbook fork ai-use-policy --out policies --answers answers.yaml
  playbook fork https://playbook.example/templates/ai-use-policy/

${CODES}`;

const ADOPT_HELP = `
A file of a document that this folder tracks already is merged into it: what was edited since the export comes in, and your own edits
since stay. Before a DOCX file is taken over, its tracked changes and what Markdown cannot hold (comments, text boxes, formulas and so
on) are listed with their words.

${CODES}`;

const UPDATE_HELP = `
Your edits stay. What only upstream changed is taken over; where both changed the same words, yours stays, and upstream's
waits in .playbook/conflicts/ until you settle it: with --conflict=ask, ours or theirs on a second call, or by editing the
document and deleting the file of the conflict. --conflict=markers writes both into the document instead, where the conflict is one of words.

${CODES} With --dry-run: 2 where it would update, 3 where conflicts would remain.`;

/**
 * The commands of forked documents.
 * @param defaultSource gives the address or folder of the playbook where no other is named
 * @param scenariosOf reads the scenarios of a folder that is no built site
 */
export function forkCommands(defaultSource: () => Promise<string> | string, scenariosOf?: PolicyMachine['scenariosOf']): Command[] {
  const from = (what = 'address or folder of the playbook') => new Option('--from <address or folder>', what);
  const upstream = () => from('take updates from this playbook, other than the lock says');
  const redirect = () =>
    new Option('--allow-redirect <address>', 'let the playbook lead on to this other address (repeatable)').argParser(
      (address: string, before: string[] = []) => [...before, address],
    );
  const machine = async (asks = false): Promise<ForkMachine> => {
    const isTerminal = asks && process.stdin.isTTY && process.stdout.isTTY;
    return {
      current: process.cwd(),
      defaultSource,
      say,
      warn,
      ...(isTerminal ? { prompts: (await import('../prompts/clack.ts')).clackPrompts } : {}),
    };
  };
  const command = (name: string, usage: number = EXIT.error) => throughOutput(new Command(name)).exitOverride(usageExit(usage));
  const commands: Command[] = [
    command('fork')
      .description('make a document of a template, which later takes over what upstream changes')
      .argument('<template|url>', 'slug of the template, or the address of its page in any published playbook')
      .option('--out <folder or file>', 'where the document is written (default: the current folder)')
      .option('--answers <file>', 'answers file (YAML), as the page of the template saves it')
      .option('-y, --yes', 'ask nothing; what is not answered shows its blank')
      .option('--version <version>', 'version of the template (default: the newest)')
      .addOption(from())
      .addOption(redirect())
      .addHelpText('after', FORK_HELP)
      .action((template: string, options: ForkOptions) =>
        run('fork', async () => {
          const others = commands.map((other) => other.name()).filter((name) => name !== 'fork');
          const meant = others.find((name) => name === template.toLowerCase());
          if (meant)
            throw new ForkError(
              `Found "${template}", expected a template. That is a separate command: run \`playbook ${meant}\`. Nothing was written.`,
            );
          try {
            return await (await import('./commands/fork.ts')).fork(template, options, await machine(true));
          } catch (error) {
            const near = nearSlip(template, others);
            if (error instanceof ForkError && near)
              throw new ForkError(`${error.message} If you meant the command, run \`playbook ${near}\`.`);
            throw error;
          }
        }),
      ),
    command('list')
      .description('list the templates of a playbook with their newest versions, and the documents of this folder')
      .addOption(from())
      .addOption(redirect())
      .addHelpText('after', `\n${CODES}`)
      .action((options: ListOptions) => run('list', async () => (await import('./commands/list.ts')).list(options, await machine()))),
    command('status')
      .description('tell how each document stands: current, edited, answers changed, update available, conflicts remain')
      .option('--json', 'as JSON')
      .addOption(upstream())
      .addOption(redirect())
      .addHelpText('after', `\n${CODES}`)
      .action((options: StatusOptions) =>
        run('status', async () => (await import('./commands/status.ts')).status(options, await machine())),
      ),
    command('update')
      .description('take over what upstream changed, section by section; your edits stay')
      .argument('[id]', 'id or path of the document (default: all)')
      .option('--dry-run', 'show what would be done, and write nothing')
      .option('--json', 'as JSON')
      .addOption(new Option('--conflict <choice>', 'what stands where both sides changed the same').choices(CONFLICT_CHOICES))
      .option('--abort', 'bring back what was before the update whose conflicts are open')
      .addOption(upstream())
      .addOption(redirect())
      .addHelpText('after', UPDATE_HELP)
      .action((id: string | undefined, options: UpdateOptions) =>
        run('update', async () => {
          const { prompts, ...rest } = await machine(true);
          const ask = prompts ? { ask: (await import('./ask-conflicts.ts')).askConflicts(prompts, editorOf(process.env)) } : {};
          return (await import('./commands/update.ts')).update(id, options, { ...rest, ...ask });
        }),
      ),
    command('adopt')
      .description('make a tracked document of an exported DOCX, Markdown or answers file, or merge its edits into the one it is from')
      .argument('<file>', 'the exported file; what was edited in it is yours and stays')
      .option('--answers <file>', 'answers file; a Markdown file needs it, unless it stands beside it')
      .option('--out <folder or file>', 'where the Markdown of a DOCX or answers file is written (default: beside it)')
      .option('--into <id>', 'merge its edits into this tracked document (default: the one it says it is, if the folder tracks that)')
      .addOption(
        new Option(
          '--tracked <choice>',
          'what becomes of tracked changes that are still open (default: ask on a terminal, else stop)',
        ).choices(TRACKED_OPTIONS),
      )
      .addOption(
        new Option('--conflict <choice>', 'what stands where the file and the tracked document both changed the same').choices(
          CONFLICT_CHOICES,
        ),
      )
      .addOption(from())
      .addOption(redirect())
      .addHelpText('after', ADOPT_HELP)
      .action((file: string, options: AdoptOptions) =>
        run('adopt', async () => {
          const asking = await machine(true);
          const ask = asking.prompts
            ? { ask: (await import('./ask-conflicts.ts')).askConflicts(asking.prompts, editorOf(process.env)) }
            : {};
          return (await import('./commands/adopt.ts')).adopt(file, options, { ...asking, ...ask });
        }),
      ),
    command('render')
      .description('bring changed answers into a document, in which your edits stay; or write it as another file')
      .argument('<id>', 'id or path of the document')
      .addOption(new Option('--format <format>', 'form of the file').choices(FORMATS).default('md'))
      .option('--out <file>', 'file to write; it must not be there yet (default: the document itself, or beside it)')
      .addOption(upstream())
      .addOption(redirect())
      .addHelpText('after', `\n${CODES}`)
      .action((id: string, options: RenderOptions) =>
        run('render', async () => (await import('./commands/render.ts')).render(id, options, await machine())),
      ),
    command('forget')
      .description('track a document no more; the document itself stays as it is')
      .argument('<id>', 'id or path of the document')
      .action((id: string) => run('forget', async () => (await import('./commands/forget.ts')).forget(id, await machine()))),
    command('policy', POLICY_FAILURE)
      .description('test what a policy answers')
      .addCommand(
        command('test', POLICY_FAILURE)
          .description('put every situation to a policy: gaps, contradictions, rules that never decide, and an answer to each scenario')
          .argument(
            '[document]',
            'id or path of a document (default: every policy of this folder; where it has none, those of the playbook)',
          )
          .option('--answers <file>', 'answers file to test instead')
          .addOption(new Option('--format <format>', 'form of the results').choices(POLICY_FORMATS).default('terminal'))
          .addOption(from())
          .addOption(redirect())
          .addHelpText('after', '\nExit code: 0 sound, 1 gaps, contradictions or rules that never decide, 2 where it could not run.')
          .action((document: string | undefined, options: PolicyTestOptions) =>
            run(
              'policy test',
              async () => {
                const { policyTest } = await import('./commands/policy-test.ts');
                return policyTest(document, options, { ...(await machine()), scenariosOf });
              },
              POLICY_FAILURE,
            ),
          ),
      ),
  ];
  return commands;
}

/** A command of this kind says what is wrong in its own words, and has its own exit codes. */
async function run(name: string, act: () => Promise<number>, failure: number = EXIT.error): Promise<void> {
  try {
    process.exitCode = await act();
  } catch (error) {
    if (error instanceof Cancelled) say('Stopped. Nothing was written.');
    else reportFailure(error, `\`playbook ${name}\``, 'Nothing was written.');
    process.exitCode = failure;
  }
}
