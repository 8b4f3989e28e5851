import * as z from 'zod';
import { distribution90 } from './distribution.ts';
import { asEntry, entryFields } from './entry.ts';
import { refTo } from './names.ts';
import { line } from './primitives.ts';

const roleQuantity = z.strictObject({
  dist: distribution90.describe('The value or range.'),
  unit: line.describe('Unit, such as GBP/year or month.'),
  basis: line.describe('What the range rests on, and how far to trust it.'),
  source: refTo('sources').optional().describe('Slug of the source. Default: none, and `basis` says why.'),
});

/** A role: what it owns, decides and unlocks, and how it is measured. */
export const role = asEntry(
  z.strictObject({
    ...entryFields,
    owns: z.array(line).min(1).describe('What the role answers for.'),
    decides: z.array(line).min(1).describe('What the role decides without asking.'),
    unlocks: z
      .array(
        z.strictObject({
          what: line.describe('What becomes possible.'),
          metric: line.describe('How it is seen.'),
        }),
      )
      .min(1)
      .describe('What the role makes possible for others.'),
    notThis: z.array(line).min(1).describe('What the role is mistaken for.'),
    skills: z.array(line).min(1).describe('What somebody must be able to do, as it can be tested.'),
    measuredBy: z.array(line).min(1).describe('Measures of the role.'),
    cost: roleQuantity.optional().describe('Yearly cost to the employer or pay, as `basis` says. Default: not stated.'),
    ramp: roleQuantity.optional().describe('Months until the role gives its full effect. Default: not stated.'),
  }),
);
export type Role = z.infer<typeof role>;
