import { expect, test } from '@playwright/test';
import { SITES } from '../sites.ts';
import { accessibilityFaults, coverFaults, LOOKS, overflowFaults } from './accessibility.ts';
import { longestOfEachKind, pagesOf } from './kinds.ts';

/** Pages that one test sweeps, so that they are shared between the workers. */
const SWEPT = 60;

for (const site of SITES) {
  const pages = pagesOf(site);
  const at = (path: string) => `http://localhost:${site.port}${path}`;

  for (let start = 0; start < pages.length; start += SWEPT) {
    const swept = pages.slice(start, start + SWEPT);
    test(`${site.name}: pages ${start + 1} to ${start + swept.length} of ${pages.length} have no violation, fit 320 px, and nothing covers them`, async ({
      browser,
    }) => {
      test.setTimeout(300_000);
      const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { path } of swept) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(at(path));
        const found = [...(await accessibilityFaults(page)), ...(await coverFaults(page))];
        await page.setViewportSize({ width: 320, height: 900 });
        found.push(...(await overflowFaults(page)));
        faults.push(...found.map((fault) => `${path} ${fault}`));
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  const kinds = longestOfEachKind(pages);
  for (const [look, options] of LOOKS) {
    test(`${site.name}: a page of each of ${kinds.length} kinds has no violation, ${look}`, async ({ browser }) => {
      test.setTimeout(300_000);
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { path } of kinds) {
        await page.goto(at(path));
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${path} ${fault}`));
      }
      expect(kinds.length).toBeGreaterThan(10);
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}
