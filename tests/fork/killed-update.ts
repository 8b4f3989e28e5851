import { update } from '../../scripts/fork/commands/update.ts';
import { diskOps, type FileOps } from '../../scripts/fork/files/ops.ts';

/** Updates the documents of a folder, and kills its own process before the n-th step on the disk. */
const [root, n] = process.argv.slice(2) as [string, string];
let count = 0;
const ops = Object.fromEntries(
  Object.entries(diskOps).map(([name, act]: [string, (...args: never[]) => Promise<void>]) => [
    name,
    (...args: never[]) => {
      if ((count += 1) === Number(n)) process.kill(process.pid, 'SIGKILL');
      return act(...args);
    },
  ]),
) as unknown as FileOps;
await update(undefined, {}, { current: root, ops, say: console.log, warn: console.error });
