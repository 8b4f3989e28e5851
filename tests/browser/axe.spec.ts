import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { SITES } from '../sites.ts';
import { accessibilityFaults } from './accessibility.ts';

for (const site of SITES) {
  const urls = [...readFileSync(path.join(site.out, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1]!).pathname,
  );
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`${site.name}: ${urls.length} pages have no violation, ${scheme}, ${width} px`, async ({ browser }) => {
        test.setTimeout(600_000);
        // The policy of the pages would refuse the checker itself.
        const context = await browser.newContext({
          colorScheme: scheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const faults: string[] = [];
        for (const url of urls) {
          await page.goto(`http://localhost:${site.port}${url}`);
          faults.push(...(await accessibilityFaults(page)).map((fault) => `${url} ${fault}`));
        }
        expect(urls.length).toBeGreaterThan(10);
        expect(faults).toEqual([]);
        await context.close();
      });
    }
  }
}
