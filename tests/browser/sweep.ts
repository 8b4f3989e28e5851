import { expect, test } from '@playwright/test';
import type { TestSite } from '../sites.ts';
import { accessibilityFaults, coverFaults, LOOKS, overflowFaults } from './accessibility.ts';
import { longestOfEachKind, pagesOf } from './kinds.ts';

/** Pages that one test sweeps, so that they are shared between the workers. */
const SWEPT = 60;

const at = (site: TestSite, path: string): string => `http://localhost:${site.port}${path}`;

/** Tests that every page of a site passes axe, fits 320 px and is covered by nothing, each page once. */
export function sweepEveryPage(site: TestSite): void {
  const pages = pagesOf(site);
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
        await page.goto(at(site, path));
        const found = [...(await accessibilityFaults(page)), ...(await coverFaults(page))];
        await page.setViewportSize({ width: 320, height: 900 });
        found.push(...(await overflowFaults(page)));
        faults.push(...found.map((fault) => `${path} ${fault}`));
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}

/** Tests that the longest page of each kind passes axe in every look. */
export function sweepKinds(site: TestSite): void {
  const kinds = longestOfEachKind(pagesOf(site));
  for (const [look, options] of LOOKS) {
    test(`${site.name}: a page of each of ${kinds.length} kinds has no violation, ${look}`, async ({ browser }) => {
      test.setTimeout(300_000);
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { path } of kinds) {
        await page.goto(at(site, path));
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${path} ${fault}`));
      }
      expect(kinds.length).toBeGreaterThan(10);
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}
