import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ScenarioList } from '../../src/domain/schema/scenario-list.ts';
import { toValues } from '../../src/domain/template/values.ts';
import { readDocx } from '../../src/exports/read-docx.ts';
import { SITES } from '../sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { CURRENT, keepDrafts } from './drafts.ts';
import { builtTemplates, openFilled } from './filled.ts';
import { at, watch } from './open.ts';

const FORM = '/templates/ai-use-policy/fill/';
const policy = () => builtTemplates().find(({ release }) => release.id === 'ai-use-policy')!;
const ruleRows = (page: Page) => page.locator('[data-rows="rules"] [data-row]');
const line = (page: Page) => page.locator('[data-policy-line]');
const own = (page: Page) => page.locator('[data-bench-result="own"]');
/** How many situations the main site tests a policy on. */
const ALL = (JSON.parse(readFileSync(path.join(SITES[0]!.out, 'api/scenarios.json'), 'utf8')) as ScenarioList).scenarios.length;
const WHOLE = new RegExp(`^${ALL} situations: \\d+ allowed, \\d+ ask first, \\d+ not allowed, 0 without a rule\\.$`);

/** Text of the lines of a matrix, cell by cell. */
const matrix = (page: Page, id: string) =>
  page
    .locator(`[data-bench-result="${id}"] [data-bench-rows] tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim())));

async function setRule(page: Page, rule: string, decision: string): Promise<void> {
  await page.locator('[data-rows="rules"]').getByRole('button', { name: 'Add a row' }).click();
  const row = ruleRows(page).last();
  await row.getByLabel('Rule').selectOption(rule);
  await row.getByLabel('What your team decides').selectOption(decision);
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a gap is seen in the form, found on the bench, mended at its row, and gone', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', '/documents/'));
  const { release, example } = policy();
  await keepDrafts(page, [{ id: 'filled', version: CURRENT, values: toValues(release.fields, example!, release.locale) }]);
  await page.goto(at('main', `${FORM}?draft=filled`));
  await expect(line(page)).toHaveText(WHOLE);
  await setRule(page, 'agents', 'off');
  const effect = ruleRows(page).last().locator('.effect');
  await expect(effect).toContainText(new RegExp(`Changes \\d+ of ${ALL} situations:`));
  await expect(effect).toContainText('Ask the policy owner first → No rule');
  await expect(effect).toContainText(
    'No rule covers 27 of 720 combinations: let an agent act, with public, internal or confidential data.',
  );
  await expect(line(page)).toContainText('27 combinations have no rule');
  const titles = await effect.getByRole('link').allTextContents();

  await page.getByRole('link', { name: 'Open the test bench' }).click();
  await expect(page).toHaveURL(at('main', '/bench/?draft=filled'));
  await expect(own(page)).toBeVisible();
  await expect(own(page).getByText('let an agent act, with public, internal or confidential data.')).toBeVisible();
  // Situations without an answer stand first.
  const rows = await matrix(page, 'own');
  expect(rows).toHaveLength(ALL);
  // An agent with personal data is another rule's business as well; only bids have nobody who is asked.
  expect(titles).toHaveLength(2);
  expect(rows.map((cells) => cells[1]).filter((says) => says === 'No rule')).toHaveLength(1);
  expect(rows[0]![1]).toBe('No rule');
  expect(rows[0]![3]).toBe('Differs: ask first in the template');

  await own(page).getByRole('link', { name: 'Mend it in the document' }).first().click();
  await expect(ruleRows(page).last()).toBeFocused();
  await page.keyboard.press('Tab');
  for (
    let i = 0;
    i < 4 &&
    !(await ruleRows(page)
      .last()
      .getByLabel('Rule')
      .evaluate((element) => element === document.activeElement));
    i++
  )
    await page.keyboard.press('Tab');
  await expect(ruleRows(page).last().getByLabel('Rule')).toBeFocused();
  await ruleRows(page).last().getByLabel('What your team decides').selectOption('deny');
  await expect(line(page)).toHaveText(WHOLE);
  await page.getByRole('link', { name: 'Open the test bench' }).click();
  await expect(own(page)).toBeVisible();
  await expect(own(page).locator('[data-bench-verdict]')).toHaveText(/^All 720 combinations .* have a rule/);
  await expect(own(page).getByRole('heading', { name: 'To mend' })).toBeHidden();
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('“Ask first” wants a reviewer, and a rule that is listed twice or changes nothing is told', async ({ page }) => {
  await openFilled(page, policy(), policy().example!);
  await setRule(page, 'open-work', 'ask');
  const row = ruleRows(page).first();
  const who = row.getByLabel('Who is asked');
  await expect(who).toBeVisible();
  await expect(row.locator('.effect')).toContainText('Say below “Ask first” who is asked.');
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  await page.getByRole('region', { name: 'One answer is missing' }).getByRole('button', { name: 'Who is asked' }).click();
  await expect(who).toBeFocused();
  await page.keyboard.type('the security lead');
  await expect(row.locator('.effect')).not.toContainText('who is asked.');
  await expect(row.locator('.effect summary')).toHaveText(new RegExp(`^Changes \\d+ of ${ALL} situations:$`));
  await setRule(page, 'open-work', 'allow');
  await expect(ruleRows(page).last().locator('.effect')).toContainText('The template decides so already.');
  await expect(row.locator('.effect')).toContainText('changes the same rule, and the last one counts.');
});

test('an answers file is tested, kept as a document, and its matrix taken along as CSV', async ({ page }) => {
  await openFilled(page, policy(), { ...policy().example!, rules: [{ rule: 'open-work', decision: 'ask', reviewer: '=SUM(A1)' }] });
  const answers = await download(page, 'Download answers');
  await page.goto(at('main', '/bench/'));
  const shipped = await matrix(page, 'ai-use-policy');
  await page.locator('[data-bench-file]').setInputFiles({ name: 'ours.yaml', mimeType: 'application/yaml', buffer: answers.bytes });
  await expect(own(page)).toBeVisible();
  await expect(page.locator('[data-bench-result="ai-use-policy"]')).toBeHidden();
  const file = await download(page, 'Download CSV');
  expect(file.name).toBe('ours-yaml-test.csv');
  const lines = file.bytes.toString('utf8').split('\r\n');
  expect(lines).toHaveLength(ALL + 2);
  expect(lines[0]).toBe('\ufeff"Id","Situation","Facts","Decision","Who is asked","Clause","Rule","Why","Compared with the template"');
  expect(lines.some((words) => words.includes(`"'=SUM(A1)"`))).toBe(true);
  expect(lines.filter((words) => /(^|,)"[=+@-]/.test(words))).toEqual([]);

  await page.getByRole('button', { name: 'Keep it as a document' }).click();
  await expect(page).toHaveURL(/\?draft=/);
  await page.getByRole('link', { name: 'Open the document' }).click();
  await expect(page.getByLabel('Name of your document')).toHaveValue('ours');

  // The tool and the page say the same of the same rules.
  await page.goto(at('main', '/bench/'));
  await keepDrafts(page, [{ id: 'plain', version: CURRENT }]);
  await page.goto(at('main', '/bench/?draft=plain'));
  await expect(own(page)).toBeVisible();
  expect(await matrix(page, 'own')).toEqual(shipped);
  expect(shipped).toHaveLength(ALL);
});

test('the annex is in Markdown, Word and print, and not counted by the gauge', async ({ page }) => {
  await openFilled(page, policy(), policy().example!);
  const gauge = await page.locator('[data-gauge]').textContent();
  const plain = await download(page, 'Download Markdown');
  expect(plain.bytes.toString()).not.toContain('Annex');
  const pages = async () => [...(await page.pdf({ format: 'A4' })).toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  expect(await pages()).toBe(1);
  await page.getByLabel('With the test results as an annex').check();
  const markdown = (await download(page, 'Download Markdown')).bytes.toString();
  expect(markdown).toContain(`<!-- section: playbook-annex -->\n\n## Annex: what this policy says of ${ALL} situations`);
  expect(readDocx((await download(page, 'Download Word')).bytes).markdown).toBe(markdown);
  expect(await pages()).toBeGreaterThan(1);
  await page.getByLabel('Organisation').fill('Acme');
  await expect(page.locator('[data-paper]')).toContainText('of Acme');
  await page.waitForTimeout(300);
  expect(Number(/\d+/.exec((await page.locator('[data-gauge]').textContent())!)![0])).toBeLessThanOrEqual(Number(/\d+/.exec(gauge!)![0]));
});

test('nothing that is typed is in any request', async ({ page }) => {
  const requests: { method: string; url: string; body: string | null }[] = [];
  page.on('request', (request) => requests.push({ method: request.method(), url: request.url(), body: request.postData() }));
  const secret = 'Zanzibar';
  await openFilled(page, policy(), { ...policy().example!, rules: [{ rule: 'agents', decision: 'ask', reviewer: secret }] });
  await page.getByRole('link', { name: 'Open the test bench' }).click();
  await expect(own(page).getByText(`Ask ${secret} first`).first()).toBeVisible();
  await download(page, 'Download CSV');
  const origin = new URL(at('main')).origin;
  for (const { method, url, body } of requests.filter(({ url }) => !url.startsWith('blob:'))) {
    expect([method, new URL(url).origin, body]).toEqual(['GET', origin, null]);
    expect(url.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  expect(requests.map(({ url }) => new URL(url).pathname)).toContain('/api/scenarios.json');
});

test('what does not load is said, and the situations are asked for on the page of a policy only', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/api/scenarios.json', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(at('main', '/templates/platform-register/fill/'));
  await expect(page.locator('[data-gauge]')).not.toBeEmpty();
  expect(asked).toEqual([]);
  await page.goto(at('main', FORM));
  await expect(line(page)).toHaveText(/^The situations that test this policy could not be loaded\./);
  await page.goto(at('main', '/bench/'));
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await expect(page.locator('[data-bench-status]')).toHaveText(/^A part of this page did not load\./);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`has no accessibility violation with gaps, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const rules: Record<string, string>[] = [
        { rule: 'agents', decision: 'off' },
        { rule: 'open-work', decision: 'ask', reviewer: 'the security lead' },
        { rule: 'no-refusal-by-score', decision: 'allow' },
        { rule: 'agents', decision: 'ask' },
      ];
      await openFilled(page, policy(), { ...policy().example!, rules });
      await page.getByLabel('With the test results as an annex').check();
      await expect(page.locator('.effect')).toHaveCount(4);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.goto(at('main', '/bench/?draft=filled'));
      await expect(own(page)).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the policy is tested on the page', async ({ page }) => {
    await page.goto(at('main', '/bench/'));
    await expect(page.getByText('Without JavaScript you see the policy as it is here.')).toBeVisible();
    await expect(page.locator('[data-bench-result="ai-use-policy"] [data-bench-rows] tr')).toHaveCount(ALL);
    await expect(page.getByText('All 720 combinations of activity, data, audience and automation have a rule')).toBeVisible();
    await expect(page.getByLabel('Policy to test')).toBeHidden();
    await page.goto(at('lumen', '/bench/'));
    await expect(page.getByText('This playbook has no policy yet')).toBeVisible();
  });
});
