import { expect, type Page } from '@playwright/test';
import { SITES } from '../sites.ts';

/** Address of a path of a test site. */
export function at(name: string, path = '/'): string {
  const site = SITES.find((item) => item.name === name)!;
  return `http://localhost:${site.port}${site.base}${path.replace(/^\//, '')}`;
}

/** Records everything that must never happen: errors in the console, and requests that leave the site. */
export function watch(page: Page): { errors: string[]; foreign: string[] } {
  const seen = { errors: [] as string[], foreign: [] as string[] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') seen.foreign.push(request.url());
  });
  return seen;
}

/** Opens search from the keyboard and types a query. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.type(query);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(`“${query}”`);
}

/** Drops a file on an element, as from the desktop. */
export async function drop(page: Page, place: string, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const data = new DataTransfer();
      data.items.add(new File([file.content], file.name));
      return data;
    },
    { name, content },
  );
  const target = page.locator(place).first();
  await target.dispatchEvent('dragenter', { dataTransfer });
  // A browser lets a file fall only where the page has said that it takes one.
  await expect
    .poll(() =>
      target.evaluate(
        (element, data) => !element.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data })),
        dataTransfer,
      ),
    )
    .toBe(true);
  await target.dispatchEvent('drop', { dataTransfer });
}
