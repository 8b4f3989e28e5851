import path from 'node:path';
import { ForkError } from './fault.ts';
import { findStats, foreignBy, ownUser } from './files/ownership.ts';

/** What a search for the folder of a lock needs. */
export interface RootSearch {
  /** Absolute path of the current folder. */
  current: string;
  /** Number of the user; that of this process by default. */
  user?: number;
  warn: (text: string) => void;
}

/**
 * The nearest folder upwards that has a `.playbook`, else the current one. A `.playbook` further up counts only if no other user can
 * have put it there: in a place such as /tmp, anyone could.
 * @throws ForkError if what is called `.playbook` is a link or a file
 */
export async function findRoot({ current, user = ownUser(), warn }: RootSearch): Promise<string> {
  for (let at = current; ; at = path.dirname(at)) {
    const full = path.join(at, '.playbook');
    const stats = await findStats(full);
    const foreign = stats && at !== current ? foreignBy(stats, user) : undefined;
    if (foreign !== undefined) {
      warn(`${full} ${foreign}, so it was passed over. Go to ${at} if you mean the documents of that folder.`);
    } else if (stats?.isDirectory()) {
      return at;
    } else if (stats) {
      const found = stats.isSymbolicLink() ? 'a link' : stats.isFile() ? 'a file' : 'no folder';
      throw new ForkError(
        `Found ${found} at ${full}, expected the folder that holds the lock. Nothing was written. Bring the folder back as it was committed, or move what stands there away.`,
      );
    }
    if (path.dirname(at) === at) return current;
  }
}
