import { expect, test, type Page } from '@playwright/test';
import { at, watch } from './open.ts';

const LADDER = '/guides/the-ladder-has-moved/';
const day = (date: string, plus = 0): Date => new Date(Date.parse(`${date}T12:00:00Z`) + plus * 86_400_000);

/** The row of a source in the ledger. */
const rowOf = (page: Page, slug: string) => page.locator(`#source-${slug}`);

test('a reader follows a figure to its source, and from there to everything that rests on it', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', LADDER));
  const cite = page.getByRole('link', { name: '(Semrush, via Smart Hustler, 2026)' }).first();
  await expect(cite).toHaveAccessibleDescription(/Published 22 February 2026\. Counted: 8,000 US listings.* Grade: secondary/);
  await cite.click();
  await expect(page).toHaveURL(at('main', '/sources/semrush-content-jobs-2025/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Content marketing jobs are splitting in two');
  await page.getByRole('link', { name: 'where it is cited, in the evidence ledger' }).click();
  await expect(page).toHaveURL(at('main', '/evidence/#source-semrush-content-jobs-2025'));
  const row = rowOf(page, 'semrush-content-jobs-2025');
  await expect(row).toBeInViewport();
  await row.getByText(/^\d+ entries$/).click();
  await row.getByRole('link', { name: 'The ladder has moved: what is claimed and what is known' }).click();
  await expect(page).toHaveURL(at('main', LADDER));
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a citation explains itself on hover and on focus, and at the foot of the page', async ({ page }) => {
  await page.goto(at('main', LADDER));
  const cite = page.locator('.cite a').first();
  const tip = page.locator('.cite [role=tooltip]').first();
  await expect(tip).toBeHidden();
  await cite.hover();
  await expect(tip).toBeVisible();
  await expect(tip).toContainText('Counted: 1,993 respondents');
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
  await cite.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(cite).toBeFocused();
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(tip).toBeVisible();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sources of this page' }).click();
  await expect(page.locator('.sources')).toContainText('Counted: 1,993 respondents');
  await expect(page.locator('.sources')).toContainText('Older than 3 years.');
});

test('an unverified source is named as such where it is cited', async ({ page }) => {
  await page.goto(at('main', '/conversations/hiring/'));
  await expect(page.getByRole('link', { name: '(Zippia, undated, unverified)' })).toBeVisible();
});

test('a benchmark of a budget links to its source', async ({ page }) => {
  await page.goto(at('main', '/budgets/senior-marops-hire/'));
  const cell = page.getByRole('cell', { name: /^Benchmark/ }).first();
  await cell.getByRole('link').click();
  await expect(page).toHaveURL(/\/sources\//);
});

test('staleness is that of the day of reading, without a rebuild', async ({ page }) => {
  const slug = 'indeed-ai-postings-2025';
  const old = rowOf(page, slug).getByText('Older than 3 years');
  const overdue = rowOf(page, slug).getByText('Review overdue');
  const tally = (name: string) => page.locator('.tally li', { hasText: name }).locator('b');
  await page.clock.setFixedTime(day('2027-05-24'));
  await page.goto(at('main', '/evidence/'));
  const due = await rowOf(page, slug).locator('td[data-label="Review due"] time').getAttribute('datetime');
  await page.clock.setFixedTime(day(due!));
  await page.reload();
  await expect(overdue).toBeHidden();
  const before = Number(await tally('Review overdue').innerText());
  await page.clock.setFixedTime(day(due!, 1));
  await page.reload();
  await expect(overdue).toBeVisible();
  expect(Number(await tally('Review overdue').innerText())).toBeGreaterThan(before);
  // Published on 22 January 2026.
  await page.clock.setFixedTime(day('2029-01-22'));
  await page.reload();
  await expect(old).toBeHidden();
  await expect(rowOf(page, slug)).toContainText('3 years old');
  const aged = Number(await tally('Older than 3 years').innerText());
  await page.clock.setFixedTime(day('2029-01-23'));
  await page.reload();
  await expect(old).toBeVisible();
  await expect(tally('Older than 3 years')).toHaveText(String(aged + 1));
  await expect(page.locator('time[data-today]')).toHaveText('23 January 2029');
  await page.goto(at('main', LADDER));
  await expect(page.locator('.cite', { hasText: 'Indeed and Lightcast' }).first()).toContainText('review overdue');
  const item = page.locator('.sources li', { hasText: 'Marketing skills shift' });
  await expect(item.getByText('Older than 3 years.')).toBeVisible();
  await page.goto(at('main', `/sources/${slug}/`));
  await expect(page.getByText('Older than 3 years. Use its figures as context')).toBeVisible();
});

for (const width of [320, 360, 800, 1280]) {
  test(`the ledger needs no sideways scrolling at ${width} pixels, and keeps its table`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(at('main', '/evidence/'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const table = page.getByRole('table', { name: /^Every source/ });
    await expect(table.getByRole('rowheader').nth(1)).toContainText('Zippia');
    await expect(table.getByRole('columnheader', { name: 'Used in' })).toHaveCount(1);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger says of which day it speaks, and all of it can be reached', async ({ page }) => {
    await page.goto(at('main', '/'));
    await page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: 'Evidence' }).click();
    await expect(page.getByText(/^On 24 November 2026, of \d+ sources:$/)).toBeVisible();
    const tally = page.locator('.tally li', { hasText: 'Older than 3 years' }).locator('b');
    await expect(page.locator('.ledger .mark:visible', { hasText: 'Older than 3 years' })).toHaveCount(Number(await tally.innerText()));
    await page.locator('.tally').getByRole('link', { name: 'Primary' }).click();
    await expect(page.getByRole('rowheader', { name: /^Primary: / })).toBeInViewport();
    const folded = page.locator('.ledger details').first();
    await folded.locator('summary').click();
    await expect(folded.getByRole('link').first()).toBeVisible();
  });

  test('a citation leads to its source, and the foot of the page says the rest', async ({ page }) => {
    await page.goto(at('main', LADDER));
    await expect(page.locator('.sources li').first()).toContainText(/Published .* Counted: .* Grade: .* Review due /);
    await page.locator('.cite a').first().click();
    await expect(page).toHaveURL(/\/sources\//);
    await expect(page.getByText('Grade: secondary')).toBeVisible();
  });
});

test('another playbook has a ledger of its own, under its base path', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('lumen', '/evidence/'));
  await expect(page.getByText(/of 1 source:$/)).toBeVisible();
  await page.getByRole('table').getByRole('link', { name: 'Enquiry log of the trade counter, 2025' }).click();
  await expect(page).toHaveURL(at('lumen', '/sources/enquiry-log-2025/'));
  expect(seen).toEqual({ errors: [], foreign: [] });
});
