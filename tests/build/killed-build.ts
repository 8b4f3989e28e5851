import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { placesOf, replaceSite, type Moment } from '../../scripts/io/site-folder.ts';

/** Builds a site of one page, and kills its own process at a moment; or waits there until it is killed. */
const [out, moment, wait] = process.argv.slice(2) as [string, Moment, string | undefined];
await replaceSite(await placesOf(out), {
  make: (next) => writeFile(path.join(next, 'index.html'), 'new'),
  at: async (now) => {
    if (now !== moment) return;
    if (!wait) process.kill(process.pid, 'SIGKILL');
    console.log('waiting');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
