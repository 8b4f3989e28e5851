import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { toValues } from '../../src/domain/template/values.ts';
import { createDocx } from '../../src/exports/docx.ts';
import { accessibilityFaults, LOOKS } from './accessibility.ts';
import { ANSWERS, exported } from './exported.ts';
import { at, drop, watch } from './open.ts';

const URL = at('lumen', '/templates/launch-brief/update/');
const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.getByLabel('Choose a file').setInputFiles(files);
const changes = (page: Page) => page.getByRole('region', { name: 'What changes in your document' });

async function taken(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Take the updated document' }).getByRole('button', { name }).click();
  return readFile(await (await download).path());
}

test('an edited Markdown file takes a version over, clause by clause, and nothing is sent', async ({ page }) => {
  const seen = watch(page);
  const { markdown, yaml } = await exported();
  const mine = markdown
    .replace('Most lamps will be sold', 'Nearly all lamps will be sold')
    .replace('# Launch brief of a range', '# Our launch of Aurora');
  expect(mine.match(/Nearly all|Our launch/g)).toHaveLength(2);
  await page.goto(URL);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await choose(page, file('brief.md', mine), file('brief.yaml', yaml));
  await expect(page.getByRole('heading', { name: 'What is new' })).toBeFocused();
  await expect(page.getByText('Version 1.1.0, ')).toBeVisible();
  await expect(page.getByText('The share sold at the counter has a field.')).toBeVisible();
  await expect(page.getByText('The new field “Share sold at the counter” starts with 50.')).toBeVisible();

  const change = changes(page).getByRole('listitem');
  await expect(change).toHaveCount(1);
  await expect(change).toContainText('Both changed this: please read and decide. Yours stays until you do.');
  await expect(page.getByText('One place is not decided yet; yours stays there.')).toBeVisible();
  expect(String(await taken(page, 'Download Markdown'))).toContain('Nearly all lamps will be sold');

  await change.getByLabel('The new version’s').check();
  await expect(page.getByText('Nothing waits for you.')).toBeVisible();
  const theirs = String(await taken(page, 'Download Markdown'));
  expect(theirs).toMatch(/^---\ntemplate: launch-brief\nversion: 1\.1\.0\nsha256: [0-9a-f]{64}\n---\n\n# Our launch of Aurora\n/);
  expect(theirs).toContain('About 50% will be sold');
  expect(theirs).not.toContain('Nearly all');
  await change.getByLabel('Mine', { exact: true }).check();
  expect(String(await taken(page, 'Download Markdown'))).toContain('Nearly all lamps will be sold');
  await change.getByLabel('Both, mine first').check();
  expect(String(await taken(page, 'Download Markdown'))).toMatch(/Nearly all lamps[\s\S]*About 50%/);
  expect(String(await taken(page, 'Download answers'))).toMatch(/version: "?1\.1\.0"?[\s\S]*counter-share: 50/);

  const asked = requests.filter((request) => !request.includes('blob:'));
  expect(
    asked.every((request) => /^GET \S+\/handbook\/(_astro\/\S+\.js|templates\/launch-brief\/versions\/1\.[01]\.0\.json) $/.test(request)),
  ).toBe(true);
  expect(asked.filter((request) => request.includes('/versions/'))).toHaveLength(2);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('an edited Word file takes a version over and is a Word file again', async ({ page }) => {
  const seen = watch(page);
  const { document, identity } = await exported();
  await page.goto(URL);
  await choose(page, file('brief.docx', await createDocx({ ...document, title: 'Our launch' }, identity, ANSWERS)));
  const change = changes(page).getByRole('listitem');
  await expect(change).toHaveCount(1);
  await expect(change).toContainText('Taken over: only the new version changed this.');
  await expect(change.locator('ins')).toHaveText(' [added: About 50%] ');
  const archive = unzipSync(await taken(page, 'Download Word'));
  const text = strFromU8(archive['word/document.xml']!).replace(/<[^>]+>/g, '');
  expect(text).toContain('Our launch');
  expect(text).toContain('About 50% will be sold');
  expect(strFromU8(archive['docProps/custom.xml']!)).toContain('1.1.0');

  await change.getByLabel('Mine', { exact: true }).check();
  expect(strFromU8(unzipSync(await taken(page, 'Download Word'))['word/document.xml']!).replace(/<[^>]+>/g, '')).toContain(
    'Most lamps will be sold',
  );
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a Markdown file without its answers asks for them, and a document on this device has them', async ({ page }) => {
  const { markdown, release } = await exported();
  await page.goto(URL);
  await page.evaluate(
    (values) =>
      localStorage.setItem(
        '/handbook/draft:mine',
        JSON.stringify({
          format: 1,
          id: 'mine',
          template: 'launch-brief',
          version: '1.0.0',
          name: 'x',
          title: 'Aurora',
          values,
          created: '2026-01-01',
          updated: '2026-01-01',
          revision: 1,
        }),
      ),
    toValues(release.fields, ANSWERS, release.locale),
  );
  await choose(page, file('brief.md', markdown.replace(/<!-- section: where -->[\s\S]*?(?=<!-- section: cost)/, '')));
  await expect(page.getByRole('heading', { name: 'Which answers is it made with?' })).toBeFocused();
  await page.getByLabel('Choose the answers file').setInputFiles(file('other.yaml', 'template: launch-brief'));
  await expect(page.getByText('Found nothing under "version" of the answers file')).toBeVisible();
  await page.getByRole('button', { name: 'Take its answers' }).click();
  await expect(changes(page).getByRole('listitem').first()).toContainText('You deleted it');
  expect(String(await taken(page, 'Download Markdown'))).not.toContain('will be sold');
});

test('a file that is dropped is read as one that is chosen, wherever on the page it falls', async ({ page }) => {
  const { yaml } = await exported();
  for (const place of ['[data-drop]', 'h1']) {
    await page.goto(URL);
    const dropped = page.evaluate(() => new Promise<boolean>((done) => addEventListener('drop', (event) => done(event.defaultPrevented))));
    await drop(page, place, 'brief.yaml', yaml);
    expect(await dropped).toBe(true);
    await expect(changes(page)).toBeVisible();
  }
});

for (const path of ['/templates/launch-brief/', '/templates/launch-brief/fill/']) {
  test(`${path} leads here, and a file that is dropped there comes along and is kept no longer`, async ({ page }) => {
    const seen = watch(page);
    const { yaml } = await exported();
    await page.goto(at('lumen', path));
    const way = page.getByRole('link', { name: 'Bring a document you edited up to date' });
    await expect(way).toHaveAttribute('href', '/handbook/templates/launch-brief/update/');
    await drop(page, 'h1', 'brief.yaml', yaml);
    await expect(changes(page)).toBeVisible();
    await expect(page).toHaveURL(URL);
    await page.reload();
    await expect(page.getByText('Drop the file here')).toBeVisible();
    await page.goto(`${URL}#handed`);
    await page.reload();
    await expect(page).toHaveURL(URL);
    await expect(page.getByText('No file arrived. Choose it here.')).toBeVisible();
    expect(seen).toEqual({ errors: [], foreign: [] });
  });
}

test('where one page cannot hand a file to the next, that is said', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await page.goto(at('lumen', '/templates/launch-brief/'));
  await drop(page, 'h1', 'brief.yaml', '');
  await expect(page.getByText('This browser does not let one page hand a file to the next.')).toBeVisible();
});

test('decisions that no file has yet are not lost without a warning', async ({ page }) => {
  const { markdown, yaml } = await exported();
  const files = [file('brief.md', markdown.replace('Most lamps will', 'Nearly all lamps will')), file('brief.yaml', yaml)];
  await page.goto(URL);
  await choose(page, ...files);
  const mine = changes(page).getByLabel('Mine', { exact: true });
  await mine.check();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await choose(page, ...files);
  await expect.poll(() => asked).toEqual(['beforeunload', 'confirm']);
  await expect(mine).toBeChecked();
  // The answers file has none of them; the document has.
  await taken(page, 'Download answers');
  await choose(page, ...files);
  await expect.poll(() => asked).toHaveLength(3);
  await taken(page, 'Download Markdown');
  await choose(page, ...files);
  await expect(mine).not.toBeChecked();
  await page.reload();
  expect(asked).toHaveLength(3);
});

test('a mistake in the page is not called a bad connection, and is not hidden', async ({ page }) => {
  const seen = watch(page);
  const { yaml } = await exported();
  await page.goto(URL);
  await choose(page, file('brief.yaml', yaml));
  await expect(changes(page)).toBeVisible();
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

test('a part that does not load is said', async ({ page }) => {
  const { yaml } = await exported();
  await page.route(/\/_astro\/plan-view\.[^/]+\.js$/, (route) => route.abort());
  await page.goto(URL);
  await choose(page, file('brief.yaml', yaml));
  await expect(page.getByText('could not be compared, because a part of this page did not load. Check the connection')).toBeVisible();
});

test('answers alone make the new document', async ({ page }) => {
  const { yaml } = await exported();
  await page.goto(URL);
  await choose(page, file('brief.yaml', yaml));
  await expect(changes(page)).toContainText('You have changed nothing in the text of the template.');
  expect(String(await taken(page, 'Download Markdown'))).toContain('About 50% will be sold');
});

test('what cannot be updated is told why, and nothing of an earlier file stays', async ({ page }) => {
  const seen = watch(page);
  const { markdown, yaml } = await exported();
  await page.goto(URL);
  await choose(page, file('brief.yaml', yaml));
  await expect(changes(page)).toBeVisible();
  const cases: [ReturnType<typeof file>, string][] = [
    [file('brief.md', markdown.replace('1.0.0', '1.1.0')), 'Your document is current: it is of version 1.1.0, the newest one.'],
    [file('brief.md', markdown.replace('1.0.0', '9.0.0')), 'Your document is of version 9.0.0, and the newest one of this site is 1.1.0.'],
    [file('brief.md', markdown.replace('1.0.0', '0.1.0')), 'Found a document of version 0.1.0, and this site has only 1.1.0, 1.0.0.'],
    [file('brief.md', markdown.replace('launch-brief', 'other')), 'Found a document from the template “other”'],
    [file('brief.md', '# Only words'), 'The Markdown file does not say which template it is from.'],
    [file('brief.docx', 'PK but no archive'), 'Found a damaged file.'],
    [file('brief.yaml', 'a: &a [*a]'), 'brief.yaml:1:8 Found the alias *a inside of what it stands for.'],
    [file('brief.pdf', ''), 'Found the file “brief.pdf”, expected a name that ends with .docx, .md or .yaml.'],
    [file('brief.yaml', yaml.replace(/sha256: .*/, `sha256: "${'0'.repeat(64)}"`)), 'their digests differ'],
  ];
  for (const [given, words] of cases) {
    await choose(page, given);
    await expect(page.getByText(words)).toBeVisible();
    await expect(changes(page)).toBeHidden();
  }
  expect(seen).toEqual({ errors: [], foreign: [] });
});

for (const [look, options] of LOOKS) {
  test(`an update with everything on it has no violation, ${look}`, async ({ browser }) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const { markdown, yaml } = await exported();
    await page.goto(URL);
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, file('brief.md', markdown));
    await expect(page.getByRole('heading', { name: 'Which answers is it made with?' })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, file('brief.md', markdown.replace('Most lamps', `Nearly ${'all'.repeat(40)} lamps`)), file('brief.yaml', yaml));
    await expect(changes(page)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
}
