import { expect, test } from '@playwright/test';
import { at, watch } from './open.ts';

test('a reader goes from a job on the home page to the document she leaves with', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main'));
  await page.getByRole('link', { name: 'Draft the one-page AI policy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AI use policy on one page');
  await expect(page.getByRole('complementary', { name: 'About this entry' })).toContainText('45 minutes');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'An adopted example' }).click();
  await expect(page).toHaveURL(/#an-adopted-example$/);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Templates' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Templates');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('previous and next lead through the guides in order', async ({ page }) => {
  await page.goto(at('main', '/guides/own-the-operations-strategy/'));
  const beside = page.getByRole('navigation', { name: 'Previous and next' });
  await expect(beside.getByRole('link')).toHaveCount(1);
  await beside.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(at('main', '/guides/the-ladder-has-moved/'));
  await expect(beside.getByRole('link', { name: /^Previous/ })).toBeVisible();
});

test('a term explains itself on hover, on focus and on touch', async ({ page }) => {
  await page.goto(at('main', '/guides/map-one-workflow/'));
  const term = page.getByRole('button', { name: 'constraint', exact: true }).first();
  const tip = page.locator('#term-constraint');
  await expect(tip).toBeHidden();
  await term.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(tip).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/.{20,}/);
  await page.keyboard.press('Enter');
  expect(await tip.evaluate((element) => element.matches(':popover-open'))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await tip.evaluate((element) => element.matches(':popover-open'))).toBe(false);
});

test('the theme follows the system, and the switch overrides it and is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(at('main'));
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await expect(button).toHaveText('Theme: light');
  expect(await ground()).toBe(light);
  await page.reload();
  await expect(button).toHaveText('Theme: light');
  expect(await ground()).toBe(light);
  await button.click();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground()).toBe(dark);
});

test('an index filters in place, facets narrow and values of one facet widen', async ({ page }) => {
  await page.goto(at('main', '/scenarios/'));
  const shown = page.locator('[data-entries] > li:visible');
  const all = await shown.count();
  const filters = page.getByRole('navigation', { name: 'Filter scenarios' });
  const people = filters.getByRole('link', { name: /^People/ });
  const count = Number(/(\d+)$/.exec((await people.innerText()).trim())![1]);
  await people.click();
  await expect(page).toHaveURL(/\/scenarios\/\?filter=topic\/people$/);
  await expect(shown).toHaveCount(count);
  await expect(people).toHaveAttribute('aria-current', 'true');
  await filters.getByRole('link', { name: /^Data \d/ }).click();
  expect(await shown.count()).toBeGreaterThanOrEqual(count);
  await page.reload();
  await expect(people).toHaveAttribute('aria-current', 'true');
  await filters.getByRole('link', { name: 'Show all' }).click();
  await expect(shown).toHaveCount(all);
});

test('a page copies itself as Markdown, the same as its twin', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at('main', '/guides/map-one-workflow/'));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const twin = await (await page.request.get(at('main', '/guides/map-one-workflow.md'))).text();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(twin);
});

test('a due page says so at view time, without a rebuild', async ({ page }) => {
  const note = page.locator('p.due').first();
  await page.goto(at('main', '/templates/ai-use-policy/'));
  const due = await note.getAttribute('data-due');
  await page.clock.setFixedTime(new Date(`${due}T12:00:00Z`));
  await page.reload();
  await expect(note).toBeHidden();
  await page.clock.setFixedTime(new Date(Date.parse(`${due}T12:00:00Z`) + 86_400_000));
  await page.reload();
  await expect(note).toBeVisible();
});

test('print drops navigation, opens what is folded and prints where links lead', async ({ page }) => {
  await page.goto(at('main', '/guides/the-ladder-has-moved/'));
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.site-header', '.site-footer', '.toc', '.crumbs', '.actions', '.beside'])
    await expect(page.locator(gone)).toBeHidden();
  await expect(page.locator('.address')).toBeVisible();
  await page.goto(at('main', '/sources/gartner-cmo-spend-2026/'));
  const shown = await page
    .locator('[data-body] a[href^="https://"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('https://');
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5000);
});

test('a page that is not there offers search', async ({ page }) => {
  const response = await page.goto(at('main', '/guides/no-such-page/'));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  await page.getByRole('searchbox', { name: 'Search the playbook' }).fill('approval');
  await expect(page.getByRole('link', { name: /approval/i }).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything that is reading works', async ({ page }) => {
    await page.goto(at('main'));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Workflows' }).click();
    await page.getByRole('link', { name: 'Campaign launch' }).first().click();
    await expect(page.getByRole('heading', { name: 'The constraint' })).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden();
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
  });

  test('filters are links to filtered pages', async ({ page }) => {
    await page.goto(at('main', '/scenarios/'));
    await page
      .getByRole('navigation', { name: 'Filter scenarios' })
      .getByRole('link', { name: /^People/ })
      .click();
    await expect(page).toHaveURL(at('main', '/scenarios/topic/people/'));
    await expect(page.locator('[data-result]')).toContainText('People');
  });

  test('a term opens its explanation by its native popover', async ({ page }) => {
    await page.goto(at('main', '/guides/map-one-workflow/'));
    await page.getByRole('button', { name: 'constraint', exact: true }).first().click();
    await expect(page.locator('#term-constraint')).toBeVisible();
  });
});
