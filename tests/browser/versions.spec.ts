import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Draft } from '../../src/labs/documents/draft.ts';
import { fromFragment, toFragment } from '../../src/labs/documents/link.ts';
import { accessibilityFaults } from './accessibility.ts';
import { CURRENT, keepDrafts, keptDrafts } from './drafts.ts';
import { at, watch } from './open.ts';

const FORM = '/templates/ai-use-policy/fill/';
const OLD = { id: 'doc', version: '1.0.0', values: { organisation: ['Acme'], 'incident-contact': ['The duty officer'] } };
const NEWER = { id: 'doc', version: '9.0.0', values: { organisation: ['Acme'], 'future-field': ['Of tomorrow'] } };
const organisation = (page: Page) => page.locator('[name="organisation"]');
const channel = (page: Page) => page.locator('[name="incident-channel"]');
const title = (page: Page) => page.getByLabel('Name of your document');
const saved = (page: Page) => page.locator('[data-save-words]');
const status = (page: Page) => page.locator('[data-status]');
const upgradeOf = (page: Page) => page.getByRole('group', { name: 'A newer version of the template' });
const newerOf = (page: Page) => page.getByRole('group', { name: 'A document of a newer version' });

/** Opens a draft that another tab has left on this device. */
async function openDraft(page: Page, draft: Partial<Draft> & { id: string }): Promise<void> {
  await page.goto(at('main', '/documents/'));
  await keepDrafts(page, [draft]);
  await page.goto(at('main', `${FORM}?draft=${draft.id}`));
  await expect(saved(page)).not.toBeEmpty();
}

const keptDraft = async (page: Page) => (await keptDrafts(page))[0]!;

/** Types as a reader would, where the page lets her. */
async function tryToType(page: Page, text: string): Promise<void> {
  await organisation(page).focus();
  await page.keyboard.type(text);
}

/** What the link of the page carries. */
async function copiedLink(page: Page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy a link with these answers' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  return fromFragment(new URL(await page.evaluate(() => navigator.clipboard.readText())).hash);
}

test('a document of a newer version than the page is read and not changed; its title is, and nothing of it is lost', async ({ page }) => {
  const seen = watch(page);
  await openDraft(page, NEWER);
  await expect(organisation(page)).toHaveValue('Acme');
  await tryToType(page, ' and Sons');
  await title(page).fill('Renamed');
  await expect.poll(async () => (await keptDraft(page)).title).toBe('Renamed');
  expect(await keptDraft(page)).toMatchObject({ version: '9.0.0', values: NEWER.values });
  await expect(organisation(page)).toHaveValue('Acme');
  await expect(newerOf(page)).toContainText(`is of version 9.0.0 of the template, and this page has version ${CURRENT}`);
  await expect(page.getByRole('button', { name: 'Download Word' })).toBeHidden();
  expect(await copiedLink(page)).toEqual({
    ok: true,
    answers: { template: 'ai-use-policy', version: '9.0.0', values: NEWER.values },
  });
  await newerOf(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(newerOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Start a new one' }).click();
  await expect(newerOf(page)).toBeHidden();
  await organisation(page).fill('Other');
  await expect(page.getByRole('button', { name: 'Download Word' })).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('answers of a document that its form does not ask for stay in it', async ({ page }) => {
  await openDraft(page, { id: 'doc', values: { organisation: ['Acme'], unasked: ['Precious'], 'tools.0.unasked': ['Too'] } });
  await organisation(page).fill('Acme and Sons');
  await expect.poll(async () => (await keptDraft(page)).values.organisation).toEqual(['Acme and Sons']);
  expect((await keptDraft(page)).values).toMatchObject({ unasked: ['Precious'], 'tools.0.unasked': ['Too'] });
  await expect(status(page)).toHaveText(
    '2 answers of this document have no place in this form. They are kept with the document and come along in a link, and are in no other file.',
  );
});

test('a document that another tab brings in an older version is offered for upgrade, and loses nothing', async ({ context }) => {
  const [page, other] = [await context.newPage(), await context.newPage()];
  await openDraft(page, { id: 'doc', values: { organisation: ['Acme'] } });
  await other.goto(at('main', '/documents/'));
  await keepDrafts(other, [{ ...OLD, revision: 5 }]);
  await expect(saved(page)).toHaveText('This document was changed in another tab. You see its latest version.');
  await tryToType(page, ' and Sons');
  await title(page).fill('Renamed');
  await expect.poll(async () => (await keptDraft(page)).title).toBe('Renamed');
  expect(await keptDraft(page)).toMatchObject({ version: '1.0.0', values: OLD.values });
  await upgradeOf(page).getByRole('button', { name: 'Go on with the new version' }).click();
  await expect(upgradeOf(page)).toBeHidden();
  await organisation(page).fill('Acme and Sons');
  await expect(saved(page)).toHaveText('Saved on this device.');
  expect(await keptDraft(page)).toMatchObject({
    version: CURRENT,
    values: { organisation: ['Acme and Sons'], 'incident-channel': ['The duty officer'] },
  });
});

test('a document that another tab took over into a newer version is not changed by the older page', async ({ context }) => {
  const [page, other] = [await context.newPage(), await context.newPage()];
  await openDraft(page, { id: 'doc', values: { organisation: ['Acme'] } });
  await organisation(page).focus();
  await other.goto(at('main', '/documents/'));
  await keepDrafts(other, [{ ...NEWER, revision: 5 }]);
  await expect(newerOf(page)).toBeFocused();
  await tryToType(page, ' and Sons');
  await title(page).fill('Renamed');
  await expect.poll(async () => (await keptDraft(page)).title).toBe('Renamed');
  expect(await keptDraft(page)).toMatchObject({ version: '9.0.0', values: NEWER.values });
});

test('while an upgrade is offered, the preview shows what comes of it, a link carries all answers, and files wait', async ({ page }) => {
  const seen = watch(page);
  await openDraft(page, OLD);
  await expect(upgradeOf(page)).toBeVisible();
  expect(await copiedLink(page)).toEqual({ ok: true, answers: { template: 'ai-use-policy', version: '1.0.0', values: OLD.values } });
  let downloads = 0;
  page.on('download', () => downloads++);
  const word = page.getByRole('button', { name: 'Download Markdown' });
  await word.click();
  await expect(page.locator('[data-export-status]')).toHaveText(
    `Nothing was made: this document is of version 1.0.0 of the template, and this page makes files of version ${CURRENT}. Above the form it says how to go on.`,
  );
  await expect(page.locator('[data-missing]')).toBeHidden();
  await expect(page.locator('[data-paper]')).toContainText('The duty officer');
  await expect(channel(page)).toHaveValue('The duty officer');
  expect(await keptDraft(page)).toMatchObject({ version: '1.0.0', values: OLD.values });
  expect(downloads).toBe(0);

  await upgradeOf(page).getByRole('button', { name: 'Go on with the new version' }).click();
  await word.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export with blanks' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('The duty officer');
  expect(seen.errors).toEqual([]);
});

test('a document with far more rows than its list takes shows some and keeps all', async ({ page }) => {
  const rows = page.locator('[data-rows="tools"] [data-row]');
  await page.goto(at('main', FORM + (await toFragment('ai-use-policy', CURRENT, { 'tools.2999.tool': ['Far away'] }))));
  await page.getByRole('button', { name: 'Open them as a new document' }).click();
  await expect(rows).toHaveCount(28);
  await organisation(page).fill('Acme');
  await expect.poll(async () => (await keptDraft(page)).values.organisation).toEqual(['Acme']);
  expect((await keptDraft(page)).values['tools.2999.tool']).toEqual(['Far away']);
  await expect(status(page)).toHaveText(
    'One answer of this document has no place in this form. “Approved tools” takes 8 rows, and the form shows at most 28. It is kept with the document and comes along in a link, and is in no other file.',
  );
});

for (const width of [320, 1280]) {
  test(`a document of another version has no violation, ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const draft of [OLD, NEWER]) {
      await openDraft(page, draft);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await context.close();
  });
}
