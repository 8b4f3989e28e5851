import * as z from 'zod';
import { date, line, minutes } from './primitives.ts';
import { move, ref, refTo, topic } from './names.ts';
import { oldAddress } from './old-address.ts';

const STATUSES = ['draft', 'published'] as const;

const upkeep = {
  topics: z.array(topic).min(1).describe('What the entry is about; it is listed on the page of each topic. At least one.'),
  moves: z.array(move).optional().describe('Moves of a quarter that the entry helps to make. Default: none.'),
  conversations: z.array(refTo('conversations')).optional().describe('Slugs of the conversations that the entry prepares. Default: none.'),
  roles: z.array(refTo('roles')).optional().describe('Slugs of the roles that use the entry. Default: none.'),
  owner: line.describe('Team or handle that answers for the entry and reviews it.'),
  reviewed: date.describe('Date of the last review.'),
  reviewBy: date.describe('Date by which the next review is due; after `reviewed`. A due page says so to its reader.'),
  status: z.enum(STATUSES).describe('A draft is checked but neither listed nor built; a published entry is both.'),
  statedNumbers: z
    .array(
      z.strictObject({
        values: z.array(z.number()).min(1).describe('The numbers, as the text writes them.'),
        why: line.describe('Why they need no source: a scale of our own, a rule of thumb that is called one, an input of the reader.'),
      }),
    )
    .optional()
    .describe('Numbers of the text that are neither cited nor computed, with the reason. Default: none.'),
  related: z.array(ref).optional().describe('Entries to read next, as collection/slug. Shown from both ends. Default: none.'),
  redirectFrom: z
    .array(oldAddress)
    .optional()
    .describe('Old addresses of the entry, from the root of the site; each redirects here. Default: none.'),
};

/** Fields of every entry that is read as a page of its own. */
export const entryFields = {
  title: line.max(90).describe('Title of the page; unique in the playbook.'),
  summary: line.max(160).describe('One sentence, shown in lists, in search and on social cards. At most 160 characters.'),
  minutes: minutes.describe('Minutes it takes to use the entry, not only to read it.'),
  ...upkeep,
};

/** Fields of an entry of record (a source, a term), which is read in a minute. */
export const recordFields = {
  minutes: minutes.default(1).describe('Minutes it takes to use the entry. Default: 1.'),
  ...upkeep,
};

type Dated = { reviewed: string; reviewBy: string };

/**
 * Adds the rules that hold between fields of an entry.
 * @returns the schema, which also refuses a `reviewBy` that is not after `reviewed`
 */
export function asEntry<T extends z.ZodType<Dated>>(schema: T): T {
  return schema.refine((entry: Dated) => entry.reviewBy > entry.reviewed, {
    path: ['reviewBy'],
    error: 'Expected a date after `reviewed`.',
  });
}
