import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { SITES } from '../sites.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';

for (const site of SITES) {
  const urls = [...readFileSync(path.join(site.out, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1]!).pathname,
  );
  for (const [look, options] of LOOKS) {
    // A site with every kind of page is enough where looking at all of them takes minutes.
    if (options.forcedColors && site.name === 'main') continue;
    test(`${site.name}: ${urls.length} pages have no violation, ${look}`, async ({ browser }) => {
      test.setTimeout(600_000);
      const context = await browser.newContext(options);
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
