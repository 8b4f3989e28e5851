import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Result = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };
type Axe = { run: (where: Document, options: object) => Promise<Result> };

/**
 * What axe finds wrong with a page as it stands, and whether it is wider than its window.
 * The page must have been opened in a context that goes around its policy.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (tags) => (window as unknown as { axe: Axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    TAGS,
  );
  const faults = violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 2).map((node) => node.target.join(' '));
    return `${id}: ${where.join(', ')} ${nodes[0]?.failureSummary}`;
  });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [...faults, `the page is ${overflow} px wider than the window`] : faults;
}
