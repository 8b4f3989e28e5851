import { Command } from 'commander';
import { loadConfig } from '../../src/content/load-config.ts';
import { KINDS } from '../../src/domain/starter/kinds.ts';
import type { NewOptions } from '../commands/new.ts';
import { say, throughOutput } from '../io/output.ts';
import { usageExit } from '../run-program.ts';

const HELP = `
On a terminal it asks for each required field. Elsewhere, or with --yes, it takes what --set gives, fills in dates, status
and a small starter model, and names every value that is missing. It never overwrites a file.

Kinds: ${Object.keys(KINDS).join(', ')}

Example:
  npm run playbook -- new term --yes --set term="Service level" --set short="What a team promises." \\
    --set topics="[workflow]" --set owner="Marketing operations"

Exit code: 0 written or shown, 1 stopped, 2 where the call could not be followed; nothing was written then.`;

/** The command line of `playbook new`. */
export function newCommand(): Command {
  return throughOutput(new Command('new'))
    .description('make a new entry: ask for what it must say, and write a file that the check accepts')
    .argument('<kind>', 'what to make: a guide, a template, a workflow …')
    .option('--set <key=value>', 'a value of the entry: the key with dots, the value as YAML; may be repeated', collect)
    .option('--slug <slug>', 'last part of the address (default: from the title)')
    .option('-y, --yes', 'ask nothing; fails where a value is missing')
    .option('--dry-run', 'show the file and write nothing')
    .addHelpText('after', HELP)
    .exitOverride(usageExit(2))
    .action(async (kind: string, options: NewOptions) => {
      const { createNew } = await import('../commands/new.ts');
      const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
      const prompts = isTerminal ? (await import('../prompts/clack.ts')).clackPrompts : undefined;
      const today = new Date().toISOString().slice(0, 10);
      process.exitCode = await createNew(kind, options, { loaded: await loadConfig(), today, prompts, say });
    });
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
