import { SITES } from '../sites.ts';
import { sweepEveryPage } from '../browser/sweep.ts';

for (const site of SITES) sweepEveryPage(site);
