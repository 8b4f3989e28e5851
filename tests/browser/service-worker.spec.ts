import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { SITES } from '../sites.ts';
import { cachedPage, changingSite, type ChangingSite } from './changing-site.ts';

const test = base.extend<{ site: ChangingSite }>({
  site: async ({}, use) => {
    const site = await changingSite();
    await use(site);
    await site.stop();
  },
});

/** Opens search, which starts the service worker, and waits until it has the page. */
async function startWorker(page: Page, site: ChangingSite): Promise<void> {
  await page.goto(site.at('/about/'));
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Says of a page whether the worker answered for it. */
const fromWorker = (page: Page) =>
  page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).workerStart > 0);

test('pages can be read when browser storage is full', async ({ page, site }) => {
  const source = readFileSync(path.join(SITES[0]!.out, 'sw.js'), 'utf8');
  site.instead.set('/sw.js', (response) =>
    response
      .writeHead(200, { 'content-type': 'text/javascript' })
      .end(`Cache.prototype.put = () => Promise.reject(new DOMException('Quota exceeded.', 'QuotaExceededError'));\n${source}`),
  );
  await startWorker(page, site);
  for (const address of ['/guides/', '/glossary/', '/guides/map-one-workflow/']) {
    expect((await page.goto(site.at(address)))?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await fromWorker(page)).toBe(true);
  }
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('pages can be read when the browser’s own quota is used up', async ({ page, context, site }) => {
  await startWorker(page, site);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.at('').replace(/\/$/, ''), quotaSize: 1 });
  for (const address of ['/guides/', '/workflows/', '/roles/', '/guides/map-one-workflow/']) {
    expect((await page.goto(site.at(address)))?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('with a connection a page is never older than that of the server', async ({ page, site }) => {
  await startWorker(page, site);
  site.instead.set('/lamps/', cachedPage('First version'));
  site.instead.set('/bulbs/', cachedPage('Other'));
  await page.goto(site.at('/lamps/'));
  await expect(page.getByRole('main')).toHaveText('First version');
  site.instead.set('/lamps/', cachedPage('Second version'));
  await page.goto(site.at('/bulbs/'));
  await page.goto(site.at('/lamps/'));
  await expect(page.getByRole('main')).toHaveText('Second version');
  expect(await fromWorker(page)).toBe(true);

  // What a page fetches is as new as the page.
  const data = () => page.evaluate(async () => (await fetch('/lamps/')).text());
  site.instead.set('/lamps/', cachedPage('Third version'));
  expect(await data()).toContain('Third version');
});

test('a stored page says what it is and since when, until the server answers again', async ({ page, context, site }) => {
  await startWorker(page, site);
  await page.goto(site.at('/guides/map-one-workflow/'));
  const stored = page.locator('[data-stored-copy]');
  await expect(stored).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('playbook-v1')).keys()).map(({ url }) => new URL(url).pathname)))
    .toContain('/guides/map-one-workflow/');
  await context.setOffline(true);
  await page.reload();
  await expect(stored).toBeVisible();
  await expect(stored).toHaveText(
    new RegExp(
      `^The site cannot be reached\\. This is a copy that your browser stored on .* ${new Date().getFullYear()} at .*, so it may be out of date\\.$`,
    ),
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(stored).toHaveCount(0);
});

test('an error of the server is shown as one, and a page that leads elsewhere is followed', async ({ page, site }) => {
  await startWorker(page, site);
  await page.goto(site.at('/guides/'));
  site.instead.set('/guides/', (response) => response.writeHead(503, { 'content-type': 'text/plain' }).end('Down for ten minutes'));
  expect((await page.goto(site.at('/guides/')))?.status()).toBe(503);
  site.instead.delete('/guides/');
  await page.goto(site.at('/guides'));
  await expect(page).toHaveURL(site.at('/guides/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guides');
  expect(await fromWorker(page)).toBe(true);
});
