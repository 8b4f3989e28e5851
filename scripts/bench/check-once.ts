import { loadConfig } from '../../src/content/load-config.ts';
import { check } from '../commands/check.ts';

/** Checks once and prints the peak of its memory, for the bench. */
const { report } = await check(await loadConfig(), { today: '2026-11-24', format: 'json' });
console.log(`issues ${report.issues.length}`);
console.log(`peak-kilobytes ${process.resourceUsage().maxRSS}`);
