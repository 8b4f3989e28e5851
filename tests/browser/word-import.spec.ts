import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { createDocx } from '../../src/exports/docx.ts';
import { DOCUMENT, editDocx, ins, run, swap } from '../exports/edit-docx.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { ANSWERS, exported } from './exported.ts';
import { at, watch } from './open.ts';

const URL = at('lumen', '/templates/launch-brief/update/');
const TITLE = /<w:r>(?:(?!<\/w:r>).)*Launch brief(?:(?!<\/w:r>).)*<\/w:r>/;
const changes = (page: Page) => page.getByRole('region', { name: 'What changes in your document' });
const tracked = (page: Page) => page.getByRole('dialog', { name: 'What becomes of the tracked changes?' });
const lost = (page: Page) => page.getByRole('dialog', { name: 'This cannot be carried over' });

/** The exported document as a colleague left it: with a proposal, hidden words, or both. */
async function edited(more: { proposal?: boolean; hidden?: boolean }): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const { document, identity } = await exported();
  const words = `${more.proposal ? ins(run(' by proposal')) : ''}${more.hidden ? run(' hush', '<w:vanish/>') : ''}`;
  const bytes = editDocx(await createDocx(document, identity, ANSWERS), {
    [DOCUMENT]: (xml) => swap(xml, TITLE, (found) => found + words),
  });
  return { name: 'brief.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

async function open(page: Page, file: Awaited<ReturnType<typeof edited>>): Promise<void> {
  await page.goto(URL);
  await page.getByLabel('Choose a file').setInputFiles(file);
}

async function markdown(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  return readFile(await (await download).path(), 'utf8');
}

for (const [answer, title] of [
  ['Accept all', '# Launch brief of a range by proposal'],
  ['Reject all', '# Launch brief of a range'],
] as const) {
  test(`${answer}: a proposal of a Word file is decided before it is taken over`, async ({ page }) => {
    const seen = watch(page);
    await open(page, await edited({ proposal: true }));
    await expect(tracked(page)).toContainText('In “brief.docx”, 1 tracked change has been neither accepted nor rejected');
    await expect(tracked(page).getByRole('listitem')).toHaveText([/^Added by Ada on 3 November 2026.*: “by proposal”$/]);
    await expect(changes(page)).toBeHidden();
    await tracked(page).getByRole('button', { name: answer }).click();
    await expect(changes(page)).toBeVisible();
    expect((await markdown(page)).split('\n').find((line) => line.startsWith('# '))).toBe(title);
    expect(seen).toEqual({ errors: [], foreign: [] });
  });
}

test('what cannot be carried over is listed with its words, by keyboard, and cancelled by Escape', async ({ page }) => {
  await open(page, await edited({ hidden: true, proposal: true }));
  await expect(tracked(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tracked(page).getByRole('list')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tracked(page).getByRole('button', { name: 'Accept all' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lost(page).getByRole('listitem')).toHaveText([/^Hidden text.*“hush”/]);
  await page.keyboard.press('Escape');
  await expect(page.getByText('You cancelled. Nothing was taken over, and the file is as it was.')).toBeFocused();
  await expect(changes(page)).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a cancelled file leaves the comparison of the file before', async ({ page }) => {
  await open(page, await edited({ hidden: true }));
  await lost(page).getByRole('button', { name: 'Go on without these' }).click();
  await expect(changes(page)).toBeVisible();
  await page.getByLabel('Choose a file').setInputFiles(await edited({ proposal: true }));
  await tracked(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You cancelled.')).toBeVisible();
  await expect(changes(page)).toBeVisible();
  expect(await markdown(page)).not.toContain('proposal');
});

for (const [path, label] of [
  ['/ask/', 'Open a file'],
  ['/bench/', 'Test an answers file'],
] as const) {
  test(`the same is asked on ${path}, and a cancelled file leaves the policy before`, async ({ page }) => {
    await page.goto(at('main', path));
    await page.getByLabel(label).setInputFiles(await edited({ proposal: true }));
    await tracked(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('You cancelled. Nothing was taken over')).toBeVisible();
    await expect(page.locator('[data-policy]')).toHaveValue('ai-use-policy');
    await page.getByLabel(label).setInputFiles(await edited({ proposal: true }));
    await tracked(page).getByRole('button', { name: 'Reject all' }).click();
    await expect(page.getByText('Found a document from the template “launch-brief”')).toBeVisible();
  });
}

test('“My documents” opens no Word file, and says where it is opened', async ({ page }) => {
  await page.goto(at('main', '/documents/'));
  await page.getByLabel('Import').setInputFiles(await edited({ proposal: true }));
  await expect(page.getByText('“brief.docx” is a document, expected its answers file (.yaml).')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [look, options] of LOOKS) {
  test(`the questions about a Word file have no violation, ${look}`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await open(page, await edited({ hidden: true, proposal: true }));
    await expect(tracked(page)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await tracked(page).getByRole('button', { name: 'Accept all' }).click();
    await expect(lost(page)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
}
