import * as z from 'zod';
import { ADDRESS_LIMITS } from '../limits.ts';
import { nameFault } from './file-name.ts';
import { address, date, id, line } from './primitives.ts';

const grade = z.enum(['primary', 'secondary', 'unverified']);

/** A framework and its controls: one file of `content/controls/` each. */
export const framework = z.strictObject({
  id: id
    .max(ADDRESS_LIMITS.part, { error: `Expected an id of at most ${ADDRESS_LIMITS.part} characters.` })
    .refine((name) => !nameFault(name), { error: 'Expected an id that is not the name of a device on Windows.' })
    .describe('Id of the framework; the first part of a control reference.'),
  name: line.describe('Name as it is commonly used.'),
  identifier: line.describe('Official identifier.'),
  kind: z.enum(['law', 'standard', 'code']).describe('Whether it binds, may be certified, or is a code of an industry or regulator.'),
  summary: line.describe('What it is, in one sentence of our own.'),
  inForce: line.describe('Since when it holds, and whether it is voluntary.'),
  url: address.nullable().describe('Address at which it was seen; null where only a second-hand mention was.'),
  grade: grade.describe('Grade of what was seen.'),
  reviewed: date.describe('Date of the last review.'),
  reviewBy: date.describe('Date by which the next review is due.'),
  note: line.optional().describe('What to mind. Default: none.'),
  controls: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, { error: 'Expected letters, digits, dots and hyphens.' })
          .describe('Id within the framework; the second part of a control reference.'),
        label: line.describe('Identifier as people write it: "GOVERN 1.1", "Art. 50(4)".'),
        paraphrase: line
          .optional()
          .describe('What it asks, in our own words. Default: none, where the text may not be paraphrased from what was seen.'),
        inForce: line.optional().describe('Since when this control holds, where it differs. Default: as the framework.'),
        use: line.optional().describe('Where it meets marketing. Default: none.'),
        url: address.optional().describe('Address at which it was seen, where it differs. Default: that of the framework.'),
        grade: grade
          .optional()
          .describe(
            'Grade of what was seen of it, where it differs; nothing answers an unverified control. Default: that of the framework.',
          ),
      }),
    )
    .min(1)
    .describe('The controls.'),
});
export type Framework = z.infer<typeof framework>;
