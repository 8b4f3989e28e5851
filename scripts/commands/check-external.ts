import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { table } from '../reporters/markdown.ts';
import { toRows } from '../reporters/rows.ts';
import type { Format } from './check.ts';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { addressIssue, type AddressState, type Unanswered } from '../../src/domain/evidence/address.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { fetchAddress, type Net } from '../io/fetch-address.ts';
import { httpFetch } from '../io/http-request.ts';
import { readAddresses, type Place } from '../io/read-addresses.ts';
import { externalJson, externalReport } from '../reporters/external.ts';

/** How hard the check leans on the network. */
export const LIMITS = {
  /** Hosts that are asked at one time. */
  hosts: 4,
  /** Pause between two questions to one host, in milliseconds. */
  pause: 1000,
} as const;

/** An external address with its state and every place that leads there. */
export interface TestedAddress {
  url: string;
  state: AddressState;
  places: Place[];
}

/** What a check of external addresses found. Nothing in it keeps a site from being built. */
export interface ExternalCheck {
  /** Every address, in order. */
  addresses: TestedAddress[];
  /** Whether nothing at all answered, so that the fault is rather in the connection of this machine; then there are no issues. */
  offline: boolean;
  /** A warning for each place of each address that wants an answer. */
  issues: Issue[];
}

/**
 * Tests every external address of a content folder once. One host is never asked twice at a time.
 * @param content absolute path of the folder
 */
export async function checkExternal(content: string, net: Net): Promise<ExternalCheck> {
  const places = await readAddresses(content);
  const queue = [...Map.groupBy(places.keys(), (url) => new URL(url).host).values()];
  const states = new Map<string, AddressState>();
  const work = async () => {
    for (let urls = queue.shift(); urls; urls = queue.shift()) {
      for (const [i, url] of urls.entries()) {
        if (i > 0) await net.sleep(LIMITS.pause);
        states.set(url, await fetchAddress(url, net));
      }
    }
  };
  await Promise.all(Array.from({ length: LIMITS.hosts }, work));
  const addresses = [...places]
    .map(([url, where]) => ({ url, state: states.get(url)!, places: where }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const offline = addresses.length > 1 && addresses.every(({ state }) => state.kind === 'no-answer' && CONNECTION.has(state.why));
  return { addresses, offline, issues: offline ? [] : addresses.flatMap(issuesOf) };
}

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

/** Reasons that a machine without a connection gives for every address. */
const CONNECTION = new Set<Unanswered>(['dns', 'timeout', 'connection']);

function issuesOf({ url, state, places }: TestedAddress): Issue[] {
  const issue = addressIssue(url, state);
  return issue ? places.map((place) => ({ severity: 'warning', ...issue, ...place })) : [];
}
