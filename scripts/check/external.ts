import { addressIssue, type AddressState, type Unanswered } from '../../src/domain/evidence/address.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { fetchAddress, type Net } from '../io/fetch-address.ts';
import { readAddresses, type Place } from '../io/read-addresses.ts';

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

/** Reasons that a machine without a connection gives for every address. */
const CONNECTION = new Set<Unanswered>(['dns', 'timeout', 'connection']);

function issuesOf({ url, state, places }: TestedAddress): Issue[] {
  const issue = addressIssue(url, state);
  return issue ? places.map((place) => ({ severity: 'warning', ...issue, ...place })) : [];
}
