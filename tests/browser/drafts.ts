import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TemplateIndex } from '../../src/domain/schema/release.ts';
import type { Draft } from '../../src/labs/documents/draft.ts';
import { SITES } from '../sites.ts';

const { out } = SITES.find((site) => site.name === 'main')!;
const versionsOf = (template: string): TemplateIndex =>
  JSON.parse(readFileSync(path.join(out, `templates/${template}/versions/index.json`), 'utf8')) as TemplateIndex;

/** The version of a template that the main site has. */
export const versionOf = (template: string): string => versionsOf(template).latest;

/** The version of the policy that the main site has. */
export const CURRENT = versionOf('ai-use-policy');
/** Digest of the file of this version. */
export const CURRENT_SHA256 = versionsOf('ai-use-policy').versions.find(({ version }) => version === CURRENT)!.sha256;

/** Puts drafts into the storage of a page of the main site, as another tab would have left them. */
export async function keepDrafts(page: Page, drafts: (Partial<Draft> & { id: string })[]): Promise<void> {
  const whole = drafts.map((draft, i) => ({
    format: 1,
    template: 'ai-use-policy',
    version: CURRENT,
    name: 'One-page AI use policy',
    title: draft.id,
    values: {},
    created: '2026-01-01T10:00:00.000Z',
    updated: `2026-01-01T1${9 - i}:00:00.000Z`,
    revision: 1,
    ...draft,
  }));
  await page.evaluate((items) => {
    for (const item of items) localStorage.setItem(`/draft:${item.id}`, JSON.stringify(item));
  }, whole);
}

/** The drafts that a page of the main site has in its storage and that are not deleted. */
export async function keptDrafts(page: Page): Promise<Draft[]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('/draft:') && localStorage.getItem(key) !== '{')
      .sort()
      .map((key) => JSON.parse(localStorage.getItem(key)!) as Draft & { removed?: string })
      .filter(({ removed }) => removed === undefined),
  );
}
