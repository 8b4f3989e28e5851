import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { CURRENT, keepDrafts, keptDrafts } from './drafts.ts';
import { at, watch } from './open.ts';

const PAGE = '/documents/';
const row = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Documents on this device' }).getByRole('listitem').filter({ hasText: title });
const titles = (page: Page) => page.getByRole('region', { name: 'Documents on this device' }).getByRole('heading', { level: 3 });

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  return (await download).path();
}

test('an empty list leads to the templates', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', PAGE));
  await expect(page.getByRole('button', { name: 'Export all' })).toBeDisabled();
  await page.getByRole('link', { name: 'See the templates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'My documents' }).click();
  await expect(page).toHaveURL(at('main', PAGE));
  expect(seen.errors).toEqual([]);
});

test('documents are listed, renamed, copied and deleted by keyboard, and a deletion is undone', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', PAGE));
  await keepDrafts(page, [
    { id: 'first', title: 'Our policy' },
    { id: 'second', title: '<img src=x onerror=alert(1)>', version: '0.9.0', updated: '2026-03-01T10:00:00.000Z' },
    { id: 'third', title: 'Of a template that is gone', template: 'no-more' },
  ]);
  await page.reload();
  await expect(titles(page)).toHaveText(['<img src=x onerror=alert(1)>', 'Our policy', 'Of a template that is gone']);
  await expect(row(page, 'Our policy')).toContainText(`One-page AI use policy, version ${CURRENT}. Changed 1 Jan`);
  await expect(row(page, 'Our policy').getByRole('link')).toHaveAttribute('href', '/templates/ai-use-policy/fill/?draft=first');
  await expect(row(page, '<img')).toContainText('A newer version is there: ');
  await expect(row(page, 'Our policy')).not.toContainText('newer version');
  await expect(row(page, 'gone')).toContainText('no such template any more');
  await expect(row(page, 'gone').getByRole('link')).toHaveCount(0);

  await page.getByRole('button', { name: 'Rename “Our policy”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title of this document').and(page.locator(':visible'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Rename “Our policy”' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Policy of March');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The title is “Policy of March”.');
  await expect(page.getByRole('button', { name: 'Rename “Policy of March”' })).toBeFocused();

  await page.getByRole('button', { name: 'Duplicate “Policy of March”' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('“Policy of March (copy)” is the copy.');
  await expect(page.getByRole('button', { name: 'Duplicate “Policy of March (copy)”' })).toBeFocused();

  await page.getByRole('button', { name: 'Delete “Policy of March”' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('is deleted. It can be restored for 7 days.');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Delete “Policy of March”' })).toBeFocused();
  await expect(titles(page)).toHaveCount(4);

  await page.getByRole('button', { name: 'Delete “Policy of March”' }).click();
  await page.reload();
  await expect(titles(page)).toHaveCount(3);
  const bin = page.getByRole('region', { name: 'Deleted documents' });
  await bin.getByRole('button', { name: 'Restore “Policy of March”' }).click();
  await expect(bin).toBeHidden();
  await expect(titles(page)).toHaveCount(4);

  await page.getByRole('button', { name: 'Delete “Policy of March”' }).click();
  page.once('dialog', (dialog) => void dialog.dismiss());
  await bin.getByRole('button', { name: 'Delete for good' }).click();
  await expect(bin).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await bin.getByRole('button', { name: 'Delete for good' }).click();
  await expect(bin).toBeHidden();
  expect((await keptDrafts(page)).map(({ title }) => title).sort()).toEqual([
    '<img src=x onerror=alert(1)>',
    'Of a template that is gone',
    'Policy of March (copy)',
  ]);
  expect(seen.errors).toEqual([]);
});

test('all documents go into one file, and come back from it when the browser has lost them', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', PAGE));
  await keepDrafts(page, [
    { id: 'first', title: 'Our policy', values: { organisation: ['=cmd()', 'שלום'] } },
    { id: 'second', title: 'Another' },
  ]);
  await page.evaluate(() => localStorage.setItem('/draft:broken', '{'));
  await page.reload();
  await expect(page.getByText('One stored item is damaged and cannot be opened.')).toBeVisible();
  const before = await keptDrafts(page);
  const file = await exported(page);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ damaged: [{ key: '/draft:broken', text: '{' }] });

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await page.getByLabel('Import').setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('2 documents were added.');
  expect(await keptDrafts(page)).toEqual(before);
  await page.getByLabel('Import').setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('No documents were added, 2 documents were here already.');

  await page.getByLabel('Import').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"drafts":[1]}') });
  await expect(page.getByText('Expected a file that “Export all” on this page has made. Nothing was added.')).toBeVisible();
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a deletion in a full storage can be undone until the page is left, and that is said', async ({ page }) => {
  await page.goto(at('main', PAGE));
  await keepDrafts(page, [{ id: 'first', title: 'Our policy' }]);
  await page.reload();
  await page.evaluate(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (value.includes('"removed"')) throw new DOMException('full', 'QuotaExceededError');
      own.call(this, key, value);
    };
  });
  await page.getByRole('button', { name: 'Delete “Our policy”' }).click();
  await expect(page.getByRole('status')).toContainText('The storage is full: it can be restored until you leave this page.');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await keptDrafts(page)).toMatchObject([{ id: 'first', title: 'Our policy' }]);
});

test('a browser that refuses storage is told of', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(at('main', PAGE));
  await expect(page.getByText('This browser does not let the page keep anything')).toBeVisible();
  await page.getByLabel('Import').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ kind: 'playbook-documents', format: 1, drafts: [] })),
  });
  await expect(page.getByRole('status')).toHaveText('No documents were added.');
  expect(seen.errors).toEqual([]);
});

test('another tab shows in the list at once', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await a.goto(at('main', PAGE));
  await b.goto(at('main', PAGE));
  await keepDrafts(a, [{ id: 'first', title: 'From the other tab' }]);
  await expect(titles(b)).toHaveText(['From the other tab']);
});

test('without JavaScript the page says what it is', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at('main', PAGE));
  await expect(page.getByText('This page needs JavaScript, which is off.')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`the list with everything on it has no violation, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(at('main', PAGE));
      await keepDrafts(page, [
        { id: 'first', title: 'A-title-without-a-space-that-is-longer-than-a-small-window-is-wide' },
        { id: 'second', title: 'Older', version: '0.9.0' },
        { id: 'third', title: 'To go' },
      ]);
      await page.evaluate(() => localStorage.setItem('/draft:broken', '{'));
      await page.reload();
      await page.getByRole('button', { name: 'Delete “To go”' }).click();
      await page.getByRole('button', { name: 'Rename “Older”' }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    });
  }
}
