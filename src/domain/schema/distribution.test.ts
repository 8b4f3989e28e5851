import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { distribution, distribution90 } from './distribution.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const cases: [string, z.ZodType, unknown, string[]][] = [
  ['a constant', distribution, { type: 'constant', value: 0 }, []],
  ['a constant of less than nothing', distribution, { type: 'constant', value: -1 }, ['value']],
  ['a constant without a value', distribution, { type: 'constant' }, ['value']],
  ['a uniform time', distribution, { type: 'uniform', min: 0, max: 1 }, []],
  ['a uniform time that is none', distribution, { type: 'uniform', min: 0, max: 0 }, ['max']],
  ['a triangular time', distribution, { type: 'triangular', min: 0, mode: 0, max: 2 }, []],
  ['a triangular time without a mode', distribution, { type: 'triangular', min: 0, max: 2 }, ['mode']],
  ['an exponential time', distribution, { type: 'exponential', mean: 0.1 }, []],
  ['an exponential time of no length', distribution, { type: 'exponential', mean: 0 }, ['mean']],
  ['a lognormal time', distribution, { type: 'lognormal', mean: 8, cv: 0.5 }, []],
  ['a lognormal time without spread', distribution, { type: 'lognormal', mean: 8, cv: 0 }, ['cv']],
  ['an Erlang time', distribution, { type: 'erlang', mean: 9, stages: 3 }, []],
  ['an Erlang time of half a stage', distribution, { type: 'erlang', mean: 9, stages: 0.5 }, ['stages']],
  ['observed times', distribution, { type: 'empirical', values: [0, 3] }, []],
  // Their mean would be 0 / 0.
  ['no observed times', distribution, { type: 'empirical', values: [] }, ['values']],
  ['an observed time before its start', distribution, { type: 'empirical', values: [1, -1] }, ['values.1']],
  ['a parameter of another type', distribution, { type: 'constant', value: 1, mean: 1 }, ['mean']],
  ['an unknown type', distribution, { type: 'normal', mean: 1 }, ['type']],
  ['no type', distribution, { value: 1 }, ['type']],
  ['a bare number', distribution, 5, ['']],
  ['a belief in one value', distribution90, { type: 'point', value: -5 }, []],
  ['a belief in text', distribution90, { type: 'point', value: '5' }, ['value']],
  ['a symmetric belief about zero', distribution90, { type: 'normal90', low: -1, high: 1 }, []],
  ['a skewed belief', distribution90, { type: 'lognormal90', low: 0.1, high: 1 }, []],
  // A logarithm of zero or less is no number.
  ['a skewed belief from zero', distribution90, { type: 'lognormal90', low: 0, high: 1 }, ['low']],
  ['a smooth belief', distribution90, { type: 'pert', low: -1, mode: 0, high: 1 }, []],
  ['a smooth belief without a mode', distribution90, { type: 'pert', low: -1, high: 1 }, ['mode']],
  ['a straight belief', distribution90, { type: 'triangular', low: 1, mode: 1, high: 1 }, []],
  // Times have min and max, beliefs have low and high.
  ['a belief with the bounds of a time', distribution90, { type: 'triangular', min: 1, mode: 1, max: 1 }, ['low', 'high', 'min', 'max']],
  ['a time as a belief', distribution90, { type: 'constant', value: 1 }, ['type']],
];

describe('distributions', () => {
  it.each(cases)('%s', (_, schema, value, expected) => expect(faults(schema, value)).toEqual(expected));
});
