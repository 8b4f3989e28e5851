import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Path of the form, as an entry links to it. */
export const FORM = '/suggest/?page=guides/map-one-workflow';

/** The controls of the form, and the text that it shows. */
export const show = (page: Page) => page.getByRole('button', { name: 'Show what will be shared' });
export const consent = (page: Page) => page.getByRole('checkbox', { name: /I have read this very text/ });
export const issue = (page: Page) => page.getByRole('button', { name: 'Open a GitHub issue' });
export const save = (page: Page) => page.getByRole('button', { name: 'Download the file' });
export const preview = (page: Page) => page.locator('[data-text]');
/** The question about one likely name. */
export const question = (page: Page, name: string) => page.getByRole('group', { name: `Is “${name}” a name?` });

/** Fills a correction that holds something of everything that is scrubbed. */
export async function fillCorrection(page: Page, should = 'Call 07700 900123. It cost £4,000, then £4,000.'): Promise<void> {
  await page.getByLabel('Something on a page is wrong').check();
  await page.getByLabel('Where on the page').fill('Anna wrote to anna.smith@example.com');
  await page.getByLabel('What it should say').fill(should);
  await page.getByLabel('Address of a source').fill('https://x.example/plan?token=abc');
  await page.getByLabel('Names to take out').fill('Anna\nNordwind');
  await page.getByLabel('Anything else').fill('Nordwind’s plan');
}

/** Presses the button for the file. @returns its name and its text */
export async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), save(page).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
