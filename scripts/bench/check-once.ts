import { loadConfig } from '../../src/content/load-config.ts';
import { check } from '../commands/check.ts';
import { say } from '../io/output.ts';

/** Checks once and prints the peak of its memory, for the bench. */
const { report } = await check(await loadConfig(), { today: '2026-11-24', format: 'json' });
say(`issues ${report.issues.length}`);
say(`peak-kilobytes ${process.resourceUsage().maxRSS}`);
