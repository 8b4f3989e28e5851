import { expect, test } from '@playwright/test';
import { at, watch } from './open.ts';
import { consent, downloaded, fillCorrection, FORM, preview, show } from './suggestion.ts';

test.describe('the draft', () => {
  const KEY = '/suggest:guides/map-one-workflow';

  test('survives a reload with its rows, belongs to its page, and is deleted on demand', async ({ page }) => {
    await page.goto(at('main', FORM));
    await page.getByLabel('A workflow case of ours').check();
    await page.getByRole('button', { name: 'Add a step before' }).click();
    await page.getByRole('group', { name: 'Step before 2' }).getByLabel('What is done').fill('Ask twice');
    await page.reload();
    await expect(page.getByText('What you typed before is here again.')).toBeVisible();
    await expect(page.getByLabel('A workflow case of ours')).toBeChecked();
    await expect(page.getByRole('group', { name: 'Step before 2' }).getByLabel('What is done')).toHaveValue('Ask twice');
    await expect(preview(page)).toBeHidden();

    await page.goto(at('main', '/suggest/?page=guides/make-one-recommendation'));
    await expect(page.getByLabel('A workflow case of ours')).not.toBeChecked();
    await page.goto(at('main', FORM));
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Delete what I typed' }).click();
    await expect(page.getByRole('group', { name: 'Step before 2' })).toBeVisible();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Delete what I typed' }).click();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await expect(page.getByLabel('Something on a page is wrong')).toBeFocused();
    await page.reload();
    await expect(page.getByLabel('A workflow case of ours')).not.toBeChecked();
    await page.getByLabel('A workflow case of ours').check();
    await expect(page.getByRole('group', { name: /^Step before/ })).toHaveCount(1);
  });

  test('is not kept where storage is refused: that is said, and nothing on the screen is lost', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refused', 'QuotaExceededError');
      };
    });
    await page.goto(at('main', FORM));
    await fillCorrection(page);
    await expect(page.getByText('This browser keeps no draft.')).toBeVisible();
    await expect(page.getByLabel('Where on the page')).toHaveValue('Anna wrote to anna.smith@example.com');
    await show(page).click();
    await consent(page).check();
    expect((await downloaded(page)).text).toContain('[name 1] wrote to [email]');
  });

  test('that is damaged does no harm', async ({ page }) => {
    const seen = watch(page);
    for (const kept of ['{', '"text"', '{"kind":"workflow","before.200.name":"x","page":7}', '{"before.999999.name":"x"}']) {
      await page.goto(at('main', FORM));
      await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [KEY, kept]);
      await page.goto(at('main', FORM));
      await fillCorrection(page);
      await show(page).click();
      await expect(preview(page)).toBeVisible();
    }
    expect(seen.errors).toEqual([]);
  });
});
