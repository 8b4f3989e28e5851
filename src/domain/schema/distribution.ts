import * as z from 'zod';

const positive = z.number().positive();
const nonnegative = z.number().nonnegative();

/** Whether numbers do not fall: the bounds of a range, with its mode between them. */
const rises = (...values: (number | undefined)[]): boolean => {
  const known = values.filter((value) => value !== undefined);
  return known.every((value, i) => i === 0 || known[i - 1]! <= value);
};

const times = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('constant').describe('Always the same.'),
    value: nonnegative.describe('The time, in minutes.'),
  }),
  z.strictObject({
    type: z.literal('uniform').describe('Any time between two bounds, equally likely.'),
    min: nonnegative.describe('Shortest time, in minutes.'),
    max: positive.describe('Longest time, in minutes.'),
  }),
  z.strictObject({
    type: z.literal('triangular').describe('Between two bounds, most often near the mode.'),
    min: nonnegative.describe('Shortest time, in minutes.'),
    mode: nonnegative.describe('Most frequent time, in minutes.'),
    max: positive.describe('Longest time, in minutes.'),
  }),
  z.strictObject({
    type: z.literal('exponential').describe('Independent events at a steady average rate.'),
    mean: positive.describe('Mean, in minutes.'),
  }),
  z.strictObject({
    type: z.literal('lognormal').describe('Mostly short with a long tail, as waiting for people is.'),
    mean: positive.describe('Mean, in minutes.'),
    cv: positive.describe('Coefficient of variation: standard deviation over mean.'),
  }),
  z.strictObject({
    type: z.literal('erlang').describe('A sum of equal exponential stages.'),
    mean: positive.describe('Mean of the whole, in minutes.'),
    stages: z.number().int().positive().describe('Number of stages.'),
  }),
  z.strictObject({
    type: z.literal('empirical').describe('Drawn from times that were observed.'),
    values: z.array(nonnegative).min(1).describe('Observed times, in minutes.'),
  }),
]);

/** How long something takes, in minutes, as a distribution. */
export const distribution = times
  .meta({ title: 'Time' })
  .refine((value) => !('min' in value) || rises(value.min, 'mode' in value ? value.mode : undefined, value.max), {
    error: 'Expected min, mode and max in rising order.',
  });
export type Distribution = z.infer<typeof distribution>;

const beliefs = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('point').describe('Known exactly, or decided.'),
    value: z.number().describe('The value.'),
  }),
  z.strictObject({
    type: z.literal('normal90').describe('Symmetric; 90% of the belief lies between the bounds.'),
    low: z.number().describe('5th percentile.'),
    high: z.number().describe('95th percentile.'),
  }),
  z.strictObject({
    type: z.literal('lognormal90').describe('Positive and skewed; 90% of the belief lies between the bounds.'),
    low: positive.describe('5th percentile.'),
    high: positive.describe('95th percentile.'),
  }),
  z.strictObject({
    type: z.literal('pert').describe('Between hard bounds, smoothly around the mode.'),
    low: z.number().describe('Smallest possible value.'),
    mode: z.number().describe('Most likely value.'),
    high: z.number().describe('Largest possible value.'),
  }),
  z.strictObject({
    type: z.literal('triangular').describe('Between hard bounds, straight up to the mode and down.'),
    low: z.number().describe('Smallest possible value.'),
    mode: z.number().describe('Most likely value.'),
    high: z.number().describe('Largest possible value.'),
  }),
]);

/** What is believed of a quantity: a value, or a range that holds it nine times in ten. */
export const distribution90 = beliefs
  .meta({ title: 'Range' })
  .refine((value) => !('low' in value) || rises(value.low, 'mode' in value ? value.mode : undefined, value.high), {
    error: 'Expected low, mode and high in rising order.',
  });
export type Distribution90 = z.infer<typeof distribution90>;
