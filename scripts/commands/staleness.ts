import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stalenessOf } from '../../src/domain/evidence/report.ts';
import type { PagesJson } from '../../src/domain/page/inventory.ts';
import { stalenessReport } from '../reporters/staleness.ts';

/** What a report of staleness is asked for. */
export interface StalenessOptions {
  /** Path of a `pages.json`, its address, or the address of a site. */
  pages: string;
  /** The day it speaks of, `YYYY-MM-DD`. */
  today: string;
  format: 'terminal' | 'markdown' | 'json';
}

/**
 * Reports overdue reviews, reviews that are due soon, and sources that are unverified, old or undated, by owner.
 * @returns the report in its format
 * @throws Error where the inventory cannot be read, saying what was found and what to do
 */
export async function staleness({ pages, today, format }: StalenessOptions): Promise<string> {
  const report = stalenessOf(parsePages(await readPages(pages), pages), today);
  return format === 'json' ? JSON.stringify(report, null, 2) : stalenessReport(report, format);
}

async function readPages(pages: string): Promise<string> {
  if (!/^https?:\/\//.test(pages)) {
    return readFile(path.resolve(pages), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new Error(`There is no ${pages}. Run \`npm run build\` first, or name another file or the address of a site with --pages.`);
    });
  }
  const url = pages.endsWith('.json') ? new URL(pages) : new URL('api/pages.json', pages.endsWith('/') ? pages : `${pages}/`);
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`${url.href} did not answer (${String(cause)}). Check the address given with --pages.`, { cause: error });
  }
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}, expected 200. Check the address given with --pages.`);
  return response.text();
}

/** The inventory in a text. Only what the report reads is asked for, so that a later engine may add to it. */
function parsePages(text: string, from: string): PagesJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${from} is not JSON. Expected the /api/pages.json of a playbook.`);
  }
  const { version, name, entries } = (value ?? {}) as Partial<Record<keyof PagesJson, unknown>>;
  if (version !== 1 || typeof name !== 'string' || !Array.isArray(entries)) {
    throw new Error(`${from} is not an inventory of version 1. Expected the /api/pages.json of a playbook of this version.`);
  }
  entries.forEach((entry: unknown, i) => {
    const missing = faultOf(entry);
    if (missing) throw new Error(`${from}: entry ${i + 1} has no \`${missing}\` that can be read. Build the site anew.`);
  });
  return value as PagesJson;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The first field of an entry that is not what the report needs. */
function faultOf(entry: unknown): string | undefined {
  const record = (entry ?? {}) as Record<string, unknown>;
  const text = ['title', 'url', 'owner'].find((key) => typeof record[key] !== 'string');
  if (text) return text;
  if (!DATE.test(String(record.reviewBy))) return 'reviewBy';
  if (record.source === undefined) return undefined;
  const source = (record.source ?? {}) as Record<string, unknown>;
  return ['published', 'kind'].map((key) => (typeof source[key] === 'string' ? undefined : `source.${key}`)).find(Boolean);
}
