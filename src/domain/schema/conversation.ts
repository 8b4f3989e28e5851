import * as z from 'zod';
import { asEntry, entryFields } from './entry.ts';
import { ref } from './names.ts';
import { line, text } from './primitives.ts';

/** A conversation that decides something: the line people say, and the line that shows ownership. */
export const conversation = asEntry(
  z.strictObject({
    ...entryFields,
    meeting: line.describe('The meeting in which it happens.'),
    stakes: line.describe('What is decided there about the reader.'),
    lines: z
      .array(
        z.strictObject({
          old: line.describe('What most people say.'),
          new: line.describe('What shows ownership of the operations strategy.'),
          why: text.describe('Why the new line works.'),
          proof: z.array(ref).min(1).describe('Entries that stand behind the new line.'),
        }),
      )
      .min(1)
      .describe('Old line against new line, most useful first.'),
    bring: z.array(ref).min(1).describe('Entries to bring, filled in.'),
    followUp: text.describe('What to send within a day, in two or three sentences.'),
  }),
);
export type Conversation = z.infer<typeof conversation>;
