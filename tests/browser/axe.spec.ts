import { SITES } from '../sites.ts';
import { sweepEveryPage, sweepKinds } from './sweep.ts';

for (const site of SITES) sweepKinds(site);

// The larger fixture is built like the published site, whose every page `npm run test:content` sweeps.
sweepEveryPage(SITES.find(({ name }) => name === 'lumen')!);
