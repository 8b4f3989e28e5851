import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { createDocument } from '../../src/domain/template/document.ts';
import { documentMarkdown } from '../../src/domain/template/markdown.ts';
import { sha256Of } from '../../src/content/digest.ts';
import { releaseText } from '../../src/domain/template/release.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { builtTemplates, openFilled } from './filled.ts';
import { at, watch } from './open.ts';

const POLICY = '/templates/ai-use-policy/fill/';
const MEMO = '/templates/quarterly-marops-recommendation/fill/';

const paper = (page: Page) => page.locator('[data-paper]');
const rows = (page: Page) => page.locator('[data-rows="tools"] [data-row]');
const answersForm = (page: Page) => page.locator('[data-answers]');

async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}.`);
}

/** Opens a form, and waits until the page works. */
async function open(page: Page, path: string, site = 'main'): Promise<void> {
  await page.goto(at(site, path));
  await expect(page.locator('[data-gauge]')).not.toBeEmpty();
}

const template = (id: string) => builtTemplates().find(({ release }) => release.id === id)!;

test('a policy is begun from its page and filled by keyboard alone, rows included, and the document shows it', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', '/templates/ai-use-policy/'));
  await tabTo(page, page.getByRole('link', { name: 'Make it yours' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at('main', POLICY));
  await expect(paper(page)).toContainText('[Organisation]');

  await tabTo(page, page.getByLabel('Organisation'));
  await page.keyboard.type('Acme & <b>Sons</b>');
  await expect(paper(page)).toContainText('Policy of the marketing team of Acme & <b>Sons</b>, approved by');
  await expect(paper(page).locator('.current')).toHaveText('Acme & <b>Sons</b>');
  await tabTo(page, page.getByLabel('In force from'));
  await page.keyboard.type('12012026');
  await expect(paper(page)).toContainText('in force from 1 December 2026.');

  await expect(rows(page)).toHaveCount(3);
  for (const [i, tool] of ['Alpha', 'Beta', 'Gamma'].entries()) {
    await tabTo(page, rows(page).nth(i).getByLabel('Tool'));
    await page.keyboard.type(tool);
  }
  await expect(paper(page).locator('tbody th')).toHaveText(['Alpha', 'Beta', 'Gamma']);
  const tools = page.locator('[data-rows="tools"]');
  const said = tools.locator('[data-rows-status]');

  await tabTo(page, rows(page).nth(1).getByRole('button', { name: 'Move up' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Row 2 is row 1 now.');
  await expect(rows(page).nth(0).getByLabel('Tool')).toHaveValue('Beta');
  await expect(rows(page).nth(0).getByRole('button', { name: 'Move up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Row 1 is the first one.');
  await tabTo(page, rows(page).nth(0).getByRole('button', { name: 'Move down' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(paper(page).locator('tbody th')).toHaveText(['Alpha', 'Gamma', 'Beta']);

  await tabTo(page, rows(page).nth(1).getByRole('button', { name: 'Remove' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Row 2 removed.');
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(rows(page).nth(1).getByLabel('Tool')).toHaveValue('Beta');
  await tabTo(page, tools.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(said).toHaveText('Row 2 is back.');
  await expect(tools.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(paper(page).locator('tbody th')).toHaveText(['Alpha', 'Gamma', 'Beta']);

  for (let count = 4; count <= 8; count++) {
    await tabTo(page, tools.getByRole('button', { name: 'Add a row' }));
    await page.keyboard.press('Enter');
    await expect(
      rows(page)
        .nth(count - 1)
        .getByLabel('Tool'),
    ).toBeFocused();
  }
  await tabTo(page, tools.getByRole('button', { name: 'Add a row' }));
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(8);
  await expect(said).toHaveText('There are 8 rows, which is the most this list takes.');
  // Every name and id stands once, whatever was moved.
  const ids = await answersForm(page).evaluate((form) => [...form.querySelectorAll('[id]')].map((element) => element.id));
  expect(new Set(ids).size).toBe(ids.length);

  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Organisation')).toHaveValue('Acme & <b>Sons</b>');
  await expect(rows(page).nth(1).getByLabel('Tool')).toHaveValue('Gamma');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a question that depends on another comes and goes, and keeps what was typed', async ({ page }) => {
  await open(page, MEMO);
  const platform = page.getByLabel('Platform to retire');
  const role = page.getByRole('textbox', { name: 'Role', exact: false }).first();
  await expect(platform).toBeHidden();
  await page.getByLabel('What the recommendation changes').selectOption('platform');
  await platform.fill('Webinar platform B');
  await expect(paper(page)).toContainText('Platform: Webinar platform B.');
  await page.getByLabel('What the recommendation changes').selectOption('role');
  await expect(platform).toBeHidden();
  await expect(role).toBeVisible();
  await expect(paper(page)).not.toContainText('Webinar platform B');
  await page.getByLabel('What the recommendation changes').selectOption('platform');
  await expect(platform).toHaveValue('Webinar platform B');
  await expect(paper(page)).toContainText('Platform: Webinar platform B.');
});

test('a number that is none is said at its field once it is left, and stops nobody from typing', async ({ page }) => {
  await open(page, MEMO);
  const cost = page.getByLabel('Cost once');
  await cost.pressSequentially('about 5');
  await expect(cost).not.toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Cost a year').focus();
  await expect(cost).toHaveAccessibleDescription(/Found “about 5”, expected a number\.$/);
  await expect(paper(page)).toContainText('[Cost once]');
  await cost.fill('1,250.50');
  await expect(cost).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('expected a number')).toHaveCount(0);
  await expect(paper(page)).toContainText('£1,250.50');
  // A value that does not fit is none of the document's either: it is listed with the missing ones.
  await cost.fill('much');
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.getByRole('region', { name: 'answers are missing' }).getByRole('button', { name: 'Cost once' })).toBeVisible();
});

test('a blank of the document leads to its question, in a row to that row', async ({ page }) => {
  await open(page, POLICY);
  await paper(page).getByText('[Who approved the policy]').click();
  await expect(page.getByLabel('Who approved the policy')).toBeFocused();
  await rows(page).nth(1).getByLabel('Tool').fill('Alpha');
  await paper(page).locator('tbody').getByText('[Approved for]').click();
  await expect(rows(page).nth(1).getByLabel('Approved for')).toBeFocused();
});

test('what is missing is listed before a file is made; the Markdown is the one of the domain', async ({ page }) => {
  await page.route('**/docx.*.js', (route) => route.abort());
  const { release, example } = template('ai-use-policy');
  const answers = { ...example! };
  delete answers.approver;
  await openFilled(page, template('ai-use-policy'), answers);
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  const panel = page.getByRole('region', { name: 'One answer is missing or does not fit' });
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Who approved the policy' }).click();
  await expect(page.getByLabel('Who approved the policy')).toBeFocused();
  const [blank] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Export with blanks' }).click()]);
  expect(await readFile(await blank.path(), 'utf8')).toContain('approved by \\[Who approved the policy]');
  await expect(panel).toBeHidden();

  await page.getByLabel('Name of your document').fill('Our AI page, 2027');
  await page.getByLabel('Who approved the policy').fill(String(example!.approver));
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download Markdown' }).click()]);
  expect(file.suggestedFilename()).toBe(`our-ai-page-2027-${release.version}.md`);
  const identity = { template: release.id, version: release.version, sha256: sha256Of(releaseText(release)) };
  expect(await readFile(await file.path(), 'utf8')).toBe(documentMarkdown(createDocument(release, example!), identity));

  // A part that does not load is said, and nothing is lost.
  await page.getByRole('button', { name: 'Download Word' }).click();
  await expect(page.getByText('The file could not be made, because a part of this page did not load.')).toBeVisible();
  await expect(page.getByLabel('Who approved the policy')).toHaveValue(String(example!.approver));
});

test('Word, Excel and the answers are made on click, under the policy of the page', async ({ page }) => {
  const seen = watch(page);
  await openFilled(page, template('platform-register'), template('platform-register').example!);
  const get = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  for (const [button, ending] of [
    ['Download Word', 'docx'],
    ['Download Excel', 'xlsx'],
  ] as const) {
    const file = await get(button);
    expect(file.name).toBe(`platform-register-${template('platform-register').release.version}.${ending}`);
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  }
  expect((await get('Download answers')).bytes.toString()).toContain('Webinar platform B');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('nothing that is typed is in any request, and all requests are for files of the site', async ({ page }) => {
  const requests: { method: string; url: string; body: string | null }[] = [];
  page.on('request', (request) => requests.push({ method: request.method(), url: request.url(), body: request.postData() }));
  await open(page, POLICY);
  const secret = 'Zanzibar';
  await page.getByLabel('Organisation').fill(secret);
  await page.getByLabel('Name of your document').fill(secret);
  await rows(page).nth(0).getByLabel('Tool').fill(secret);
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export with blanks' }).click()]);
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.goto(at('main', '/documents/'));
  await expect(page.getByText(secret).first()).toBeVisible();
  const origin = new URL(at('main')).origin;
  for (const { method, url, body } of requests.filter(({ url }) => !url.startsWith(`blob:${origin}/`))) {
    expect([method, new URL(url).origin, body]).toEqual(['GET', origin, null]);
    expect(url.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  expect(requests.length).toBeGreaterThan(5);
});

test('the page says when it no longer fits, and what to shorten', async ({ page }) => {
  await openFilled(page, template('ai-use-policy'), template('ai-use-policy').example!);
  const gauge = page.locator('[data-gauge]');
  const live = page.locator('[data-gauge-status]');
  await expect(gauge).toHaveText(/^Fills \d+% of its one page \(A4\), \d+% \(Letter\)\.$/);
  await expect(live).toBeEmpty();
  await page.getByLabel('How people learn to use AI well').fill('Everybody reads this page with the policy owner. '.repeat(25));
  await expect(gauge).toHaveText(/^Over its one page by about \d+ lines: shorten “How people learn to use AI well”/);
  await expect(live).toHaveText(/^Over its one page/);
  await page.getByLabel('How people learn to use AI well').fill('Everybody reads this page.');
  await expect(gauge).toHaveText(/^Fills/);
  await expect(live).toHaveText(/^It fits again\./);
});

test('pages are measured once she pauses, and not between two words', async ({ page }) => {
  await page.clock.install();
  await openFilled(page, template('ai-use-policy'), template('ai-use-policy').example!);
  const gauge = page.locator('[data-gauge]');
  const before = await gauge.textContent();
  const field = page.getByLabel('How people learn to use AI well');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
  for (const words of ['Everybody.', 'Everybody reads. '.repeat(20), 'Everybody reads this page. '.repeat(60)]) {
    await field.fill(words);
    await page.clock.runFor(500);
    await expect(gauge).toHaveText(before!);
  }
  await page.clock.runFor(200);
  await expect(gauge).toHaveText(/^Over its one page/);
});

test('the document follows to the answer that is typed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openFilled(page, template('governance-charter'), template('governance-charter').example!);
  const isSeen = () =>
    page.evaluate(() => {
      const desk = document.querySelector('[data-desk]')!.getBoundingClientRect();
      return [...document.querySelectorAll('.current')].some((answer) => {
        const { top, bottom } = answer.getBoundingClientRect();
        return top >= desk.top && bottom <= desk.bottom;
      });
    });
  const fields = answersForm(page).locator(':is(input[type="text"], textarea):visible');
  for (const field of [fields.last(), fields.first()]) {
    await field.pressSequentially(' x');
    await expect.poll(isSeen).toBe(true);
  }
});

test('a box to tick says what it is, on the page and in a PDF', async ({ page }) => {
  const checklist = template('human-review-checklist');
  await openFilled(page, checklist, checklist.example!);
  const boxes = paper(page).getByRole('img', { name: 'Box to tick' });
  expect(await boxes.count()).toBeGreaterThan(5);
  expect(await boxes.count()).toBe(await paper(page).locator('.task').count());
  const pdf = (await page.pdf({ tagged: true })).toString('latin1');
  expect(pdf.match(/\/Alt \(Box to tick\)/g)).toHaveLength(await boxes.count());
});

test('what is announced later is rendered from the start', async ({ page }) => {
  for (const path of [POLICY, '/templates/ai-use-policy/update/', '/documents/', '/ask/', '/bench/']) {
    await page.goto(at('main', path));
    const statuses = page.locator('main [role="status"]:not([hidden] *, .off *)');
    expect(await statuses.count()).toBeGreaterThan(0);
    expect(await statuses.evaluateAll((all) => all.filter((one) => !one.checkVisibility()).map((one) => one.outerHTML))).toEqual([]);
  }
});

test('progress is seen where the system forces colours', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  const { approver: _, ...half } = template('ai-use-policy').example!;
  await openFilled(page, template('ai-use-policy'), half);
  const { data, info } = await sharp(await page.locator('[data-progress]').screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (share: number) => {
    const place = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * share)) * info.channels;
    return [...data.subarray(place, place + info.channels)].join();
  };
  expect(at(0.1)).not.toBe(at(0.985));
  await context.close();
});

test('a mistake in the page is not called a bad connection, and is not hidden', async ({ page }) => {
  const seen = watch(page);
  await openFilled(page, template('ai-use-policy'), template('ai-use-policy').example!);
  await page.evaluate(() => {
    window.Blob = class {
      constructor() {
        throw new Error('a defect');
      }
    } as unknown as typeof Blob;
  });
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  await expect(page.getByText('The file could not be made, because there is a mistake in this page.')).toBeVisible();
  // The page says it before the error reaches the test.
  await expect.poll(() => seen.errors).toEqual(['Error: a defect']);
});

test('a filled example opens with one click, and leaves her own document alone', async ({ page }) => {
  await open(page, POLICY);
  await page.getByLabel('Organisation').fill('Acme');
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.goto(at('main', '/templates/ai-use-policy/'));
  await page.getByRole('link', { name: 'See it filled' }).click();
  await expect(paper(page)).toContainText('Writing assistant, company account');
  await expect(page.getByLabel('Organisation')).toHaveValue('the company');
  await open(page, `${POLICY}?draft=none`);
  await expect(page.getByText('The document of this address is not on this device.')).toBeVisible();
  await open(page, POLICY);
  await expect(page.getByLabel('Organisation')).toHaveValue('Acme');
});

test('works under a base path and in another currency', async ({ page }) => {
  const seen = watch(page);
  await open(page, '/templates/launch-brief/fill/', 'lumen');
  await expect(page.locator('[data-field="cost"] .with-unit')).toContainText('€');
  await expect(page.getByLabel('Place of the evening')).toBeHidden();
  await page.getByLabel('Evening at the counter').check();
  await page.getByLabel('Place of the evening').fill('Ghent');
  await expect(paper(page)).toContainText('Electricians are invited to Ghent.');
  await page.getByRole('group', { name: 'Teams that help' }).getByLabel('Warehouse').check();
  await expect(paper(page)).toContainText('These teams help: Warehouse.');
  expect(seen).toEqual({ errors: [], foreign: [] });
});

for (const [look, options] of LOOKS) {
  test(`has no accessibility violation filled, over its page and with the list of gaps, ${look}`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await openFilled(page, template('platform-register'), template('platform-register').example!);
    expect(await accessibilityFaults(page)).toEqual([]);
    await open(page, MEMO);
    await page.getByLabel('Cost once').fill('much');
    await page.getByLabel('Why now').fill('Because it is late. '.repeat(300));
    await expect(page.locator('[data-gauge]')).toHaveText(/^Over/);
    await page.getByRole('button', { name: 'Download Markdown' }).click();
    await expect(page.getByText('answers are missing or do not fit')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead, and reads as questions', async ({ page }) => {
    await page.goto(at('main', MEMO));
    await expect(page.getByText('This form needs JavaScript, which is off.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'the blank document' })).toHaveAttribute(
      'href',
      /\/templates\/quarterly-marops-recommendation\/$/,
    );
    await expect(page.getByRole('link', { name: 'its Markdown' })).toHaveAttribute(
      'href',
      /\/templates\/quarterly-marops-recommendation\.md$/,
    );
    for (const question of ['Why now', 'Platform to retire', 'What we saw'])
      await expect(
        page
          .locator('main')
          .getByText(new RegExp(`^\\s*${question}`))
          .first(),
      ).toBeVisible();
    await expect(page.getByText('A role to create or change; A platform to retire;')).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
  });
});
