import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const look = (name: string, options: BrowserContextOptions, width: number): [string, BrowserContextOptions] => [
  `${name}, ${width} px`,
  // The policy of the pages would refuse the checker itself.
  { ...options, viewport: { width, height: 900 }, bypassCSP: true },
];

/** The ways in which a page of each kind is looked at: both themes without motion, narrow and wide, and forced colours with motion. */
export const LOOKS: [name: string, options: BrowserContextOptions][] = [
  ...(['light', 'dark'] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => look(colorScheme, { colorScheme, reducedMotion: 'reduce' }, width)),
  ),
  look('forced colours', { forcedColors: 'active', reducedMotion: 'no-preference' }, 1280),
];

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
  return [...faults, ...(await overflowFaults(page))];
}

/** What covers a part of a page that was just opened: an empty notice, for example. */
export const coverFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { position, visibility } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return position === 'fixed' && visibility === 'visible' && width * height > 0
        ? [`${element.tagName.toLowerCase()}.${element.className} covers a part of the page`]
        : [];
    }),
  );

/** Whether a page is wider than its window. @returns a sentence if it is, and nothing otherwise */
export async function overflowFaults(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [`the page is ${overflow} px wider than the window of ${page.viewportSize()?.width} px`] : [];
}
