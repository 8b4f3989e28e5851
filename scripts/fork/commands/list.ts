import { EXIT, ForkError, messageOf } from '../fault.ts';
import { printableLine } from '../../io/printable.ts';
import { withReading, type Machine } from '../folder.ts';
import { locateSource } from '../registry/locate.ts';
import { allowedRedirects } from '../registry/redirects.ts';
import { listTemplates } from '../registry/source.ts';

/** What a call of `playbook list` says. */
export interface ListOptions {
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
}

/** Tells which templates a playbook publishes, and which documents this folder tracks. @returns the exit code */
export async function list(
  { from, allowRedirect }: ListOptions,
  machine: Machine & { defaultSource: () => Promise<string> | string },
): Promise<number> {
  return withReading(machine, async ({ lock, root, interrupted }) => {
    let code: number = interrupted === undefined ? EXIT.done : EXIT.error;
    if (interrupted !== undefined) machine.warn(interrupted);
    try {
      const source = locateSource(from ?? (await machine.defaultSource()), machine.current, allowedRedirects(allowRedirect));
      const templates = await listTemplates(source);
      const width = Math.max(0, ...templates.map((item) => item.id.length));
      const lines = templates.map(
        (item) => `  ${item.id.padEnd(width)}  ${item.latest.padEnd(8)} ${item.date}  ${printableLine(item.name)}`,
      );
      machine.say([`Templates of ${printableLine(source.name)}:`, ...(lines.length > 0 ? lines : ['  none'])].join('\n'));
    } catch (error) {
      if (!(error instanceof ForkError)) throw error;
      machine.warn(messageOf(error));
      code = EXIT.error;
    }
    const documents = [...lock.documents].sort((a, b) => (a.id < b.id ? -1 : 1));
    const lines = documents.map((item) => `  ${item.id}  ${item.version}  ${printableLine(item.path)}${item.deleted ? ' (deleted)' : ''}`);
    machine.say([`Documents of ${printableLine(root)}:`, ...(lines.length > 0 ? lines : ['  none'])].join('\n'));
    return code;
  });
}
