import { expect, test } from '@playwright/test';
import { at, watch } from './open.ts';

/** The same engine with the content and configuration of another organisation. */

test('the playbook of another organisation has its own name, accent, currency and navigation, under its base path', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('lumen'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lumen Marketing Handbook');
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(['Guides', 'Templates', 'Decisions']);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent-light').trim())).toBe('#7a3b00');
  await page.getByRole('link', { name: 'Brief the launch of a range', exact: true }).click();
  await expect(page).toHaveURL(at('lumen', '/templates/launch-brief/'));
  await expect(page.locator('.document-filled')).toContainText('€');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an announcement stands on every page until its day is over', async ({ page }) => {
  await page.goto(at('lumen', '/guides/'));
  const banner = page.locator('.banner');
  await expect(banner).toBeVisible();
  await expect(banner.getByRole('link')).toHaveAttribute('href', '/handbook/guides/plan-the-trade-fair/');
  await page.clock.setFixedTime(new Date('2100-01-02T00:00:00Z'));
  await page.reload();
  await expect(banner).toBeHidden();
});

test('an old address leads to the page, without JavaScript too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('lumen', '/guides/fair-plan/'));
  await expect(page).toHaveURL(at('lumen', '/guides/plan-the-trade-fair/'));
  await context.close();
});

test('an overdue review and an overdue look back say so', async ({ page }) => {
  await page.goto(at('lumen', '/glossary/lead-time/'));
  await expect(page.locator('p.due').first()).toBeVisible();
  await page.goto(at('lumen', '/decisions/one-trade-fair-a-year/'));
  await expect(page.getByText('The look back on this decision is overdue.')).toBeVisible();
});

test('an empty collection says so, and nobody is asked to edit where there is no repository', async ({ page }) => {
  await page.goto(at('lumen', '/budgets/'));
  await expect(page.getByText('There is nothing here yet.')).toBeVisible();
  await page.goto(at('lumen', '/guides/brief-a-range-launch/'));
  await expect(page.getByRole('link', { name: 'Edit on GitHub' })).toHaveCount(0);
});

test('a local image has its size before it loads, and a source for each width', async ({ page }) => {
  await page.goto(at('lumen', '/guides/brief-a-range-launch/'));
  const image = page.locator('[data-body] img');
  await expect(image).toHaveAttribute('width', '900');
  await expect(image).toHaveAttribute('height', '500');
  await expect(image).toHaveAttribute('alt', /\S/);
  await expect(page.locator('[data-body] picture source')).toHaveAttribute('srcset', /360w.*720w/);
  await image.scrollIntoViewIfNeeded();
  expect(await image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth > 0))).toBe(true);
});

test('footnotes, task lists and code read as they should', async ({ page }) => {
  await page.goto(at('lumen', '/guides/brief-a-range-launch/'));
  const note = page.locator('[data-body] sup a').first();
  await note.click();
  await expect(page).toHaveURL(/#fn-/);
  await page
    .getByRole('link', { name: /^Back to reference/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#fnref-/);
  await expect(page.getByRole('checkbox', { name: 'To do' }).first()).toBeDisabled();
  await expect(page.locator('pre code .hljs-keyword').first()).toBeVisible();
});
