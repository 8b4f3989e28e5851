import { readFile, writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { CURRENT, keepDrafts, keptDrafts } from './drafts.ts';
import { at, drop, watch } from './open.ts';

const PAGE = '/documents/';
const FORM = '/templates/ai-use-policy/fill/';
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

  // The reasons are part of what is announced.
  await page.getByLabel('Import').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"drafts":[1]}') });
  await expect(page.getByRole('status')).toHaveText(
    /^No documents were added\.\s*Expected a file that “Export all” on this page has made, .+ Nothing was added\.$/,
  );
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a document of more than a million characters comes back from the file as well', async ({ page }) => {
  await page.goto(at('main', PAGE));
  await keepDrafts(page, [{ id: 'long', title: 'Long', values: { organisation: ['x'.repeat(1_100_000)] } }]);
  await page.reload();
  const file = await exported(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByLabel('Import').setInputFiles(file);
  await expect(page.getByRole('status')).toHaveText('One document was added.');
  expect((await keptDrafts(page))[0]!.values.organisation![0]).toHaveLength(1_100_000);
});

test('a file that is too large is not read, and its size is the real one', async ({ page }) => {
  await page.goto(at('main', PAGE));
  const large = test.info().outputPath('large.json');
  await writeFile(large, Buffer.alloc(45_000_000, ' '));
  await page.getByLabel('Import').setInputFiles(large);
  await expect(page.getByRole('status')).toContainText('Found a file of 45 MB, expected at most 40 MB. Nothing was added.');
});

test('a file that cannot be read is told of', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', PAGE));
  const gone = test.info().outputPath('gone.json');
  await writeFile(gone, '{}');
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  });
  await page.getByLabel('Import').setInputFiles(gone);
  await expect(page.getByRole('status')).toContainText('“gone.json” could not be read. It may have been moved or changed');
  expect(seen.errors).toEqual([]);
});

test('the answers file of a form becomes a document here, whatever it was chosen by', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', FORM));
  await expect(page.locator('[data-gauge]')).not.toBeEmpty();
  await page.getByLabel('Organisation').fill('Acme');
  await page.getByRole('button', { name: 'Download answers' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export with blanks' }).click()]);
  const yaml = await readFile(await download.path(), 'utf8');
  await page.goto(at('main', PAGE));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByLabel('Import').setInputFiles({ name: 'answers.yaml', mimeType: 'application/yaml', buffer: Buffer.from(yaml) });
  await expect(page.getByRole('status')).toHaveText('One document was added.');
  await drop(page, 'h1', 'answers.yaml', yaml.replace('organisation: Acme', 'organisation: Beta\n  other: x'));
  await expect(page.getByRole('status')).toHaveText(/^One document was added\.\s*The answer to “other” was left out\./);
  expect((await keptDrafts(page)).map(({ version, values }) => [version, values.organisation]).sort()).toEqual([
    [CURRENT, ['Acme']],
    [CURRENT, ['Beta']],
  ]);
  await titles(page).first().getByRole('link', { name: '(from a file)' }).click();
  await expect(page.getByLabel('Organisation')).toHaveValue('Beta');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an answers file that makes no document is told why', async ({ page }) => {
  await page.goto(at('main', PAGE));
  const yaml = (version: string, sha256 = '0'.repeat(64)) =>
    `template: ai-use-policy\nversion: "${version}"\nsha256: "${sha256}"\nanswers: {}\n`;
  const cases: [name: string, text: string, words: string][] = [
    ['x.yaml', 'a: [', 'x.yaml:1:5 Found a quotation mark, a bracket or a comma that is missing.'],
    ['x.yaml', yaml('9.0.0'), 'This site has no version 9.0.0 of “ai-use-policy”.'],
    ['x.yaml', yaml(CURRENT), 'their digests differ'],
    ['x.md', '---\ntemplate: ai-use-policy\nversion: 1.0.0\n---\n\nText', '“x.md” is a document, expected its answers file (.yaml).'],
  ];
  for (const [name, text, words] of cases) {
    await page.getByLabel('Import').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await expect(page.getByRole('status')).toContainText(words);
    await expect(page.getByRole('status')).toContainText('No documents were added.');
  }
  expect(await keptDrafts(page)).toEqual([]);
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

for (const [look, options] of LOOKS) {
  test(`the list with everything on it has no violation, ${look}`, async ({ browser }) => {
    const context = await browser.newContext(options);
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
