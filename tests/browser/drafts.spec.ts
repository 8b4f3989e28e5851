import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Draft } from '../../src/labs/documents/draft.ts';
import { toFragment } from '../../src/labs/documents/link.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { CURRENT, keepDrafts, keptDrafts, versionOf } from './drafts.ts';
import { at, watch } from './open.ts';

const FORM = '/templates/quarterly-marops-recommendation/fill/';
const quarter = (page: Page) => page.getByRole('textbox', { name: 'Quarter', exact: false }).and(page.locator('[name="quarter"]'));
const saved = (page: Page) => page.locator('[data-save-words]');
const MINE = {
  id: 'mine',
  template: 'quarterly-marops-recommendation',
  version: versionOf('quarterly-marops-recommendation'),
  name: 'Quarterly MarOps recommendation',
  title: 'Mine',
};

/** Opens the form and waits until it listens. */
async function open(page: Page, path = FORM): Promise<void> {
  await page.goto(at('main', path));
  await expect(saved(page)).not.toBeEmpty();
}

test('what is typed survives a reload and a crash, and is found under My documents', async ({ context }) => {
  const page = await context.newPage();
  const seen = watch(page);
  await open(page);
  await expect(saved(page)).toHaveText('Nothing to save yet.');
  expect(await keptDrafts(page)).toEqual([]);
  await quarter(page).fill('Q3 2026');
  await expect(saved(page)).toHaveText('Saved on this device.');
  await page.reload();
  await expect(quarter(page)).toHaveValue('Q3 2026');

  // A renderer that dies runs no handler: only what was saved while typing is there.
  await quarter(page).fill('Q4 2026');
  await expect(saved(page)).toHaveText('Saved on this device.');
  const address = page.url();
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(address);
  await expect(quarter(again)).toHaveValue('Q4 2026');
  await again.goto(at('main', '/documents/'));
  await again.getByRole('link', { name: 'Quarterly MarOps recommendation' }).click();
  await expect(quarter(again)).toHaveValue('Q4 2026');
  expect(seen.errors).toEqual([]);
});

test('what was typed a moment ago is kept when the page is closed', async ({ context }) => {
  const page = await context.newPage();
  await open(page);
  await quarter(page).fill('In a hurry');
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await open(again);
  await expect(quarter(again)).toHaveValue('In a hurry');
});

test('a tab at rest takes over what another has kept', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await open(a);
  await quarter(a).fill('Q1');
  await expect(saved(a)).toHaveText('Saved on this device.');
  await open(b, new URL(a.url()).pathname + new URL(a.url()).search);
  await quarter(b).fill('Q2');
  await expect(quarter(a)).toHaveValue('Q2');
  await expect(saved(a)).toHaveText('This document was changed in another tab. You see its latest version.');
});

/** Two tabs on one document, of which the second has an answer that could not be saved. */
async function conflict(a: Page, b: Page): Promise<void> {
  await open(a);
  await keepDrafts(a, [{ ...MINE, values: { quarter: ['Q1'] } }]);
  await open(a, `${FORM}?draft=mine`);
  await open(b, `${FORM}?draft=mine`);
  await b.evaluate(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = own) });
  });
  await quarter(b).fill('Mine');
  await expect(saved(b)).toContainText('Not saved: the storage of this browser is full.');
  await quarter(a).fill('Theirs');
  await expect(b.getByRole('alert')).toContainText('This document was changed in another tab.');
  await b.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
}

test('of two tabs with changes neither overwrites the other: the other version is used', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await conflict(a, b);
  await expect(quarter(b)).toHaveValue('Mine');
  await quarter(b).fill('Mine and more');
  await expect(saved(b)).toHaveText('Not saved: this document was changed in another tab.');
  expect(await keptDrafts(a)).toMatchObject([{ id: 'mine', values: { quarter: ['Theirs'] } }]);
  await b.getByRole('button', { name: 'Use the other version' }).click();
  await expect(quarter(b)).toHaveValue('Theirs');
  await expect(b.getByRole('alert')).toBeHidden();
  await expect(saved(b)).toBeFocused();
});

test('of two tabs with changes neither overwrites the other: mine becomes a copy', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await conflict(a, b);
  await b.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(saved(b)).toHaveText('Saved on this device as a copy.');
  await quarter(b).fill('Mine still');
  await expect(saved(b)).toHaveText('Saved on this device.');
  const drafts = await keptDrafts(a);
  expect(drafts.map(({ title, values }) => [title, values.quarter]).sort()).toEqual([
    ['Mine (copy)', ['Mine still']],
    ['Mine', ['Theirs']],
  ]);
  await b.reload();
  await expect(quarter(b)).toHaveValue('Mine still');
});

test('a document that is deleted in another tab is not lost here', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await open(a);
  await quarter(a).fill('Q1');
  await expect(saved(a)).toHaveText('Saved on this device.');
  await b.goto(at('main', '/documents/'));
  await b.getByRole('button', { name: 'Delete' }).click();
  await expect(a.getByRole('alert')).toContainText('This document was deleted in another tab.');
  await expect(a.getByRole('button', { name: 'Use the other version' })).toBeHidden();
  await a.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(b.getByRole('link', { name: '(copy)' })).toBeVisible();
});

test('that it is saved is there to be seen; read out are a problem and its end', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const status of document.querySelectorAll('[data-save-state] [role="status"]'))
      new MutationObserver(() => status.textContent && heard.push(status.textContent)).observe(status, { childList: true, subtree: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  for (const words of ['Q1', 'Q2', 'Q3']) {
    await quarter(page).fill(words);
    await expect(saved(page)).toHaveText('Saving…');
    await expect(saved(page)).toHaveText('Saved on this device.');
  }
  expect(await heard()).toEqual([]);
  await page.evaluate(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = own) });
  });
  await quarter(page).fill('Q4');
  await expect.poll(heard).toEqual([expect.stringContaining('Not saved: the storage of this browser is full.')]);
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await quarter(page).pressSequentially(' and more');
  await expect.poll(heard).toEqual([expect.stringContaining('Not saved'), 'Saved on this device.']);
});

for (const [words, name] of [
  ['the storage of this browser is full', 'QuotaExceededError'],
  ['this browser does not let the page keep anything', 'SecurityError'],
]) {
  test(`a page that cannot save says that ${words}, offers the answers, and warns before leaving`, async ({ page }) => {
    const seen = watch(page);
    await page.addInitScript((kind) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', kind);
      };
    }, name);
    await open(page);
    await quarter(page).fill('Only here');
    await expect(saved(page)).toContainText(`Not saved: ${words}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download a backup of your answers' }).click();
    const path = await (await download).path();

    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Start a new one' }).click();
    await expect(quarter(page)).toHaveValue('Only here');

    let warned = '';
    page.once('dialog', (dialog) => {
      warned = dialog.type();
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => warned).toBe('beforeunload');
    await expect(quarter(page)).toHaveValue('Only here');
    expect(seen.errors).toEqual([]);

    const other = await page.context().browser()!.newPage();
    await other.goto(at('main', '/documents/'));
    await other.getByLabel('Import').setInputFiles(path);
    await expect(other.getByRole('status')).toHaveText('One document was added.');
    expect(await keptDrafts(other)).toMatchObject([{ values: { quarter: ['Only here'] } }]);
    await other.close();
  });
}

test('a link carries the answers to another browser, and no request holds any of them', async ({ browser, page, context }) => {
  const SECRET = 'Nordwind Quarter';
  const sent: string[] = [];
  const record = (tab: Page) =>
    tab.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  record(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await quarter(page).fill(SECRET);
  await expect(page.getByText('Whoever has the link has the answers')).toBeVisible();
  await page.getByRole('button', { name: 'Copy a link with these answers' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/fill\/#answers=[\w-]+$/);

  const other = await (await browser.newContext()).newPage();
  const seen = watch(other);
  record(other);
  await open(other);
  await quarter(other).fill('Their own');
  await expect(saved(other)).toHaveText('Saved on this device.');
  await other.goto(link);
  await expect(other.getByText('They become a new document on this device; your own documents stay as they are.')).toBeVisible();
  expect(other.url()).not.toContain('#answers');
  await expect(quarter(other)).toHaveValue('Their own');
  await other.getByRole('button', { name: 'Open them as a new document' }).click();
  await expect(quarter(other)).toHaveValue(SECRET);
  expect((await keptDrafts(other)).map(({ values }) => values.quarter?.[0]).sort()).toEqual(['Nordwind Quarter', 'Their own']);
  await other.reload();
  await expect(quarter(other)).toHaveValue(SECRET);

  expect(seen.errors).toEqual([]);
  expect(sent.length).toBeGreaterThan(5);
  const packed = link.split('#answers=')[1]!;
  for (const request of sent)
    for (const secret of [SECRET, 'Nordwind', encodeURIComponent(SECRET), packed.slice(0, 20)]) expect(request).not.toContain(secret);
  await other.context().close();
});

test('answers that no link could bring are not copied into one', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.evaluate(() => navigator.clipboard.writeText('as before'));
  await quarter(page).fill('x'.repeat(1_000_001));
  await page.getByRole('button', { name: 'Copy a link with these answers' }).click();
  await expect(page.getByText('These answers have more than the 1 MB that a link may carry, so no link was made.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('as before');
});

test('a damaged link, and one of another template, are told of and change nothing', async ({ page }) => {
  await open(page, `${FORM}#answers=AAAA`);
  await expect(page.getByText('The link is damaged: its answers cannot be read.')).toBeVisible();
  expect(page.url()).not.toContain('#answers');
  await expect(page.getByRole('button', { name: 'Open them as a new document' })).toBeHidden();
  await open(page, FORM + (await toFragment('ai-use-policy', CURRENT, { organisation: ['x'] }))!);
  await expect(page.getByText('The link carries answers to “ai-use-policy”, and this is “Quarterly MarOps recommendation”.')).toBeVisible();
  expect(await keptDrafts(page)).toEqual([]);
});

test('a link that is pasted into an open form is taken as well, and waits for its reader through a reload', async ({ page }) => {
  const seen = watch(page);
  const offer = page.getByRole('group', { name: 'Answers from a link' });
  const linkOf = async (words: string) => at('main', FORM + (await toFragment(MINE.template, MINE.version, { quarter: [words] })));
  await open(page);
  await page.goto(await linkOf('From the first link'));
  await expect(offer).toBeVisible();
  await expect(page).toHaveURL(at('main', FORM));
  await page.reload();
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: 'Leave them' }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(saved(page)).not.toBeEmpty();
  await expect(offer).toBeHidden();

  await page.goto(await linkOf('From the second link'));
  await expect(offer).toBeVisible();
  await page.goto(await linkOf('From the third link'));
  await expect(page).toHaveURL(at('main', FORM));
  await offer.getByRole('button', { name: 'Open them as a new document' }).click();
  await expect(quarter(page)).toHaveValue('From the third link');
  expect((await keptDrafts(page)).map(({ values }) => values.quarter)).toEqual([['From the third link']]);
  await page.reload();
  await expect(quarter(page)).toHaveValue('From the third link');
  await expect(offer).toBeHidden();
  expect(seen.errors).toEqual([]);
});

test('where the storage is full, a page says what makes room, and saves once there is some', async ({ context }) => {
  const [a, b] = [await context.newPage(), await context.newPage()];
  await b.goto(at('main', '/documents/'));
  await keepDrafts(b, [
    { ...MINE, values: { quarter: ['Q1'] } },
    { ...MINE, id: 'big', title: 'Big', values: { quarter: ['x'.repeat(1_000_000)] } },
  ]);
  await b.evaluate(() => {
    const fill = (key: string, step: number) => {
      let text = '';
      try {
        for (;;) localStorage.setItem(key, (text += 'x'.repeat(step)));
      } catch {
        return;
      }
    };
    fill('ballast', 500_000);
    fill('more-ballast', 1000);
  });
  await b.reload();
  await open(a, `${FORM}?draft=mine`);
  await quarter(a).fill('y'.repeat(5000));
  await expect(saved(a)).toHaveText(
    'Not saved: the storage of this browser is full. Download your answers. To make room, delete documents under “My documents”, and then for good: until then a deleted one takes as much room as before.',
  );
  const big = (section: string) => b.locator('li', { has: b.getByRole('heading', { name: 'Big' }) }).and(b.locator(section));
  await big('[data-list] > li').getByRole('button', { name: 'Delete' }).click();
  await expect(big('[data-removed-list] > li')).toBeVisible();
  await expect(saved(a)).toContainText('Not saved');
  b.once('dialog', (dialog) => void dialog.accept());
  await big('[data-removed-list] > li').getByRole('button', { name: 'Delete for good' }).click();
  await expect(saved(a)).toHaveText('Saved on this device.');
  expect((await keptDrafts(a)).map(({ id, values }) => [id, values.quarter?.[0]?.length])).toEqual([['mine', 5000]]);
});

test('a title that cannot be saved stays as it was typed, on the page and in the files', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await open(page);
  const title = page.getByLabel('Name of your document');
  await title.fill('Our page');
  await quarter(page).fill('Q1');
  await expect(saved(page)).toContainText('Not saved');
  await expect(title).toHaveValue('Our page');
  const backup = page.waitForEvent('download');
  await page.locator('[data-save-full] button').click();
  const { drafts } = JSON.parse(await readFile(await (await backup).path(), 'utf8')) as { drafts: Draft[] };
  expect(drafts).toMatchObject([{ title: 'Our page', values: { quarter: ['Q1'] } }]);
  await page.locator('[data-export="answers"]').click();
  const answers = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export with blanks' }).click();
  expect((await answers).suggestedFilename()).toMatch(/^our-page-/);
});

test('a document of an older version comes along once its reader agrees, and not before', async ({ page }) => {
  const seen = watch(page);
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('/handbook/draft:old')!) as Draft);
  const old: Draft = {
    ...{ format: 1, id: 'old', template: 'launch-brief', version: '1.0.0', name: 'Launch brief of a range', title: 'Aurora' },
    ...{ values: { range: ['Aurora'], gone: ['A field that no form has'] }, created: '2026-03-01', updated: '2026-03-01', revision: 1 },
  };
  await page.goto(at('lumen', '/documents/'));
  await page.evaluate((draft) => localStorage.setItem('/handbook/draft:old', JSON.stringify(draft)), old);
  await page.reload();
  await expect(page.getByText('A newer version is there: 1.1.0.')).toBeVisible();
  await page.getByRole('link', { name: 'Aurora' }).click();
  const offer = page.getByRole('group', { name: 'A newer version of the template' });
  await expect(offer).toContainText('The share sold at the counter has a field.');
  await expect(offer).toContainText('The new field “Share sold at the counter” starts with “50”.');
  await page.getByLabel('Name of your document').fill('Aurora in spring');
  await expect.poll(async () => (await kept()).title).toBe('Aurora in spring');
  expect(await kept()).toMatchObject({ version: '1.0.0', values: old.values });
  await offer.getByRole('button', { name: 'Go on with the new version' }).click();
  await expect(offer).toBeHidden();
  await expect(page.locator('[name="counter-share"]')).toHaveValue('50');
  expect(await kept()).toMatchObject({
    version: '1.1.0',
    title: 'Aurora in spring',
    values: { range: ['Aurora'], 'counter-share': ['50'] },
  });
  expect(seen.errors).toEqual([]);
});

for (const [look, options] of LOOKS) {
  test(`a form in conflict has no violation, ${look}`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const [a, b] = [await context.newPage(), await context.newPage()];
    await conflict(a, b);
    expect(await accessibilityFaults(b)).toEqual([]);
    await context.close();
  });
}
