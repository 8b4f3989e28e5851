import { expect, test, type Page } from '@playwright/test';
import { keptDrafts } from './drafts.ts';
import { at, watch } from './open.ts';

const FORM = '/templates/quarterly-marops-recommendation/fill/';
const RELEASE = '**/quarterly-marops-recommendation/versions/*.json';
const fill = (page: Page) => page.locator('[data-fill]');
/** Controls of any kind that a reader can reach; the links of the page are none of them. */
const controls = (page: Page) => fill(page).locator(':is(input, select, textarea, button):visible');
const status = (page: Page) => page.locator('[data-status]');

test('nothing can be typed before it would be kept', async ({ page }) => {
  const seen = watch(page);
  let arrive!: () => void;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(RELEASE, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at('main', FORM));
  await expect(fill(page).locator('label[for="quarter"]')).toBeVisible();
  await expect(controls(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('The form is loading.');
  const quarter = page.locator('[name="quarter"]');
  await quarter.focus();
  await expect(quarter).not.toBeFocused();

  arrive();
  await quarter.fill('Q3 2026');
  await expect(status(page)).not.toHaveText('The form is loading.');
  await expect(page.locator('[data-save-words]')).toHaveText('Saved on this device.');
  expect((await keptDrafts(page)).map(({ values }) => values.quarter)).toEqual([['Q3 2026']]);
  expect(seen.errors).toEqual([]);
});

test('a form whose template does not arrive takes no answers, and says so', async ({ page }) => {
  await page.route(RELEASE, (route) => route.abort());
  await page.goto(at('main', `${FORM}#answers=kept-for-the-next-attempt`));
  await expect(status(page)).toContainText('could not be loaded');
  await expect(controls(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(
    'The template could not be loaded, so this form does not work yet. Documents on this device are as they were. Check the connection and reload the page.',
  );
  expect(page.url()).toContain('#answers=');
  await page.unroute(RELEASE);
  await page.reload();
  await expect(status(page)).toContainText('The link is damaged');
  await expect(controls(page)).not.toHaveCount(0);
});
