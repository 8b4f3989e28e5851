import { expect, test, type Page } from '@playwright/test';
import { at, drop } from './open.ts';

/** Lets a part of the site be gone, as after a deploy, for the first that asks for it. */
const gone = (page: Page, part: string, times = 1) =>
  page.route(part, (route) => route.fulfill({ status: 404, body: 'Not found' }), { times });
const SEARCH = '**/_astro/search.*.js';
const notice = (page: Page) => page.getByRole('alert');

for (const [how, open] of [
  ['the link of search', (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Search' }).click()],
  ['its key', (page: Page) => page.keyboard.press('/')],
  ['its other key', (page: Page) => page.keyboard.press('Control+k')],
] as const)
  test(`a tab that was open during a deploy is led to the page of search by ${how}`, async ({ page }) => {
    await page.goto(at('main', '/guides/'));
    await gone(page, SEARCH);
    await open(page);
    await expect(page).toHaveURL(at('main', '/search/'));
    await page.getByRole('searchbox', { name: 'Search the playbook' }).fill('approval');
    await expect(page.getByRole('link', { name: /approval/i }).first()).toBeVisible();
  });

test('the link of search leads to its page under a base path as well, and in a tab of its own if the reader asks for that', async ({
  page,
  context,
}) => {
  await page.goto(at('lumen'));
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' });
  await gone(page, SEARCH);
  await link.click();
  await expect(page).toHaveURL(at('lumen', '/search/'));
  await page.goto(at('lumen'));
  const [other] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['Control'] })]);
  await expect(other).toHaveURL(at('lumen', '/search/'));
});

test('the page of search says it if search does not arrive there either', async ({ page }) => {
  await page.route(SEARCH, (route) => route.abort());
  await page.goto(at('main', '/search/'));
  await expect(page.locator('[data-search-here]')).toHaveText('Search did not load. Check the connection and reload the page.');
  await page.keyboard.press('/');
  await expect(page.locator('.site-notice')).toContainText('Check the connection and reload the page.');
  await expect(page).toHaveURL(at('main', '/search/'));
});

test('without a connection the reader stays on the page, and is told', async ({ page, context }) => {
  await page.goto(at('main', '/guides/'));
  await context.setOffline(true);
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(notice(page)).toContainText('Search did not load. Check the connection and reload the page.');
  await expect(page).toHaveURL(at('main', '/guides/'));
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await expect(notice(page)).toHaveCount(0);
});

test('a page whose own script is gone says so', async ({ page }) => {
  await page.route('**/_astro/Base.astro*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(at('main', '/guides/'));
  await expect(page.locator('[data-part-missing]')).toHaveText(
    'A part of this page did not load. Check the connection and reload the page.',
  );
});

test('words that cannot be marked are no silence', async ({ page }) => {
  await page.route('**/pagefind-highlight.js', (route) => route.abort());
  await page.goto(at('main', '/guides/map-one-workflow/?highlight=step'));
  await expect(notice(page)).toContainText('could not be marked');
});

test('the question of a policy says that its tool did not arrive, and works once it does', async ({ page }) => {
  await page.goto(at('main', '/templates/ai-use-policy/'));
  await gone(page, '**/_astro/ask-on-touch.*.js');
  const policy = page.locator('[data-ask]');
  await policy.locator('select').first().focus();
  await expect(policy.locator('[data-policy-words]')).toHaveText('The tool did not load. Check the connection and try again.');
});

test('a file that is dropped where nothing takes it leaves the reader with the link', async ({ page }) => {
  await page.goto(at('main', '/templates/ai-use-policy/'));
  await gone(page, '**/_astro/handover.*.js', 9);
  await page.locator('[data-update-way]').dispatchEvent('dragenter');
  await expect(page.locator('[data-update-way] [role="status"]')).toHaveText('Follow the link and choose the file there.');
  await expect(notice(page)).toHaveText('A part of this page did not load. Check the connection and reload the page.');
  await drop(page, '[data-update-way]', 'policy.md', '# Policy');
  await expect(page).toHaveURL(/\/update\/$/);
});

test('the editor says that it did not arrive', async ({ page }) => {
  await page.route('**/admin/sveltia-cms.js', (route) => route.abort());
  await page.goto(at('main', '/admin/'));
  await expect(page.getByRole('status')).toHaveText(
    'The editor did not start: sveltia-cms.js did not load. Check the connection and reload the page.',
  );
});
