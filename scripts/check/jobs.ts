import { refOf, type Entry } from '../../src/domain/graph/entry.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { PlaybookConfig } from '../../src/domain/schema/config.ts';

/**
 * Jobs of the home page that lead to what is no published entry: the home page could not be built with them. A playbook need not have
 * all collections; a job that leads to one it does not have is left out of the home page.
 */
export function checkJobs(jobs: PlaybookConfig['jobs'], entries: readonly Pick<Entry, 'collection' | 'slug' | 'data'>[]): Issue[] {
  const known = new Map(entries.map((entry) => [refOf(entry), entry]));
  const collections = new Set<string>(entries.map((entry) => entry.collection));
  return jobs.flatMap(({ job, start, then }) =>
    [start, ...then].flatMap((ref): Issue[] => {
      const entry = known.get(ref);
      if (entry?.data.status === 'published' || !collections.has(ref.split('/')[0]!)) return [];
      return [
        {
          code: entry ? 'reference-draft' : 'reference-unknown',
          severity: 'error',
          file: '.',
          message: `Found the job "${job}" of the configuration leading to ${ref}, which is ${entry ? 'a draft' : 'no entry'}.`,
          hint: 'Name a published entry in `jobs` of the configuration file, or bring this one back.',
        },
      ];
    }),
  );
}
