import { expect, test } from '@playwright/test';
import { at, searchFor, watch } from './open.ts';

test('"approval" finds workflows, templates and terms, by keyboard alone, and marks the word on the page', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main'));
  await searchFor(page, 'approval');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  for (const kind of ['Workflow', 'Template', 'Term']) await expect(dialog.getByRole('heading', { name: kind, exact: true })).toBeVisible();
  await expect(dialog.locator('.sections a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const chosen = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
  expect(chosen).toContain('highlight=approval');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(chosen);
  await expect(page.locator('[data-body] mark').first()).toHaveText(/approv/i);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('opens by Ctrl and K and by its button, closes by Escape and gives the focus back', async ({ page }) => {
  await page.goto(at('main', '/guides/'));
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const button = page.getByRole('link', { name: 'Search', exact: false }).first();
  await button.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('fetches nothing of search before the reader reaches for it', async ({ page }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(at('main', '/guides/map-one-workflow/'), { waitUntil: 'networkidle' });
  expect(urls.filter((url) => /pagefind|search/.test(url))).toEqual([]);
});

test('filters by every facet that the entries have', async ({ page }) => {
  await page.goto(at('main'));
  await searchFor(page, 'approval');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const status = dialog.getByRole('status');
  const total = Number(/^\d+/.exec(await status.innerText())![0]);
  await dialog.getByText('Filters').click();
  for (const legend of ['Kind', 'Topic', 'Role', 'Conversation', 'Move', 'Time', 'Rests on'])
    await expect(dialog.getByRole('group', { name: legend })).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Term' }).check();
  await expect(dialog.getByRole('heading', { name: 'Workflow', exact: true })).toBeHidden();
  await expect(dialog.getByRole('heading', { name: 'Term', exact: true })).toBeVisible();
  expect(Number(/^\d+/.exec(await status.innerText())![0])).toBeLessThan(total);
});

test('terms and sources are records of their own', async ({ page }) => {
  await page.goto(at('main'));
  await searchFor(page, 'filestage');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Source', exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('swim lane');
  await expect(dialog.getByRole('link', { name: 'Swim lane', exact: true })).toHaveAttribute('href', /\/glossary\/swim-lane\//);
});

test('an empty result offers the nearest things', async ({ page }) => {
  await page.goto(at('main'));
  await searchFor(page, 'approvalwxyz');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('Nothing holds “approvalwxyz”. The nearest is “approval');
  await expect(dialog.locator('.hit').first()).toBeVisible();
});

test('says plainly when it cannot load, and recovers', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(at('main'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('Search could not be loaded');
  await page.keyboard.type('approval');
  await expect(dialog.getByRole('status')).toContainText('Search could not be loaded');
});

test('goes on without a connection once the index is there', async ({ page, context }) => {
  await page.goto(at('main'));
  const kept = page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('message', (event) => event.data === 'search-kept' && resolve(true)),
      ),
  );
  await searchFor(page, 'approval');
  await kept;
  await context.setOffline(true);
  await page.getByRole('searchbox').fill('suppression');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Suppression list', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await searchFor(page, 'constraint');
  await expect(page.getByRole('dialog').locator('.hit').first()).toBeVisible();
});

test('keeps nothing of the editor, which is megabytes', async ({ page }) => {
  await page.goto(at('main'));
  const kept = page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('message', (event) => event.data === 'search-kept' && resolve(true)),
      ),
  );
  await searchFor(page, 'approval');
  await kept;
  await page.goto(at('main', '/admin/'), { waitUntil: 'networkidle' });
  await page.goto(at('main', '/about/'));
  const paths = () => page.evaluate(async () => (await (await caches.open('playbook-v1')).keys()).map(({ url }) => new URL(url).pathname));
  await expect.poll(paths).toContain('/about/');
  expect((await paths()).filter((path) => path.startsWith('/admin/'))).toEqual([]);
});

test('works under a base path', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('lumen'));
  await searchFor(page, 'lighting');
  const hit = page.getByRole('dialog').locator('.hit').first();
  await expect(hit).toHaveAttribute('href', /^\/handbook\//);
  await hit.click();
  await expect(page).toHaveURL(/\/handbook\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(seen).toEqual({ errors: [], foreign: [] });
});
