import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ask, type Policy } from '../../src/domain/policy/explain.ts';
import type { MachinePolicy } from '../../src/domain/schema/machine-policy.ts';
import { SPACE } from '../../src/domain/policy/space.ts';
import { AUDIENCE_WORDS, AUTOMATION_WORDS } from '../../src/domain/policy/sentence.ts';
import type { TemplateIndex, TemplateRelease } from '../../src/domain/schema/release.ts';
import { ACTIVITIES, DATA_CLASSES } from '../../src/domain/schema/rule-lists.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { answersText } from '../../src/domain/template/answers-file.ts';
import { createDocument } from '../../src/domain/template/document.ts';
import { documentMarkdown, type DocumentIdentity } from '../../src/domain/template/markdown.ts';
import { createDocx } from '../../src/exports/docx.ts';
import { SITES } from '../sites.ts';
import { accessibilityFaults } from './accessibility.ts';
import { CURRENT, keepDrafts } from './drafts.ts';
import { at, watch } from './open.ts';

const OUT = SITES.find((site) => site.name === 'main')!.out;
const VERSIONS = path.join(OUT, 'templates/ai-use-policy/versions');
const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;
const answer = (page: Page) => page.getByRole('group', { name: 'The answer' });
const verdict = (page: Page) => answer(page).getByRole('status');
const fact = (page: Page, term: string) =>
  answer(page)
    .locator('div', { has: page.getByText(term, { exact: true }) })
    .getByRole('definition');
const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** A team that lets agents act nowhere, asks somebody else about open work, and has no rule on confidential material. */
const RULES: Answers = {
  rules: [
    { rule: 'agents', decision: 'deny' },
    { rule: 'open-work', decision: 'ask', reviewer: 'the security lead' },
    { rule: 'confidential-material', decision: 'off' },
  ],
};
const VALUES = {
  'rules.0.rule': ['agents'],
  'rules.0.decision': ['deny'],
  'rules.1.rule': ['open-work'],
  'rules.1.decision': ['ask'],
  'rules.1.reviewer': ['the security lead'],
  'rules.2.rule': ['confidential-material'],
  'rules.2.decision': ['off'],
};

async function exported(): Promise<{ release: TemplateRelease; identity: DocumentIdentity }> {
  const release = await json<TemplateRelease>(path.join(VERSIONS, `${CURRENT}.json`));
  const { versions } = await json<TemplateIndex>(path.join(VERSIONS, 'index.json'));
  return {
    release,
    identity: { template: 'ai-use-policy', version: CURRENT, sha256: versions.find(({ version }) => version === CURRENT)!.sha256 },
  };
}

async function served(): Promise<Policy> {
  const { rules, clauses } = await json<MachinePolicy>(path.join(OUT, 'policies/ai-use-policy.json'));
  return { rules, clauses: new Map(clauses.map(({ id, heading }) => [id, heading])) };
}

/** What the cells of the table of every answer say, by activity and class of data. */
const cellsOf = (page: Page) =>
  page.evaluate(() => {
    const tables = [...document.querySelectorAll<HTMLTableElement>('main table')];
    const table = tables.find(({ rows }) => rows[0]!.cells[0]!.textContent === 'Activity')!;
    return [...table.tBodies[0]!.rows].map((row) => [...row.cells].slice(1).map((cell) => cell.textContent));
  });

/** The decision in a cell for an audience and a degree of automation: that of its one sentence that fits. */
function decisionIn(cell: string, audience: string, automation: string): string[] {
  return cell.split(/(?<=\.) (?=Where |For )/).flatMap((sentence) => {
    const [, where, who, alone, decision] = /^(?:Where (.*?)(?:, for (.*?))?: |For (.*?): )?(.*)\.$/.exec(sentence)!;
    const fits = (!where || where.includes(automation)) && (!(who ?? alone) || (who ?? alone)!.split(/, | or /).includes(audience));
    return fits ? [decision!.charAt(0).toUpperCase() + decision!.slice(1)] : [];
  });
}

test('the tool, the table and the rules as data agree on every situation', async ({ page }) => {
  await page.goto(at('main', '/ask/'));
  const policy = await served();
  const cells = await cellsOf(page);
  await expect(answer(page)).toContainText(`version ${CURRENT}`);
  const shown = await page.evaluate(
    (space) =>
      space.map((situation) => {
        for (const [name, value] of Object.entries(situation)) document.querySelector<HTMLSelectElement>(`#ask-${name}`)!.value = value;
        document.querySelector('#ask-data')!.dispatchEvent(new Event('change'));
        const rows = [...document.querySelectorAll('[data-answer] dl > div')].map((row) => [
          row.querySelector('dt')!.textContent,
          row.querySelector('dd')!.textContent,
        ]);
        const box = document.querySelector<HTMLElement>('[data-answer]')!;
        const facts: Record<string, string> = Object.fromEntries(rows);
        return { decision: box.dataset.decision, verdict: box.querySelector('[data-verdict]')!.textContent, facts };
      }),
    SPACE,
  );
  expect(shown).toHaveLength(720);
  SPACE.forEach((situation, i) => {
    const expected = ask(policy, situation);
    const asked = new Intl.ListFormat('en-GB').format(expected.reviewers);
    const words = { allow: 'Allowed', ask: `Ask ${asked} first`, deny: 'Not allowed', none: 'No rule' };
    expect(shown[i]).toMatchObject({ decision: expected.decision, verdict: expected.sentence });
    expect(shown[i]!.verdict!.startsWith(`${words[expected.decision]}: `)).toBe(true);
    const { facts } = shown[i]!;
    expect(facts).toMatchObject({ 'What to do next': expected.next, Clause: expected.clause });
    expect(facts.Rule!.startsWith(`${expected.rule!.id}: `)).toBe(true);
    for (const name of expected.reviewers) expect(facts['Who is asked']!.toLowerCase()).toContain(name.toLowerCase());
    const { activity, data, audience, automation } = situation;
    const cell = cells[ACTIVITIES.indexOf(activity)]![DATA_CLASSES.indexOf(data)]!;
    expect(decisionIn(cell, AUDIENCE_WORDS[audience], AUTOMATION_WORDS[automation])).toEqual([words[expected.decision]]);
  });
});

test('a situation is asked and answered by keyboard alone, and its question stands in the address', async ({ page }) => {
  const seen = watch(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
  await page.goto(at('main', '/ask/'));
  await expect(verdict(page)).toHaveText('Choose what AI would do and which data goes in.');
  await page.getByLabel('Which policy answers?').focus();
  const tabTo = async (name: string) => {
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(name)).toBeFocused();
  };
  await tabTo('Open a file');
  await tabTo('Start from a situation');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('What would AI do?')).not.toHaveValue('');
  await tabTo('What would AI do?');
  await page.keyboard.type('Send');
  await expect(page.getByLabel('Start from a situation')).toHaveValue('');
  await tabTo('Which data goes in?');
  await page.keyboard.type('Public');
  await tabTo('Who sees the result?');
  await page.keyboard.press('Home');
  await tabTo('Who checks the result?');
  await page.keyboard.press('Home');
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  await expect(fact(page, 'It depends')).toContainText('Where nobody checks the result: not allowed.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(verdict(page)).toHaveText(/^Ask a named colleague who did not make it first: /);
  await expect(fact(page, 'It depends')).toHaveCount(0);
  await expect(page).toHaveURL(at('main', '/ask/?activity=send&data=public&automation=reviewed'));
  await page.keyboard.press('Tab');
  await expect(answer(page).getByRole('link', { name: 'What needs asking first' })).toBeFocused();
  await page.reload();
  await expect(verdict(page)).toHaveText(/^Ask a named colleague who did not make it first: /);
  await answer(page).getByRole('link', { name: 'What needs asking first' }).click();
  await expect(page).toHaveURL(/\/templates\/ai-use-policy\/#\w+/);
  await expect(page.locator(':target')).toContainText('What needs asking first');
  expect(requests.every((request) => /^GET \/\S* $/.test(request))).toBe(true);
  expect(requests.filter((request) => request.includes('.json'))).toEqual(Array(2).fill('GET /policies/ai-use-policy.json '));
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('what a screen reader finds has names, and the answer is announced once', async ({ page }) => {
  await page.goto(at('main', '/ask/?activity=draft&data=public'));
  const tool = page.getByRole('region', { name: 'Ask the policy' });
  await expect(tool.getByRole('group', { name: 'The situation' }).getByRole('combobox')).toHaveCount(4);
  await expect(tool.getByLabel('Which data goes in?')).toHaveAccessibleDescription('The most sensitive counts.');
  await expect(tool.getByLabel('Open a file')).toHaveAccessibleDescription(/read in your browser and sent nowhere/);
  await expect(verdict(page)).toHaveText(/^Allowed: /);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector('[data-verdict]')!;
    new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  });
  await page.getByLabel('What would AI do?').selectOption('edit');
  await expect(page).toHaveURL(/activity=edit/);
  await page.getByLabel('Which data goes in?').selectOption('special-category');
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    'Not allowed: exposing such data can harm people.',
  ]);
});

test('a draft with changed rules answers for itself, and its gap leads to its form', async ({ page }) => {
  const seen = watch(page);
  await page.goto(at('main', '/ask/?activity=agent&data=public'));
  await expect(verdict(page)).toHaveText(/^Ask the policy owner first: /);
  await keepDrafts(page, [
    { id: 'ours', title: 'Our policy <b>', values: VALUES },
    { id: 'old', title: 'Our old policy', version: '1.0.0' },
    { id: 'gone', title: 'From elsewhere', version: '0.1.0' },
    { id: 'other', title: 'No policy', template: 'platform-register' },
  ]);
  await page.reload();
  const policies = page.getByLabel('Which policy answers?');
  await expect(policies.getByRole('option')).toHaveCount(4);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await policies.selectOption(`Our policy <b>, made with version ${CURRENT}`);
  await expect(page.getByText(`It answers: Our policy <b>, made with version ${CURRENT}.`)).toBeVisible();
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  await expect(fact(page, 'Clause').getByRole('link', { name: 'What AI may never do' })).toHaveAttribute(
    'href',
    '/templates/ai-use-policy/fill/?draft=ours',
  );
  await page.getByLabel('What would AI do?').selectOption('draft');
  await expect(verdict(page)).toHaveText(/^Ask the security lead first: /);
  await page.getByLabel('Which data goes in?').selectOption('confidential');
  await expect(verdict(page)).toHaveText('No rule of this policy covers it.');
  await expect(fact(page, 'To close the gap').getByRole('link')).toHaveAttribute('href', '/templates/ai-use-policy/fill/?draft=ours#rules');
  await expect(page).toHaveURL(at('main', '/ask/?activity=draft&data=confidential'));

  await policies.selectOption('Our old policy, made with version 1.0.0');
  await expect(verdict(page)).toHaveText(/^Ask the policy owner first: /);
  expect(requests.filter((request) => !/_astro|favicon/.test(request))).toEqual([
    `GET /templates/ai-use-policy/versions/${CURRENT}.json`,
    'GET /templates/ai-use-policy/versions/1.0.0.json',
  ]);
  expect(seen).toEqual({ errors: [], foreign: [] });
  await policies.selectOption('From elsewhere, made with version 0.1.0');
  await expect(page.getByText('This site has no version 0.1.0 of “ai-use-policy”.')).toBeVisible();
  await expect(answer(page)).toHaveAttribute('data-decision', 'open');
});

test('a change of the draft in another tab changes the answer', async ({ page, context }) => {
  await page.goto(at('main', '/ask/?activity=agent&data=public'));
  await keepDrafts(page, [{ id: 'ours', title: 'Ours', values: VALUES }]);
  await page.reload();
  await page.getByLabel('Which policy answers?').selectOption('draft:ours');
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  const other = await context.newPage();
  await other.goto(at('main', '/accessibility/'));
  await keepDrafts(other, [{ id: 'ours', title: 'Ours', values: { ...VALUES, 'rules.0.decision': ['allow'] } }]);
  await expect(verdict(page)).toHaveText(/^Allowed: /);
  await other.evaluate(() => localStorage.removeItem('/draft:ours'));
  await expect(verdict(page)).toHaveText(/^Ask the policy owner first: /);
  await expect(page.getByLabel('Which policy answers?')).toHaveValue('ai-use-policy');
});

test('while a policy is loaded, none answers in its place, and the last that was chosen counts', async ({ page }) => {
  await page.goto(at('main', '/ask/?activity=agent&data=public'));
  await keepDrafts(page, [
    { id: 'ours', title: 'Ours', values: VALUES },
    { id: 'old', title: 'Old', version: '1.0.0' },
  ]);
  await page.reload();
  await expect(verdict(page)).toHaveText(/^Ask the policy owner first: /);
  const gates = new Map<string, () => void>();
  await page.route('**/ai-use-policy/versions/*.json', async (route) => {
    await new Promise<void>((open) => gates.set(/([^/]+)\.json$/.exec(route.request().url())![1]!, open));
    await route.continue();
  });
  const policies = page.getByLabel('Which policy answers?');
  await policies.selectOption('draft:ours');
  await expect(answer(page)).toHaveAttribute('data-decision', 'open');
  await expect(verdict(page)).toBeEmpty();
  await expect(page.getByText('Loading…')).toBeVisible();
  await policies.selectOption('draft:old');
  await expect.poll(() => [...gates.keys()]).toHaveLength(2);
  gates.get('1.0.0')!();
  await expect(page.getByText('It answers: Old, made with version 1.0.0.')).toBeVisible();
  const late = page.waitForResponse(new RegExp(`/versions/${CURRENT}\\.json$`));
  gates.get(CURRENT)!();
  await (await late).finished();
  // The page has done with the late one once it has done the same again.
  await page.evaluate(async () => crypto.subtle.digest('SHA-256', await (await fetch('/policies/ai-use-policy.json')).arrayBuffer()));
  await page.getByLabel('What would AI do?').selectOption('draft');
  await expect(answer(page)).toContainText('Old, made with version 1.0.0');
  await expect(verdict(page)).toHaveText(/^Allowed: /);
});

test('a file answers, and one that cannot says why; nothing is sent', async ({ page }) => {
  const seen = watch(page);
  const { release, identity } = await exported();
  const document = createDocument(release, RULES);
  const yaml = answersText(identity, RULES);
  await page.goto(at('main', '/ask/?activity=agent&data=public'));
  await expect(verdict(page)).toHaveText(/^Ask the policy owner first: /);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
  const open = (name: string, content: string | Uint8Array) => page.getByLabel('Open a file').setInputFiles([file(name, content)]);
  for (const [name, content] of [
    ['ours.yaml', yaml],
    ['ours.docx', await createDocx(document, identity, RULES)],
  ] as const) {
    await open(name, content);
    await expect(answer(page)).toContainText(`${name}, made with version ${CURRENT}`);
    await expect(page.getByLabel('Which policy answers?')).toHaveValue('file');
    await expect(verdict(page)).toHaveText(/^Not allowed: /);
    await expect(page).toHaveURL(at('main', '/ask/?activity=agent&data=public'));
    await page.getByLabel('Which policy answers?').selectOption('ai-use-policy');
    await expect(verdict(page)).toHaveText(/^Ask the policy owner first: /);
  }
  const twice = answersText(identity, { rules: [...(RULES.rules as object[]), { rule: 'agents', decision: 'allow' }] } as Answers);
  const faults: [string, string, string][] = [
    ['ours.md', documentMarkdown(document, identity), '“ours.md” has the text of the policy and not its answers.'],
    [
      'a.yaml',
      yaml.replace('ai-use-policy', 'platform-register'),
      'Found a document from the template “platform-register”, expected one from “ai-use-policy”.',
    ],
    ['b.yaml', yaml.replace(identity.sha256, 'f'.repeat(64)), 'their digests differ'],
    ['c.yaml', 'a: &a [*a]', 'c.yaml:1:8 Found the alias *a inside of what it stands for.'],
    ['d.pdf', '', 'expected a name that ends with .docx, .md or .yaml.'],
  ];
  for (const [name, content, words] of faults) {
    await open(name, content);
    await expect(page.getByText(words)).toBeVisible();
    await expect(answer(page)).toHaveAttribute('data-decision', 'open');
  }
  await open('e.yaml', twice);
  await expect(page.getByText('A change of the rules does not fit: Found the rule "agents" twice.')).toBeVisible();
  await expect(answer(page)).not.toHaveAttribute('data-decision', 'open');
  expect(
    requests.every((request) =>
      /^GET \/(_astro\/\S+\.js|policies\/ai-use-policy\.json|templates\/ai-use-policy\/versions\/\S+) $/.test(request),
    ),
  ).toBe(true);
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test('the page of the policy loads the tool once it is reached for', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(at('main', '/templates/ai-use-policy/'));
  await page.waitForLoadState('networkidle');
  const loaded = () => requests.filter((request) => /ask-(tool|on-touch)|policies\//.test(request));
  expect(loaded()).toEqual([]);
  await page.getByLabel('What would AI do?').focus();
  await page.keyboard.type('Score');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Special');
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  expect(loaded().filter((request) => request.includes('policies/'))).toEqual(['/policies/ai-use-policy.json']);
  await expect(page).toHaveURL(at('main', '/templates/ai-use-policy/'));
});

test('the page of the policy has the situations of “Ask the policy” once it is reached for', async ({ page }) => {
  const list = (options: string[]) => options.map((option) => option.trim());
  await page.goto(at('main', '/ask/'));
  const known = list(await page.getByLabel('Start from a situation').getByRole('option').allTextContents());
  expect(known).toHaveLength(37);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(at('main', '/templates/ai-use-policy/'));
  const situations = page.getByLabel('Start from a situation');
  await expect(situations.getByRole('option')).toHaveText(['One of your own']);
  await page.waitForLoadState('networkidle');
  expect(requests).not.toContain('/api/scenarios.json');
  await situations.focus();
  await expect(situations.getByRole('option')).toHaveCount(known.length);
  expect(list(await situations.getByRole('option').allTextContents())).toEqual(known);
  await situations.selectOption('auto-sent-email');
  await expect(page.getByLabel('What would AI do?')).toHaveValue('send');
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  await expect(page).toHaveURL(at('main', '/templates/ai-use-policy/'));
  await page.getByLabel('What would AI do?').selectOption('draft');
  await expect(situations).toHaveValue('');
  expect(requests.filter((request) => request === '/api/scenarios.json')).toHaveLength(1);

  await page.route('**/api/scenarios.json', (route) => route.abort());
  await page.reload();
  await situations.focus();
  await expect(situations.getByRole('option').last()).toHaveText('The situations did not load. Reload the page to try again.');
  await expect(situations.getByRole('option').last()).toBeDisabled();
  await page.getByLabel('What would AI do?').selectOption('send');
  await page.getByLabel('Which data goes in?').selectOption('public');
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
});

test('situations and workflow steps lead to their question', async ({ page }) => {
  await page.goto(at('main', '/scenarios/auto-sent-email/'));
  await page.getByRole('link', { name: 'Ask the policy about this' }).click();
  await expect(verdict(page)).toHaveText(/^Not allowed: /);
  await page.goto(at('main', '/workflows/campaign-launch/'));
  const row = page.getByRole('table').last().getByRole('row').nth(1);
  const words = await row.getByRole('cell').nth(5).textContent();
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/ask\/\?activity=/);
  await expect(verdict(page).locator('strong')).toHaveText(words!);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the table has every answer, and the form is not there', async ({ page }) => {
    await page.goto(at('main', '/ask/'));
    await expect(page.getByText('the table below has every answer')).toBeVisible();
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('columnheader')).toHaveText([
      'Activity',
      /^Public/,
      /^Internal/,
      /^Confidential/,
      /^Personal/,
      /^Special-category/,
    ]);
    await expect(page.getByRole('row')).toHaveCount(1 + ACTIVITIES.length);
    await page.goto(at('main', '/templates/ai-use-policy/'));
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByRole('main').getByRole('paragraph').getByRole('link', { name: 'Every answer', exact: true }).click();
    await expect(page.locator(':target')).toHaveText('Every answer');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`the tool in each of its states has no violation, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(at('main', '/ask/'));
      await keepDrafts(page, [{ id: 'ours', title: `Ours${'long'.repeat(40)}`, values: VALUES }]);
      await page.reload();
      await expect(answer(page)).toContainText(`version ${CURRENT}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Which policy answers?').selectOption('draft:ours');
      for (const [activity, data, decision] of [
        ['draft', 'public', 'ask'],
        ['draft', 'confidential', 'none'],
        ['agent', 'public', 'deny'],
      ] as const) {
        await page.getByLabel('What would AI do?').selectOption(activity);
        await page.getByLabel('Which data goes in?').selectOption(data);
        await expect(answer(page)).toHaveAttribute('data-decision', decision);
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      await page.getByLabel('Which policy answers?').selectOption('ai-use-policy');
      await page.getByLabel('What would AI do?').selectOption('draft');
      await expect(answer(page)).toHaveAttribute('data-decision', 'allow');
      await page.getByLabel('Open a file').setInputFiles([file('no.pdf', '')]);
      await expect(page.getByText('expected a name that ends with')).toBeVisible();
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    });
  }
}
