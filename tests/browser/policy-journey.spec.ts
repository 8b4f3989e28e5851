import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { machinePolicy } from '../../src/domain/schema/machine-policy.ts';
import { readDocx } from '../../src/exports/read-docx.ts';
import { at, watch } from './open.ts';

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return readFile(await file.path());
}

test('a new reader drafts the policy from the home page, finds a gap by the bench, mends it, prints and takes it along', async ({
  page,
}) => {
  const seen = watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto(at('main'));
  await page.getByRole('link', { name: 'Draft the one-page AI policy' }).click();
  await page.getByRole('link', { name: 'Make it yours' }).first().click();

  await expect(page.locator('[data-progress-words]')).toHaveText(/^\d+ of \d+ required answers$/);
  for (const [label, words] of [
    ['Organisation', 'Zanzibar Tea'],
    ['Who approved the policy', 'Head of marketing'],
    ['In force from', '2026-12-01'],
    ['Policy owner', 'Marketing operations lead'],
    ['Brand reviewer', 'Brand manager'],
    ['Data protection lead', 'Data protection officer'],
    ['Where the AI-use register is kept', 'the shared folder'],
    ['How people learn to use AI well', 'New joiners decide three situations with the policy owner.'],
    ['Where to report an incident', 'the AI incidents channel'],
    ['Next review', '2027-05-03'],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: false }).or(page.getByLabel(label)).first().fill(words);
  const tools = page.locator('[data-rows="tools"] [data-row]');
  for (const [i, [tool, purpose, data]] of [
    ['Writing assistant', 'Drafts', 'confidential'],
    ['Image generator', 'Mock-ups', 'public'],
    ['Assistant in the CRM', 'Summaries', 'personal'],
  ].entries()) {
    await tools.nth(i).getByLabel('Tool').fill(tool!);
    await tools.nth(i).getByLabel('Approved for').fill(purpose!);
    await tools.nth(i).getByLabel('Most sensitive data allowed').selectOption(data!);
  }
  await expect(page.locator('[data-progress-words]')).toHaveText(/^(\d+) of \1 required answers$/);

  const rules = page.locator('[data-rows="rules"]');
  await rules.getByRole('button', { name: 'Add a row' }).click();
  const row = rules.locator('[data-row]').last();
  await row.getByLabel('Rule').selectOption('agents');
  await row.getByLabel('What your team decides').selectOption('off');
  await expect(page.locator('[data-policy-line]')).toContainText('27 of 720 combinations');
  await page.getByRole('link', { name: 'Open the test bench' }).click();
  await page
    .locator('[data-bench-result="own"]')
    .getByRole('listitem')
    .filter({ hasText: 'let an agent act' })
    .getByRole('link', { name: 'Mend it in the document' })
    .click();
  await expect(row).toBeFocused();
  await row.getByLabel('What your team decides').selectOption('deny');
  await row.getByLabel('Reason').fill('We have nobody who watches it.');
  await expect(page.locator('[data-policy-line]')).toContainText('0 without a rule');
  await expect(page.locator('[data-paper]')).toContainText(
    'let an agent act, with any data that is not special-category. We have nobody who watches it.',
  );
  await expect(page.locator('[data-gauge]')).toHaveText(/^Fills \d\d% of its one page/);

  const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1);
  expect(readDocx(await download(page, 'Download Word')).markdown).toContain('Zanzibar Tea');
  await page.getByText('For an assistant').click();
  const instructions = (await download(page, 'Download instructions')).toString();
  const [, never = ''] = instructions.split(/^(?:NEVER|ASK FIRST|MAY)\b/m);
  expect(never).toContain('[agents] let an agent act, with any data that is not special-category. Reason: We have nobody who watches it.');
  expect(never).toContain('Not even with a yes: invent a customer');
  const { rules: data } = machinePolicy.parse(JSON.parse((await download(page, 'Download rules (JSON)')).toString()));
  expect(data.find(({ id }) => id === 'agents')).toMatchObject({ decision: 'deny', why: 'We have nobody who watches it.' });

  expect(requests.filter((request) => !request.startsWith('GET ') || /Zanzibar|watches/.test(request))).toEqual([]);
  expect(seen).toEqual({ errors: [], foreign: [] });
});
