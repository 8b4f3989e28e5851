import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/io/chromium.ts';
import { environmentOf, SITES } from './tests/sites.ts';

/** Real journeys in a real Chromium, on the built sites. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Tools load their engines on demand, and both cores may be busy with other pages.
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? 'dot' : 'list',
  use: {
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  webServer: SITES.map((site) => ({
    command: `node scripts/playbook.ts serve --port ${site.port}`,
    url: `http://localhost:${site.port}${site.base}`,
    env: environmentOf(site) as Record<string, string>,
    reuseExistingServer: !process.env.CI,
    // The configuration of the content stands in another folder.
    cwd: process.cwd(),
  })),
});
