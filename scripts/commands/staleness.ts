import path from 'node:path';
import { readRegularFile } from '../../src/content/read-file.ts';
import { stalenessOf } from '../../src/domain/evidence/report.ts';
import { INVENTORY_LIMITS } from '../../src/domain/limits.ts';
import type { PagesJson } from '../../src/domain/page/inventory.ts';
import { download } from '../fork/registry/download.ts';
import { isSystemError } from '../io/system-error.ts';
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
  const limit = INVENTORY_LIMITS.fileBytes;
  if (!/^https?:\/\//.test(pages)) {
    try {
      return (await readRegularFile(path.resolve(pages), limit)).toString('utf8');
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
      throw new Error(`There is no ${pages}. Run \`npm run build\` first, or name another file or the address of a site with --pages.`, {
        cause: error,
      });
    }
  }
  if (!URL.canParse(pages)) throw new Error(`Found ${JSON.stringify(pages)}, expected the address of a site or of its pages.json.`);
  const url = pages.endsWith('.json') ? new URL(pages) : new URL('api/pages.json', pages.endsWith('/') ? pages : `${pages}/`);
  // A report may be asked of a site of the own network that has no https.
  const bytes = await download(url, { limit, assertFirst: () => undefined });
  if (!bytes) throw new Error(`${url.href} answered 404, expected 200. Check the address given with --pages.`);
  return bytes.toString('utf8');
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
