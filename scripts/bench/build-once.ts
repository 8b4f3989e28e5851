import { loadConfig } from '../../src/content/load-config.ts';
import { build } from '../commands/build.ts';
import { say } from '../io/output.ts';

/** One build in a process of its own, so that its peak of memory is its own. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (!(await build(await loadConfig()))) process.exitCode = 1;
say(`peak-kilobytes ${process.resourceUsage().maxRSS}`);
