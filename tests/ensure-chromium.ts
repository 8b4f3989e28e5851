import { ensureChromium } from '../scripts/io/chromium.ts';

try {
  console.log(`Browser tests use ${ensureChromium()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
