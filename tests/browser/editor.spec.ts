import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { runCheck } from '../../scripts/check/run.ts';
import { FIXTURE } from '../sites.ts';
import { at, watch } from './open.ts';

/** The web editor on a folder of the browser's own store, which stands for the folder of a checkout. */

type Files = Record<string, string>;

// Sveltia CMS has American words built in and asks for every other language: this one must come from the site.
test.use({ locale: 'en-GB' });

async function contentFiles(): Promise<Files> {
  const files: Files = {};
  for await (const file of glob('content/{glossary,scenarios,templates,roles,workflows}/**/*.mdx', { cwd: FIXTURE }))
    files[file] = await readFile(join(FIXTURE, file), 'utf8');
  return files;
}

/** Puts files into the store of the browser, and lets the folder picker choose it. */
async function openFolder(page: Page, files: Files): Promise<void> {
  await page.addInitScript(() => {
    (window as unknown as { showDirectoryPicker: () => Promise<unknown> }).showDirectoryPicker = () => navigator.storage.getDirectory();
  });
  await page.goto(at('main', '/admin/'));
  await page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(given)) {
      const folders = path.split('/');
      const name = folders.pop()!;
      let folder = root;
      for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeHidden();
}

const stored = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const folders = wanted.split('/');
    const name = folders.pop()!;
    let folder = await navigator.storage.getDirectory();
    for (const part of folders) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);

/** Saves what stands in the form, and waits for the file to be another. While the editor replaces it, it cannot be read. */
async function save(page: Page, path: string, before: string): Promise<string> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  let after = before;
  await expect(async () => {
    after = await stored(page, path);
    expect(after).not.toBe(before);
  }).toPass({ timeout: 15_000 });
  return after;
}

/** Lines of two texts that differ, where both have as many lines. */
function changedLines(before: string, after: string): { from: string; to: string }[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now.length).toBe(old.length);
  return old.flatMap((from, index) => (from === now[index] ? [] : [{ from, to: now[index]! }]));
}

/** What the check finds in a saved file where it stands among all others; suggestions may be left. */
async function issuesOf(text: string, path: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'playbook-editor-'));
  await cp(join(FIXTURE, 'content'), join(folder, 'content'), { recursive: true });
  await writeFile(join(folder, path), text);
  const isWanted = (file: string) => `content/${file}` === path;
  const { issues } = await runCheck({ content: join(folder, 'content'), locale: 'en-GB', today: '2026-11-24', isWanted });
  await rm(folder, { recursive: true });
  return issues.filter(({ severity }) => severity !== 'suggestion').map(({ code, message }) => `${code}: ${message}`);
}

for (const { path, collection, slug, field, edited, line } of [
  {
    path: 'content/glossary/ai-literacy.mdx',
    collection: 'glossary',
    slug: 'ai-literacy',
    field: 'Short',
    edited: 'Enough knowledge of an AI tool: to use it well, and to know when to ask.',
    line: 'short: "Enough knowledge of an AI tool: to use it well, and to know when to ask."',
  },
  {
    path: 'content/scenarios/auto-sent-email.mdx',
    collection: 'scenarios',
    slug: 'auto-sent-email',
    field: 'Owner',
    edited: 'the lifecycle team',
    line: 'owner: the lifecycle team',
  },
]) {
  test(`${path} is opened, edited and saved; only the edited line differs`, async ({ page }) => {
    const seen = watch(page);
    const files = await contentFiles();
    const before = files[path]!;
    await openFolder(page, files);
    await page.goto(at('main', `/admin/#/collections/${collection}/entries/${slug}`));
    await page.getByRole('textbox', { name: field, exact: true }).fill(edited);
    const after = await save(page, path, before);
    const [change, ...others] = changedLines(before, after);
    expect(change?.from.split(':')[0]).toBe(line.split(':')[0]);
    expect(change?.to).toBe(line);
    expect(others).toEqual([]);
    expect(await issuesOf(after, path)).toEqual([]);
    expect(seen).toEqual({ errors: [], foreign: [] });
  });
}

test('a body is saved letter by letter, and nothing of the frontmatter is touched', async ({ page }) => {
  const seen = watch(page);
  const files = await contentFiles();
  const path = 'content/templates/ai-use-policy/index.mdx';
  const before = files[path]!;
  await openFolder(page, files);
  await page.goto(at('main', '/admin/#/collections/templates/entries/ai-use-policy/index'));
  const body = page.getByRole('group', { name: 'Body' }).getByRole('textbox');
  await expect(async () => {
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 4000);
    await body.click({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nOne more <Term id="data-class">class</Term>.');
  const after = await save(page, path, before);
  expect(after).toBe(`${before.trimEnd()}\nOne more <Term id="data-class">class</Term>.\n`);
  // The version of a template is frozen: what is edited in it wants the next one, and nothing else is wrong.
  expect((await issuesOf(after, path)).map((issue) => issue.split(':')[0])).toEqual(['release-differs']);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('a playbook without a repository has the editor for a folder of this machine', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('lumen', '/admin/'));
  await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeVisible();
  expect(seen).toEqual({ errors: [], foreign: [] });
});
