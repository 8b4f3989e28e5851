import * as z from 'zod';
import { asEntry, recordFields } from './entry.ts';
import { ref } from './names.ts';
import { line } from './primitives.ts';

/** A term and its plain meaning. `term` is its title and `short` its summary. */
export const term = asEntry(
  z.strictObject({
    ...recordFields,
    term: line.max(60).describe('The term as it is written in a sentence; unique in the playbook.'),
    aka: z.array(line).optional().describe('Other names, abbreviations first. Default: none.'),
    short: line.max(240).describe('Plain meaning in one or two sentences; shown where the term stands.'),
    see: z.array(ref).optional().describe('Entries that use the term best, as collection/slug. Default: none.'),
  }),
);
export type Term = z.infer<typeof term>;
