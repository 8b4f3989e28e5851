import type { Distribution } from '../schema/distribution.ts';

/** Mean of a distribution, in its own unit. Triangular: (min + mode + max) / 3. */
export function mean(dist: Distribution): number {
  switch (dist.type) {
    case 'constant':
      return dist.value;
    case 'uniform':
      return (dist.min + dist.max) / 2;
    case 'triangular':
      return (dist.min + dist.mode + dist.max) / 3;
    case 'exponential':
    case 'lognormal':
    case 'erlang':
      return dist.mean;
    case 'empirical':
      return dist.values.reduce((sum, value) => sum + value, 0) / dist.values.length;
  }
}
