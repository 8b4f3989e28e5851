import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { SITES } from '../sites.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Result = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };

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
          await page.evaluate(axe);
          const { violations } = await page.evaluate(
            (tags) =>
              (window as unknown as { axe: { run: (where: Document, options: object) => Promise<Result> } }).axe.run(document, {
                runOnly: tags,
                resultTypes: ['violations'],
              }),
            TAGS,
          );
          for (const { id, nodes } of violations)
            faults.push(
              `${url} ${id}: ${nodes
                .slice(0, 2)
                .map((node) => node.target.join(' '))
                .join(', ')} ${nodes[0]?.failureSummary}`,
            );
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) faults.push(`${url} is ${overflow} px wider than the window`);
        }
        expect(urls.length).toBeGreaterThan(10);
        expect(faults).toEqual([]);
        await context.close();
      });
    }
  }
}
