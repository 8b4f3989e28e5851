import { expect, test } from '@playwright/test';
import { SITES } from '../sites.ts';
import { longestOfEachKind, pagesOf } from './kinds.ts';

/** Widths of a telephone, of a small tablet, and just below the width at which tables have room for their columns. */
const WIDTHS = [360, 600, 900];

/** What cannot be read in the tables of a page: labels over values, cells over each other, words outside their scroller. */
function tableFaults(): string[] {
  const faults: string[] = [];
  const words = (cell: Element) => cell.textContent!.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
  for (const table of document.querySelectorAll('table')) {
    if (table.getClientRects().length === 0) continue;
    const scroller = [...ancestors(table)].find((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX));
    const cells = [...table.querySelectorAll('td, th')].filter((cell) => cell.textContent!.trim() !== '');
    const boxes = cells.flatMap((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      // What is folded has a place, although nothing of it is shown.
      const folded = cell.querySelector('details:not([open])') !== null;
      const box = (folded ? cell : range).getBoundingClientRect();
      return box.width > 1 && getComputedStyle(cell.closest('thead') ?? cell).position !== 'absolute' ? [{ cell, box }] : [];
    });
    for (const { cell, box } of boxes) {
      const label = getComputedStyle(cell, '::before');
      if (label.position === 'absolute' && label.content !== 'none') {
        const free = parseFloat(getComputedStyle(cell).paddingInlineStart);
        if (parseFloat(label.width) > free) faults.push(`the label ${label.content} stands over “${words(cell)}”`);
      }
      if (!scroller && (box.right > innerWidth + 1 || box.left < -1)) faults.push(`“${words(cell)}” stands outside the page`);
    }
    for (let i = 0; i + 1 < boxes.length; i++) {
      const [a, b] = [boxes[i]!.box, boxes[i + 1]!.box];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 && down > 2) faults.push(`“${words(boxes[i]!.cell)}” stands over “${words(boxes[i + 1]!.cell)}”`);
    }
  }
  return [...new Set(faults)];

  function* ancestors(element: Element): Generator<Element> {
    for (let at = element.parentElement; at; at = at.parentElement) yield at;
  }
}

for (const site of SITES) {
  test(`${site.name}: every table can be read at ${WIDTHS.join(', ')} px`, async ({ page }) => {
    test.setTimeout(120_000);
    const pages = longestOfEachKind(pagesOf(site).filter(({ hasTable }) => hasTable));
    expect(pages.length).toBeGreaterThan(3);
    const faults: string[] = [];
    for (const { path } of pages) {
      await page.goto(`http://localhost:${site.port}${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        faults.push(...(await page.evaluate(tableFaults)).map((fault) => `${path} at ${width} px: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}
