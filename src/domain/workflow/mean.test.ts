import { describe, expect, it } from 'vitest';
import type { Distribution } from '../schema/distribution.ts';
import { mean } from './mean.ts';

describe('mean', () => {
  const cases: [Distribution, number][] = [
    [{ type: 'constant', value: 5 }, 5],
    [{ type: 'uniform', min: 2, max: 6 }, 4],
    [{ type: 'triangular', min: 0, mode: 3, max: 9 }, 4],
    [{ type: 'exponential', mean: 7 }, 7],
    [{ type: 'lognormal', mean: 8, cv: 1 }, 8],
    [{ type: 'erlang', mean: 9, stages: 3 }, 9],
    [{ type: 'empirical', values: [1, 2, 6] }, 3],
  ];
  it.each(cases)('of %o is %d', (dist, expected) => expect(mean(dist)).toBeCloseTo(expected, 12));
});
