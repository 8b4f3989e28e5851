import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { CURRENT, keptDrafts } from './drafts.ts';
import { at, watch } from './open.ts';

const PAGE = at('main', '/documents/');
const list = (page: Page) => page.getByRole('region', { name: 'Documents on this device' });
const rows = (page: Page) => list(page).getByRole('listitem');
const status = (page: Page) => page.locator('[data-words]').locator('xpath=..');
const draft = (i: number, more = {}) => ({
  format: 1,
  id: `d${i}`,
  template: 'ai-use-policy',
  version: CURRENT,
  name: 'AI',
  title: `Document ${i}`,
  values: {},
  created: '2026-01-01T10:00:00.000Z',
  updated: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(),
  revision: 1,
  ...more,
});
const drafts = (count: number, more = {}) => Array.from({ length: count }, (_, i) => draft(i, more));
const backup = (entries: readonly unknown[]) => ({
  name: 'backup.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ kind: 'playbook-documents', format: 1, drafts: entries })),
});

/** Puts documents into the storage of this site before the page is opened. */
async function store(page: Page, count: number, more = {}): Promise<void> {
  await page.goto(PAGE);
  await page.evaluate(
    (items) => {
      for (const item of items) localStorage.setItem(`/draft:${item.id}`, JSON.stringify(item));
    },
    drafts(count, more),
  );
}

/** Counts what the page reads from its storage. @returns the number since it was asked last */
async function countReads(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const own = Storage.prototype.getItem;
    Object.assign(window, { reads: 0 });
    Storage.prototype.getItem = function (key) {
      if (key.startsWith('/draft:')) (window as unknown as { reads: number }).reads += 1;
      return own.call(this, key);
    };
  });
  return () =>
    page.evaluate(() => {
      const { reads } = window as unknown as { reads: number };
      Object.assign(window, { reads: 0 });
      return reads;
    });
}

test('a backup of 15,000 documents is added, and the list shows a page of them', async ({ page }) => {
  const seen = watch(page);
  await page.goto(PAGE);
  await page.getByLabel('Import').setInputFiles(backup(drafts(15_000)));
  await expect(page.getByRole('progressbar', { name: 'Adding the documents of “backup.json”…' })).toBeVisible();
  await expect(status(page)).toHaveText('15000 documents were added.');
  await expect(rows(page)).toHaveCount(25);
  await expect(list(page).getByText('1 to 25 of 15,000 documents')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(15_000);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a backup of 300,000 entries that are no documents is refused in a sentence', async ({ page }) => {
  const seen = watch(page);
  await page.goto(PAGE);
  await page.getByLabel('Import').setInputFiles(backup(Array.from({ length: 300_000 }, () => 1)));
  await expect(status(page)).toContainText('Found a file of 300000 documents, expected at most 25000');
  await page.getByLabel('Import').setInputFiles(backup([...Array.from({ length: 20_000 }, () => ({ a: [{}] })), draft(1)]));
  await expect(status(page)).toContainText('19980 more documents were left out for reasons such as these.');
  await expect(status(page)).toContainText('One document was added.');
  await expect(status(page).getByRole('listitem')).toHaveCount(21);
  for (const text of ['['.repeat(3_000_000), '{"kind":"playbook-documents","format":1,"drafts":{}}', '\u0000'])
    await expect(async () => {
      await page.getByLabel('Import').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(status(page)).toContainText('Expected a file that “Export all” on this page has made');
    }).toPass();
  await page
    .getByLabel('Import')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from([0xff, 0xfe, 0x7b, 0]) });
  await expect(status(page)).toContainText('x.json:1:1 Found a file in UTF-16, expected UTF-8.');
  expect(await keptDrafts(page)).toHaveLength(1);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an import that is stopped leaves the documents as they were', async ({ page }) => {
  await store(page, 3, { title: 'Mine' });
  await page.reload();
  await page.evaluate(() => {
    const own = Storage.prototype.setItem;
    let writes = 0;
    Storage.prototype.setItem = function (key, value) {
      own.call(this, key, value);
      if (key.startsWith('/draft:') && ++writes === 250) document.querySelector<HTMLElement>('[data-reading] button')!.click();
    };
  });
  await page.getByLabel('Import').setInputFiles(backup(drafts(2000).map((item) => ({ ...item, id: `new-${item.id}` }))));
  await expect(status(page)).toContainText('You stopped it, and what had been added was taken back. Nothing was added.');
  expect((await keptDrafts(page)).map(({ title }) => title)).toEqual(['Mine', 'Mine', 'Mine']);
  await expect(rows(page)).toHaveCount(3);
});

test('a real storage that becomes full in the middle of an import says exactly what was added', async ({ page }) => {
  await page.goto(PAGE);
  const large = drafts(9, { values: { organisation: ['x'.repeat(900_000)] } });
  await page.getByLabel('Import').setInputFiles(backup([...large, draft(100)]));
  await expect(status(page)).toContainText(/^6 documents were added\./);
  await expect(status(page)).toContainText('Document 6 of the file, “Document 5”, was left out: the storage of this browser is full.');
  await expect(status(page).getByRole('listitem')).toHaveCount(4);
  expect((await keptDrafts(page)).map(({ id }) => id).sort()).toEqual(['d0', 'd1', 'd100', 'd2', 'd3', 'd4']);
});

test('5,000 documents are listed by pages, and each is read once', async ({ page }) => {
  const seen = watch(page);
  await store(page, 5000, { values: { organisation: ['x'.repeat(600)] } });
  const reads = await countReads(page);
  await page.reload();
  await expect(rows(page)).toHaveCount(25);
  await expect(rows(page).first()).toContainText('Document 4999');
  await expect(list(page).getByText('1 to 25 of 5,000 documents')).toBeVisible();
  expect(await reads()).toBe(5000 + 25);

  const pages = page.getByRole('navigation', { name: 'Pages of the list' });
  const next = pages.getByRole('button', { name: 'Next page' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(pages.getByText('26 to 50 of 5,000 documents')).toBeVisible();
  await expect(rows(page).first()).toContainText('Document 4974');
  await expect(next).toBeFocused();
  expect(await reads()).toBe(25);

  await page.getByRole('button', { name: 'Delete “Document 4974”' }).click();
  await expect(pages.getByText('26 to 50 of 4,999 documents')).toBeVisible();
  expect(await reads()).toBeLessThan(100);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Delete “Document 4974”' })).toBeFocused();

  await page.getByLabel('Find a document by its title').fill('document 1234');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Duplicate “Document 1234”' }).click();
  await expect(page.getByRole('button', { name: 'Duplicate “Document 1234 (copy)”' })).toBeFocused();
  await page.getByLabel('Find a document by its title').fill('no such words');
  await expect(page.getByText('No document has these words in its title.')).toBeVisible();
  await page.getByLabel('Find a document by its title').fill('');
  expect(await accessibilityFaults(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  expect((await download).suggestedFilename()).toMatch(/^my-documents-/);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('thousands of changes in another tab are shown once', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await a.goto(PAGE);
  const reads = await countReads(b);
  await b.goto(PAGE);
  await a.getByLabel('Import').setInputFiles(backup(drafts(3000)));
  await expect(status(a)).toHaveText('3000 documents were added.');
  await expect(list(b).getByText('1 to 25 of 3,000 documents')).toBeVisible();
  // Once each, and a page of them for every time that the list was drawn: far below once each for every change.
  expect(await reads()).toBeLessThan(30_000);
});

test('deleted documents are listed by pages as well', async ({ page }) => {
  await store(page, 60, { removed: new Date().toISOString() });
  await page.reload();
  const bin = page.getByRole('region', { name: 'Deleted documents' });
  await expect(bin.getByRole('listitem')).toHaveCount(25);
  await bin.getByRole('button', { name: 'Next page' }).click();
  await bin.getByRole('button', { name: 'Next page' }).click();
  await expect(bin.getByRole('listitem')).toHaveCount(10);
  await expect(bin.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
});
