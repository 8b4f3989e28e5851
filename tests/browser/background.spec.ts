import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { answersBombs, answersHead } from '../hostile/answers-files.ts';
import { accessibilityFaults } from './accessibility.ts';
import { exported } from './exported.ts';
import { ENDLESS, fakeWorker, WORKER } from './fake-worker.ts';
import { at, searchFor, watch } from './open.ts';

/** The pages that read a file, what the file is chosen by, and where they say what came of it. */
const PLACES = [
  { path: at('main', '/documents/'), label: 'Import', words: '[data-words]' },
  { path: at('main', '/ask/'), label: 'Open a file', words: '[data-policy-words]' },
  { path: at('main', '/bench/'), label: 'Test an answers file', words: '[data-policy-words]' },
  { path: at('lumen', '/templates/launch-brief/update/'), label: 'Choose a file', words: '[data-words]' },
];
const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
const answers = file('a.yaml', `${answersHead}answers: {}\n`);
const stop = (page: Page) => page.getByRole('button', { name: 'Stop reading' });
/** What the page says, with the reasons below it. */
const notice = (page: Page, words: string) => page.locator(words).locator('xpath=ancestor-or-self::*[@role="status"]');

for (const { path, label, words } of PLACES) {
  test.describe(new URL(path).pathname, () => {
    test('refuses what would stop it, in the words of the command', async ({ page }) => {
      const seen = watch(page);
      await page.goto(path);
      for (const { text, words: said } of Object.values(answersBombs)) {
        await page.getByLabel(label).setInputFiles(file('a.yaml', text()));
        await expect(notice(page, words)).toContainText(said);
        await expect(stop(page)).toHaveCount(0);
      }
      await page.getByLabel(label).setInputFiles(file('a.yaml', Uint8Array.from([0xff, 0xfe, 0x61, 0])));
      await expect(notice(page, words)).toContainText('a.yaml:1:1 Found a file in UTF-16, expected UTF-8.');
      expect(seen).toEqual({ errors: [], foreign: [] });
    });

    test('shows that a file is read, and stops it by keyboard', async ({ page }) => {
      await fakeWorker(page, `postMessage({ type: 'progress', done: 0.25, total: 1 });\n${ENDLESS}`);
      await page.goto(path);
      await page.getByLabel(label).setInputFiles(answers);
      const bar = page.getByRole('progressbar', { name: 'Reading “a.yaml”…' });
      await expect(bar).toHaveJSProperty('value', 0.25);
      await expect(page.locator(words)).toHaveText('Reading “a.yaml”…');
      expect(await accessibilityFaults(page)).toEqual([]);
      await stop(page).press('Enter');
      await expect(notice(page, words)).toContainText('You stopped it. Nothing was taken over.');
      await expect(page.locator(words)).toBeFocused();
      await expect(bar).toHaveCount(0);
      // The browser ends a worker in its own time.
      await expect.poll(() => page.workers().length).toBe(0);
    });

    test('says that the reader did not load', async ({ page }) => {
      await page.route(WORKER, (route) => route.abort());
      await page.goto(path);
      await page.getByLabel(label).setInputFiles(answers);
      await expect(notice(page, words)).toContainText(/Check the connection, reload the page and try again\./);
      await expect(stop(page)).toHaveCount(0);
    });

    test('says that a file takes more than the browser gives', async ({ page }) => {
      await page.goto(path);
      for (const end of [`postMessage({ type: 'exhausted' })`, `setTimeout(() => { throw new Error('the browser ended it'); })`]) {
        await page.unroute(WORKER);
        await fakeWorker(page, end);
        await page.getByLabel(label).setInputFiles(answers);
        await expect(notice(page, words)).toContainText('This takes more memory than the browser gives to a page. Nothing was taken over.');
      }
    });
  });
}

test('a stopped reading leaves the policy that was asked before', async ({ page }) => {
  await fakeWorker(page, ENDLESS);
  await page.goto(at('main', '/bench/'));
  await page.getByLabel('Test an answers file').setInputFiles(answers);
  await stop(page).click();
  await expect(page.getByLabel('Policy to test')).toHaveValue('ai-use-policy');
  await expect(page.locator('[data-bench-result="ai-use-policy"]')).toBeVisible();
});

test('another file takes the place of one that is being read', async ({ page }) => {
  await fakeWorker(
    page,
    `if (input.name === 'slow.yaml') ${ENDLESS} else postMessage({ type: 'done', value: { fault: 'The second one.' } });`,
  );
  await page.goto(PLACES[3]!.path);
  await page.getByLabel('Choose a file').setInputFiles(file('slow.yaml', ''));
  await expect(stop(page)).toBeVisible();
  await page.getByLabel('Choose a file').setInputFiles(file('second.yaml', ''));
  await expect(page.getByText('The second one.')).toBeVisible();
  await expect(stop(page)).toHaveCount(0);
  // The browser ends a worker in its own time.
  await expect.poll(() => page.workers().length).toBe(0);
});

test('Markdown of two megabytes in every shape leaves the page alive', async ({ page }) => {
  const seen = watch(page);
  const head = '---\ntemplate: launch-brief\nversion: 1.0.0\n---\n\n';
  const asked = 'Markdown does not carry its answers';
  const shapes: [string, string][] = [
    ['> ', 'a.md:6:1 Found more than 100 levels of quotes or lists'],
    ['- ', 'a.md:6:1 Found more than 100 levels of quotes or lists'],
    ['[', 'a.md:6:1 Found a paragraph or list with more than 5000 marks'],
    ['*a ', 'with more than 5000 marks'],
    ['`', 'with more than 5000 marks'],
    ['<a ', 'with more than 5000 marks'],
    ['|a', 'Found a row of more than 500 cells.'],
    ['\n\n', asked],
    ['x', asked],
    ['word ', asked],
  ];
  await page.goto(PLACES[3]!.path);
  for (const [shape, words] of shapes) {
    await page.getByLabel('Choose a file').setInputFiles(file('a.md', head + shape.repeat(Math.floor(1_900_000 / shape.length))));
    await expect(page.getByText(words)).toBeVisible();
  }
  await page.getByLabel('Choose a file').setInputFiles(file('a.md', `---\n${'a: b\n'.repeat(300_000)}`));
  await expect(page.getByText('The Markdown file does not say which template it is from.')).toBeVisible();
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a file is read without a connection once one was read with it', async ({ page, context }) => {
  await page.goto(at('main', '/documents/'));
  // The worker of the site that stores pages starts with search.
  const stored = page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('message', (event) => event.data === 'search-kept' && resolve(true)),
      ),
  );
  await searchFor(page, 'approval');
  await stored;
  await page.reload();
  const broken = file('a.yaml', 'a: [');
  await page.getByLabel('Import').setInputFiles(broken);
  await expect(page.getByText('a.yaml:1:5 Found a quotation mark')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel('Import').setInputFiles(broken);
  await expect(page.getByText('a.yaml:1:5 Found a quotation mark')).toBeVisible();
});

test('a change of two megabytes is compared, and shown by its beginning', async ({ page }) => {
  const seen = watch(page);
  const { markdown, yaml } = await exported();
  const mine = markdown.replace('Most lamps will be sold', `Most lamps will be sold ${'word '.repeat(350_000)}`);
  await page.goto(PLACES[3]!.path);
  await page.getByLabel('Choose a file').setInputFiles([file('brief.md', mine), file('brief.yaml', yaml)]);
  const change = page.getByRole('region', { name: 'What changes in your document' }).getByRole('listitem');
  await expect(change).toContainText(/… \(and 17\d{5} more characters\)/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('word '.repeat(350_000).trimEnd());
  expect(seen).toEqual({ errors: [], foreign: [] });
});
