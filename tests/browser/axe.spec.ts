import { SITES } from '../sites.ts';
import { sweepEveryPage, sweepKinds } from './sweep.ts';

for (const site of SITES) sweepKinds(site);

// The pages of the larger fixture are made as those that are published, each of which the tests of the content sweep.
sweepEveryPage(SITES.find(({ name }) => name === 'lumen')!);
