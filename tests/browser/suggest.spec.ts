import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { submission } from '../../src/domain/schema/submission.ts';
import { workflow } from '../../src/domain/schema/workflow.ts';
import { yamlOf } from '../../src/domain/submission/file.ts';
import { toWorkflow } from '../../src/domain/submission/to-frontmatter.ts';
import { accessibilityFaults } from './accessibility.ts';
import { at, watch } from './open.ts';
import { ASKED_ABOUT, PROMISE, TAKEN_OUT } from '../../src/domain/submission/promise.ts';
import { consent, downloaded, fillCorrection, FORM, issue, preview, question, save, show } from './suggestion.ts';

const SECRETS = ['anna.smith@example.com', '07700 900123', 'Anna', 'Nordwind', '£4,000', 'token=abc'];

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let i = 0; i < 150; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

test('a workflow case goes from its page to a file by keyboard alone, and nothing is sent', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', '/workflows/lead-routing/'));
  await tabTo(page, page.getByRole('link', { name: 'Suggest a change' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at('main', '/suggest/?page=workflows/lead-routing'));
  await expect(page.locator('#page')).toHaveValue('workflows/lead-routing');
  await expect(page.getByLabel('Something on a page is wrong')).toBeChecked();
  // The part that reads the text comes with the first touch; after that, nothing is asked for.
  await tabTo(page, page.getByLabel('Something on a page is wrong'));
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));

  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('A workflow case of ours')).toBeChecked();
  await type(page, page.getByLabel('Kind of team'), 'a team of nine with Anna');
  await type(page, page.getByLabel('What starts the work'), 'A brief arrives');
  await type(page, page.getByLabel('What is true when it is done'), 'It is sent');
  await type(page, page.getByLabel('Arrivals in a week'), '4');

  const step = async (group: Locator, name: string, minutes: string) => {
    await type(page, group.getByLabel('What is done'), name);
    await type(page, group.getByLabel('Who does it'), 'Campaign manager');
    await tabTo(page, group.getByLabel('Kind of step'));
    await page.keyboard.press('ArrowDown');
    await type(page, group.getByLabel('Minutes of work'), minutes);
    await type(page, group.getByLabel('Right first time'), '80');
    await type(page, group.getByLabel('Platforms'), 'wiki, CRM');
  };
  await step(page.getByRole('group', { name: 'Step before 1' }), 'Check the brief', '20');
  await tabTo(page, page.getByRole('button', { name: 'Add a step before' }));
  await page.keyboard.press('Enter');
  const second = page.getByRole('group', { name: 'Step before 2' });
  await expect(second.getByLabel('What is done')).toBeFocused();
  await step(second, 'Ask anna.smith@example.com', '2,5');
  await tabTo(page, page.getByRole('button', { name: 'Start from the steps before' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Step after/ })).toHaveCount(2);
  await tabTo(page, page.getByRole('button', { name: 'Remove this step after' }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Step after 1' })).toBeFocused();
  const change = page.getByRole('group', { name: 'Change 1' });
  await type(page, change.getByLabel('What changed'), 'One template');
  await type(page, change.getByLabel('Why it helped'), 'Fewer loops');
  await type(page, change.getByLabel('What it cost'), '£4,000');

  // What is missing is said, listed, and led to.
  await tabTo(page, show(page));
  await page.keyboard.press('Enter');
  const faults = page.getByRole('group', { name: 'Some answers want mending' });
  await expect(faults).toBeFocused();
  await expect(faults.getByRole('listitem')).toHaveText(['What the numbers rest on: Say what the numbers rest on.']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What the numbers rest on')).toBeFocused();
  await expect(page.getByLabel('What the numbers rest on')).toHaveAccessibleDescription('Say what the numbers rest on.');
  await page.keyboard.press('ArrowDown');
  await type(page, page.getByLabel('Names to take out'), 'Anna');
  await tabTo(page, show(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What will be shared' })).toBeFocused();
  await expect(page.locator('[data-counts]')).toContainText('Taken out: 1 name on your list, 1 e-mail address, 1 amount of money.');
  await tabTo(page, consent(page));
  await page.keyboard.press('Space');
  await tabTo(page, save(page));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('suggestion-workflow-workflows-lead-routing.md');

  const bytes = await readFile(await file.path());
  expect(bytes.equals(Buffer.from((await preview(page).textContent())!))).toBe(true);
  const text = bytes.toString('utf8');
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  const suggestion = submission.parse(parse(yamlOf(text)!));
  expect(suggestion).toMatchObject({
    kind: 'workflow',
    team: 'a team of nine with [name 1]',
    perWeek: 4,
    before: [
      { work: 20, rightFirstTime: 0.8 },
      { name: 'Ask [email]', work: 2.5, platforms: ['wiki', 'CRM'] },
    ],
    after: [{ name: 'Check the brief', kind: 'human' }],
    changes: [{ cost: '[amount]' }],
  });
  if (suggestion.kind === 'workflow') workflow.parse(toWorkflow(suggestion, { owner: 'editors', today: '2026-11-24' }));
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an issue is opened with the previewed text only after consent, and an edit takes consent away', async ({ page, context }) => {
  const sent: string[] = [];
  await context.route('https://github.com/**', (route) => {
    sent.push(route.request().url());
    return route.fulfill({ body: 'A form of GitHub' });
  });
  const seen = watch(page);
  await page.goto(at('main', FORM));
  await fillCorrection(page);
  await show(page).click();
  await expect(consent(page)).not.toBeChecked();
  await expect(issue(page)).toBeDisabled();
  await expect(save(page)).toBeDisabled();
  for (const secret of SECRETS) await expect(preview(page)).not.toContainText(secret);
  await expect(preview(page).locator('mark')).toHaveText(['[name 1]', '[email]', '[phone]', '[amount]', '[amount]', '[query]', '[name 2]']);

  // One amount is put back: that one, and only that one. The agreement to the text before does not hold for this one.
  await consent(page).check();
  await expect(issue(page)).toBeEnabled();
  await page.getByRole('button', { name: 'Put back: £4,000' }).last().click();
  await expect(consent(page)).not.toBeChecked();
  await expect(issue(page)).toBeDisabled();
  await expect(preview(page)).toContainText('It cost [amount], then £4,000.');
  await expect(page.getByRole('button', { name: /Put back: (Anna|Nordwind|anna)/ })).toHaveCount(0);

  await consent(page).check();
  await page.getByLabel('Anything else').press('End');
  await page.keyboard.type('!');
  await expect(preview(page)).toBeHidden();
  await expect(page.getByText('You changed something, so the preview is gone.')).toBeVisible();
  await show(page).click();
  await expect(consent(page)).not.toBeChecked();
  await expect(save(page)).toBeDisabled();
  expect(sent).toEqual([]);

  await consent(page).check();
  const [popup] = await Promise.all([context.waitForEvent('page'), issue(page).click()]);
  await popup.waitForLoadState();
  expect(await popup.evaluate(() => window.opener)).toBeNull();
  const url = new URL(popup.url());
  expect(url.origin + url.pathname).toBe('https://github.com/marops-playbook/marops-playbook/issues/new');
  expect(url.searchParams.get('labels')).toBe('suggestion');
  expect(url.searchParams.get('title')).toBe('Correction (guides/map-one-workflow)');
  const text = await preview(page).textContent();
  expect(url.searchParams.get('body')).toBe(text);
  const plain = decodeURIComponent(url.href);
  for (const secret of SECRETS.filter((item) => item !== '£4,000')) expect(plain).not.toContain(secret);
  expect(plain.split('£4,000')).toHaveLength(2);
  expect((await downloaded(page)).text).toBe(text);
  expect(sent).toHaveLength(1);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('every likely name is asked about, by keyboard, and the answer changes the text that is shared', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', FORM));
  await page.getByLabel('Where on the page').fill('The step that Anna Schmidt from Brightwave Ltd signs off');
  await page.getByLabel('What it should say').fill('Anna asks Tom Baker. Brightwave’s list goes to Salesforce in May.');
  await show(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'Are these names?' })).toBeFocused();
  await expect(page.getByText('3 likely names were found.')).toBeVisible();
  const firm = question(page, 'Brightwave Ltd');
  await expect(firm).toHaveAccessibleDescription(/from Brightwave Ltd signs off.*legal form of a company.*2 times/);
  for (const name of ['Anna Schmidt', 'Brightwave Ltd', 'Tom Baker'])
    await expect(question(page, name).getByRole('radio', { name: /^Take it out/ })).toBeChecked();
  await expect(preview(page)).toContainText('The step that [person 1] from [company 1] signs off');
  await expect(preview(page)).toContainText('[person 1] asks [person 2]. [company 1]’s list goes to Salesforce in May.');

  // An answer changes the preview, takes the consent away, and leaves the focus where it is.
  await consent(page).check();
  await firm.getByRole('radio', { name: /^Take it out/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(firm.getByRole('radio', { name: 'Keep it' })).toBeFocused();
  await expect(page.getByText('“Brightwave Ltd” stays in the text. The preview has changed.')).toBeVisible();
  await expect(page.getByText('Kept by you: “Brightwave Ltd”.')).toBeVisible();
  await expect(consent(page)).not.toBeChecked();
  await expect(save(page)).toBeDisabled();
  await expect(preview(page)).toContainText('The step that [person 1] from Brightwave Ltd signs off');
  await expect(preview(page)).toContainText('[person 1] asks [person 2]. Brightwave’s list goes');

  // The answer holds after an edit, for this name only.
  await page.getByLabel('What it should say').fill('Anna asks Tom Baker. Brightwave waits for Nordwind GmbH.');
  await expect(page.getByRole('heading', { name: 'Are these names?' })).toBeHidden();
  await show(page).click();
  await expect(preview(page)).toContainText('Brightwave waits for [company 2].');
  await consent(page).check();
  const { text } = await downloaded(page);
  expect(text).toBe(await preview(page).textContent());
  expect(text).not.toMatch(/Anna|Schmidt|Tom|Baker|Nordwind/);
  // The file says in itself where it goes.
  expect(text).toContain('paste it into a new issue at <https://github.com/marops-playbook/marops-playbook/issues/new>');
  // Answers are no part of the draft.
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('name-0');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an address of a source that holds a name says so, and the name can be kept', async ({ page }) => {
  await page.goto(at('main', FORM));
  await fillCorrection(page, 'Kestrel plc says so.');
  await page.getByLabel('Address of a source').fill('https://kestrel.example/report');
  await show(page).click();
  await expect(page.getByLabel('Address of a source')).toHaveAccessibleDescription(/Something in this address is taken out/);
  await expect(preview(page)).toBeHidden();
  await question(page, 'Kestrel plc').getByRole('radio', { name: 'Keep it' }).check();
  await expect(preview(page)).toContainText('source: "https://kestrel.example/report"');
  await expect(preview(page)).toContainText('Kestrel plc says so.');
});

/** The field of the page, by the name that a screen reader says: a correction needs it, the rest may have it. */
const pageField = (page: Page) => page.getByRole('combobox', { name: 'Page', exact: true });
const optionalPage = (page: Page) => page.getByRole('combobox', { name: 'Page (optional)', exact: true });

test('a page that is chosen makes it a correction, and a correction needs its page', async ({ page }) => {
  await page.goto(at('main', FORM));
  await expect(page.getByLabel('Something on a page is wrong')).toBeChecked();
  await expect(pageField(page)).toHaveValue('guides/map-one-workflow');
  await page.getByLabel('A workflow case of ours').check();
  await expect(optionalPage(page)).toBeVisible();

  await page.goto(at('main', '/suggest/'));
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await optionalPage(page).fill('guides/make-one-recommendation');
  await expect(page.getByLabel('Something on a page is wrong')).toBeChecked();
  await pageField(page).fill('');
  await show(page).click();
  await expect(pageField(page)).toHaveAccessibleDescription(/Say which page is wrong/);
  await expect(page.getByLabel('Where on the page')).toHaveAccessibleDescription(/Write something here/);
  // A kind that was chosen by hand stays.
  await page.getByLabel('A decision and its outcome').check();
  await optionalPage(page).fill('guides/map-one-workflow');
  await expect(page.getByLabel('A decision and its outcome')).toBeChecked();
});

test('the promise is the same wherever it is made', async ({ page }) => {
  for (const path of ['/suggest/', '/contribute/']) {
    await page.goto(at('main', path));
    for (const sentence of PROMISE) await expect(page.locator('main')).toContainText(sentence);
  }
});

test('without its code the form makes no preview, says why, and works once it is there', async ({ page }) => {
  await page.goto(at('main', FORM));
  await page.route(/prepare/, (route) => route.abort());
  await fillCorrection(page);
  await show(page).click();
  await expect(page.getByText('The preview could not be made, because a part of this page did not load.')).toBeVisible();
  await expect(preview(page)).toBeHidden();
  await page.unroute(/prepare/);
  await show(page).click();
  await expect(preview(page)).toContainText('[name 1] wrote to [email]');
});

test('an edited text does not keep what was put back in it', async ({ page }) => {
  await page.goto(at('main', FORM));
  await fillCorrection(page);
  await show(page).click();
  await page.getByRole('button', { name: 'Put back: £4,000' }).last().click();
  await page.getByRole('button', { name: 'Take out again: £4,000' }).click();
  await expect(preview(page)).not.toContainText('£4,000');
  await page.getByRole('button', { name: 'Put back: 07700 900123' }).click();
  await expect(preview(page)).toContainText('07700 900123');
  await page.getByLabel('What it should say').fill('Not 07700 900123.');
  await show(page).click();
  await expect(preview(page)).not.toContainText('07700 900123');
});

test.describe('a text that is too long for a link', () => {
  const long = 'The page says too little of this. '.repeat(110);

  test('goes to the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route('https://github.com/**', (route) => route.fulfill({ body: 'A form of GitHub' }));
    await page.goto(at('main', FORM));
    await fillCorrection(page, `${long} ü`);
    await page.getByLabel('What the page says').fill(long);
    await show(page).click();
    await consent(page).check();
    const [popup] = await Promise.all([context.waitForEvent('page'), issue(page).click()]);
    await popup.waitForLoadState();
    expect(new URL(popup.url()).searchParams.has('body')).toBe(false);
    await page.bringToFront();
    await expect(page.getByText('so it was copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page).textContent());
  });

  test('goes into a file where the clipboard is refused', async ({ page, context }) => {
    await context.route('https://github.com/**', (route) => route.fulfill({ body: 'A form of GitHub' }));
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.goto(at('main', FORM));
    await fillCorrection(page, long);
    await page.getByLabel('What the page says').fill(long);
    await show(page).click();
    await consent(page).check();
    const [file] = await Promise.all([page.waitForEvent('download'), issue(page).click()]);
    expect(await readFile(await file.path(), 'utf8')).toBe(await preview(page).textContent());
    await expect(page.getByText('did not let it be copied')).toBeVisible();
  });
});

test('without a repository there is a file and no issue, under a base path', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('lumen', '/guides/plan-the-trade-fair/'));
  await page.getByRole('link', { name: 'Suggest a change' }).click();
  await fillCorrection(page);
  await show(page).click();
  await expect(issue(page)).toHaveCount(0);
  await consent(page).check();
  expect((await downloaded(page)).name).toBe('suggestion-correction-guides-plan-the-trade-fair.md');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an address that names no page leaves the field empty', async ({ page }) => {
  await page.goto(at('main', '/suggest/?page=%3Cimg%20src=x%3E'));
  await page.getByLabel('Something on a page is wrong').check();
  await expect(page.locator('#page')).toHaveValue('');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`has no accessibility violation in any state, ${colorScheme}, ${width} px`, async ({ browser }) => {
      // The policy of the pages would refuse the checker itself.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(at('main', FORM));
      for (const kind of ['A decision and its outcome', 'A workflow case of ours']) {
        await page.getByLabel(kind).check();
        await show(page).click();
        await expect(page.getByRole('group', { name: 'Some answers want mending' })).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      await fillCorrection(page, 'Ask Tom Baker of Kestrel plc.');
      await show(page).click();
      await expect(question(page, 'Tom Baker')).toBeVisible();
      await consent(page).check();
      await expect(save(page)).toBeEnabled();
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead, and reads as questions', async ({ page }) => {
    await page.goto(at('main', '/guides/map-one-workflow/'));
    await page.getByRole('link', { name: 'Suggest a change' }).click();
    await expect(page.getByText('This form needs JavaScript, which is off.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'an issue on GitHub' })).toHaveAttribute('href', /\/issues\/new$/);
    for (const question of ['What it should say', 'What was learnt', 'Names to take out'])
      await expect(page.getByText(new RegExp(`^${question}`))).toBeVisible();
    await expect(page.getByText('Minutes of waiting')).toHaveCount(2);
    await expect(page.getByText('A person works; A person works with AI;').first()).toBeVisible();
    await expect(page.getByText(`Then nothing is taken out for you. Leave out ${ASKED_ABOUT}, and ${TAKEN_OUT}.`)).toBeVisible();
    await expect(page.getByText(PROMISE[0])).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });
});
