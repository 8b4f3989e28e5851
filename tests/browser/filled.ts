import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { toValues } from '../../src/domain/template/values.ts';
import type { Draft } from '../../src/labs/documents/draft.ts';
import { SITES } from '../sites.ts';
import { filesOf } from '../site/files.ts';
import { at } from './open.ts';

/** A template of a test site, as the site publishes it, and its adopted example. */
export interface BuiltTemplate {
  site: string;
  release: TemplateRelease;
  example: Answers | undefined;
}

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');

/** Every template of the test sites. */
export function builtTemplates(): BuiltTemplate[] {
  return SITES.flatMap(({ name, out }) =>
    filesOf(out, '.html')
      .filter((file) => /^templates\/[^/]+\/fill\/index\.html$/.test(file))
      .map((file) => {
        const html = readFileSync(path.join(out, file), 'utf8');
        const example = /data-example="([^"]*)"/.exec(html)?.[1];
        const release = JSON.parse(readFileSync(path.join(out, file, '../../latest.json'), 'utf8')) as TemplateRelease;
        return { site: name, release, example: example === undefined ? undefined : (JSON.parse(decode(example)) as Answers) };
      }),
  );
}

/** Opens the form of a template with answers, as a draft that this device has kept. */
export async function openFilled(page: Page, { site, release }: Pick<BuiltTemplate, 'site' | 'release'>, answers: Answers): Promise<void> {
  const { id: template, version, name, fields, locale } = release;
  const moment = '2026-11-24T09:00:00.000Z';
  const draft: Draft = {
    format: 1,
    id: 'filled',
    template,
    version,
    name,
    title: name,
    values: toValues(fields, answers, locale),
    created: moment,
    updated: moment,
    revision: 1,
  };
  const { base } = SITES.find((item) => item.name === site)!;
  await page.addInitScript(({ key, text }) => localStorage.setItem(key, text), { key: `${base}draft:filled`, text: JSON.stringify(draft) });
  await page.goto(at(site, `/templates/${template}/fill/?draft=filled`));
  await page.locator('[data-gauge]:not(:empty)').waitFor();
}

/** What the gauge says of a change: the pages are measured some time after it. */
export async function gaugeAfter(page: Page, change: () => Promise<unknown>): Promise<string> {
  const before = await page.evaluate(() => performance.now());
  await change();
  await page.waitForFunction((then) => (performance.getEntriesByName('gauge')[0]?.startTime ?? 0) > then, before);
  return (await page.locator('[data-gauge]').textContent())!;
}
