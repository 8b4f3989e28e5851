import * as z from 'zod';
import { asEntry, entryFields } from './entry.ts';
import { line } from './primitives.ts';

/** A chapter that a reader can act on in the stated minutes. */
export const guide = asEntry(
  z.strictObject({
    ...entryFields,
    outcome: line.describe('What the reader leaves with, as a noun: "a one-page draft policy".'),
    order: z.number().int().positive().describe('Place of the chapter in the reading order, from 1.'),
  }),
);
export type Guide = z.infer<typeof guide>;
