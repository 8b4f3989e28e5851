import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { ScenarioList } from '../../src/domain/schema/scenario-list.ts';
import { answersText } from '../../src/domain/template/answers-file.ts';
import { toValues } from '../../src/domain/template/values.ts';
import { readDocx } from '../../src/exports/read-docx.ts';
import { SITES } from '../sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { CURRENT, CURRENT_SHA256, keepDrafts, keptDrafts } from './drafts.ts';
import { builtTemplates, gaugeAfter, openFilled } from './filled.ts';
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
  await expect(line(page)).toContainText('27 of 720 combinations');
  const titles = await effect.getByRole('link').allTextContents();
  await expect(effect.getByRole('link').first()).toHaveAccessibleName(/\S \(opens in a new tab\)$/);

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
  await expect(own(page).getByRole('heading', { name: 'To fix' })).toBeHidden();
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('the bench tests the document of a reader who does not wait for the situations', async ({ page, context }) => {
  await page.goto(at('main', '/accessibility/'));
  await keepDrafts(page, [{ id: 'filled' }]);
  const link = page.getByRole('link', { name: 'Open the test bench' });
  const openForm = async () => {
    // The situations of the form never arrive.
    await page.route('**/api/scenarios.json', () => undefined, { times: 1 });
    await page.goto(at('main', `${FORM}?draft=filled`));
    await expect(page.locator('[data-gauge]')).not.toBeEmpty();
  };
  await openForm();
  await page.getByLabel('Organisation').fill('Acme');
  await link.click();
  await expect(page).toHaveURL(at('main', '/bench/?draft=filled'));
  await expect(own(page)).toBeVisible();
  expect((await keptDrafts(page))[0]!.values.organisation).toEqual(['Acme']);
  await openForm();
  const [other] = await Promise.all([context.waitForEvent('page'), link.click({ button: 'middle' })]);
  await expect(other).toHaveURL(at('main', '/bench/?draft=filled'));
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
  await page.getByLabel('Test an answers file').setInputFiles({ name: 'ours.yaml', mimeType: 'application/yaml', buffer: answers.bytes });
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

test('settings that do not fit are named, and a file is kept before it is mended', async ({ page }) => {
  const { release } = policy();
  const answers = answersText(
    { template: release.id, version: CURRENT, sha256: CURRENT_SHA256 },
    {
      rules: [
        { rule: 'agents', decision: 'off' },
        { rule: 'agents', decision: 'off' },
        { rule: 'no-refusal-by-score', decision: 'ask' },
        { rule: 'nowhere', decision: 'deny' },
      ],
    },
  );
  await page.goto(at('main', '/bench/'));
  await page
    .getByLabel('Test an answers file')
    .setInputFiles({ name: 'ours.yaml', mimeType: 'application/yaml', buffer: Buffer.from(answers) });
  await expect(own(page)).toBeVisible();
  const status = page.getByRole('status');
  await expect(status).toContainText('A change of the rules does not fit: Found the rule "agents" twice.');
  await expect(status).toContainText('Found "ask" for the rule "no-refusal-by-score" without a reviewer.');
  await expect(status).toContainText('Found the rule "nowhere", expected one of');
  await download(page, 'Download CSV');
  await expect(status).toContainText('Found the rule "agents" twice.');
  await expect(status).toContainText('ours-yaml-test.csv is in your downloads.');

  await expect(own(page).getByRole('listitem').first()).toContainText('No rule covers');
  await expect(own(page).getByRole('listitem').getByRole('link')).toHaveCount(0);
  const hint = own(page).getByText('To fix rules that came from a file, first keep it as a document on this device');
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Keep it as a document' }).click();
  await expect(page).toHaveURL(/\?draft=/);
  await expect(own(page).getByRole('link', { name: 'Mend it in the document' }).first()).toBeVisible();
  await expect(hint).toBeHidden();
  await expect(status).toBeFocused();
  await expect(status).toContainText('Found the rule "agents" twice.');
});

test('the results follow the document: another tab changes it, and deletes it', async ({ page, context }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(at('main', '/bench/'));
  await page.waitForLoadState('networkidle');
  // The results of the playbook's own policy are there from the start.
  await expect(page.locator('[data-bench-result]:visible')).toHaveCount(1);
  expect(requests.filter((request) => /engine|\.json$/.test(request))).toEqual([]);
  await keepDrafts(page, [
    { id: 'ours', title: 'Ours' },
    { id: 'theirs', title: 'Theirs', values: { 'rules.0.rule': ['agents'], 'rules.0.decision': ['off'] } },
  ]);
  await page.goto(at('main', '/bench/?draft=ours'));
  const words = own(page).locator('[data-bench-verdict]');
  await expect(words).toHaveText(/^All 720 combinations .* have a rule/);
  const other = await context.newPage();
  await other.goto(at('main', '/accessibility/'));
  await keepDrafts(other, [{ id: 'ours', title: 'Ours, again', values: { 'rules.0.rule': ['agents'], 'rules.0.decision': ['off'] } }]);
  await expect(words).toHaveText(/^To fix: 27 of 720 combinations of activity, data, audience and automation have no rule/);
  await expect(own(page).getByRole('heading', { name: 'Ours, again' })).toBeVisible();
  await other.evaluate(() => localStorage.removeItem('/draft:ours'));
  await expect(own(page)).toBeHidden();
  await expect(page.locator('[data-bench-result="ai-use-policy"]')).toBeVisible();
  await expect(page).toHaveURL(at('main', '/bench/'));

  await page.goto(at('main', '/bench/?draft=ours'));
  await expect(page.getByText('The document of this address is not on this device.')).toBeVisible();
  await expect(page.locator('[data-bench-result="ai-use-policy"]')).toBeVisible();
  // While another policy is loaded, no results stand under its name.
  let open!: () => void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/ai-use-policy/versions/*.json', async (route) => {
    await gate;
    await route.continue();
  });
  await page.getByLabel('Policy to test').selectOption({ label: `Theirs, made with version ${CURRENT}` });
  await expect(page.getByText('Loading…')).toBeVisible();
  await expect(page.locator('[data-bench-result]:visible')).toHaveCount(0);
  open();
  await expect(words).toHaveText(/^To fix: 27 of 720 combinations of activity, data, audience and automation have no rule/);
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
  const after = await gaugeAfter(page, () => page.getByLabel('Organisation').fill('Acme'));
  await expect(page.locator('[data-paper]')).toContainText('of Acme');
  expect(Number(/\d+/.exec(after)![0])).toBeLessThanOrEqual(Number(/\d+/.exec(gauge!)![0]));
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
  await expect(page.getByRole('status')).toHaveText(/^A part of this page did not load\./);
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
