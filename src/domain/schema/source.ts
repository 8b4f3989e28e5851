import * as z from 'zod';
import { asEntry, recordFields } from './entry.ts';
import { address, date, id, line } from './primitives.ts';

/** Grades of a source: the publisher's own text, a third party naming it, or no traceable method. */
export const SOURCE_KINDS = ['primary', 'secondary', 'unverified'] as const;

/** A record of the evidence ledger. */
export const source = asEntry(
  z.strictObject({
    ...recordFields,
    title: line.max(120).describe('Title of the publication, unique in the playbook.'),
    summary: line.max(160).describe('What it shows, in one sentence of our own.'),
    publisher: line.describe('Who published it; "X, via Y" where only a third party was seen.'),
    url: address.describe('Address at which it was seen.'),
    official: z
      .strictObject({
        title: line.describe('Name of the official text.'),
        url: address.describe('Where its publisher has it.'),
      })
      .optional()
      .describe('The official text that this record reports on second-hand; exported documents cite it instead. Default: none.'),
    published: z
      .string()
      .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/, { error: 'Expected a year, year-month, date, or "undated".' })
      .describe('Date of publication as exactly as it is known, or `undated`.'),
    accessed: date.describe('Date on which it was seen.'),
    population: line.describe('Who or what was counted.'),
    kind: z.enum(SOURCE_KINDS).describe('Grade; an unverified source may be discussed, never asserted.'),
    figures: z
      .array(
        z.strictObject({
          id: id.describe('Id of the figure, unique in the source; `<Figure source id>` shows it.'),
          value: z.union([z.number(), line]).describe('The value as published.'),
          unit: line.describe('Unit of the value, written after it: "% of revenue".'),
          statement: line.describe('What the figure says, in our own words.'),
        }),
      )
      .describe('Figures that may be cited; may be empty.'),
    note: line.optional().describe('What to mind when citing it. Default: none.'),
  }),
);
export type Source = z.infer<typeof source>;
