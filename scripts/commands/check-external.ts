import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { checkExternal } from '../check/external.ts';
import type { Net } from '../io/fetch-address.ts';
import { httpFetch } from '../io/http-request.ts';
import { externalJson, externalReport } from '../reporters/external.ts';
import { table } from '../reporters/markdown.ts';
import { toRows } from '../reporters/rows.ts';
import type { Format } from './check.ts';

/** How a check of external addresses is asked for. */
export interface ExternalOptions {
  /** JSON and Markdown are forms of their own; every other form is words for a terminal. */
  format: Format;
  allowPrivate?: boolean;
}

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * Tests the external addresses of a playbook over the network.
 * @param wait waits between questions
 * @returns the report in its format
 */
export async function reportExternal(
  { config, content }: LoadedConfig,
  { format, allowPrivate = false }: ExternalOptions,
  wait: Net['sleep'] = (milliseconds) => sleep(milliseconds),
): Promise<string> {
  // Who asks, and where to complain: the repository, or the site where there is none.
  const userAgent = `playbook-link-check (+${config.repository?.url ?? config.site})`;
  const fetch = httpFetch({ userAgent, timeout: TIMEOUT, allowPrivate });
  const result = await checkExternal(content, { fetch, sleep: wait, now: Date.now });
  const prefix = `${path.relative(process.cwd(), content)}/`;
  if (format === 'json') return externalJson(result);
  if (format !== 'markdown') return externalReport(result, prefix);
  const helpOf = (code: string) => `${config.site}${config.base}checks/${code}/`;
  return `${result.addresses.length} addresses asked.\n${table(toRows(result, prefix), { helpOf })}`;
}
