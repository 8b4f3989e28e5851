import { stateOf, type AddressState, type Unanswered } from '../../src/domain/evidence/address.ts';
import type { Answer, Fetch } from './http-request.ts';

/** What a test of an address needs of the world. */
export interface Net {
  fetch: Fetch;
  /** Waits, in milliseconds. */
  sleep: (milliseconds: number) => Promise<void>;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** How patient a test is. */
export const PATIENCE = {
  /** How often an address is asked that did not answer, or asked to be left alone for a while. */
  attempts: 3,
  /** Wait before the second attempt, in milliseconds; it doubles with each. */
  backOff: 1000,
  /** Longest wait that a server may ask for, in milliseconds. */
  longestWait: 20_000,
  /** Redirects that are followed. */
  redirects: 8,
} as const;

/** Tests one external address: HEAD, then GET where HEAD is not answered well; redirects followed; faults that pass asked again. */
export async function fetchAddress(address: string, net: Net): Promise<AddressState> {
  for (let attempt = 1; ; attempt++) {
    const { state, wait } = await follow(address, net);
    if (wait === undefined || attempt === PATIENCE.attempts) return state;
    await net.sleep(Math.min(Math.max(wait, PATIENCE.backOff * 2 ** (attempt - 1)), PATIENCE.longestWait));
  }
}

/** One walk along the redirects. @returns the state, and where another attempt may help, how long the server wants to be left alone */
async function follow(address: string, net: Net): Promise<{ state: AddressState; wait?: number }> {
  let url = new URL(address);
  // Only an unbroken run of permanent redirects from the start says that the address itself should be written anew.
  let moved: string | undefined;
  let permanent = true;
  for (let hop = 0; hop <= PATIENCE.redirects; hop++) {
    let answer: Answer;
    try {
      answer = await ask(url, net.fetch);
    } catch (error) {
      const { why, detail } = reasonOf(error);
      return { state: { kind: 'no-answer', why, detail }, ...(PASSING.has(why) ? { wait: 0 } : {}) };
    }
    const { status, location } = answer;
    if (status < 300 || status >= 400 || !location) {
      const again = status === 429 || status >= 500;
      return { state: stateOf(status, moved), ...(again ? { wait: waitOf(answer.retryAfter, net.now()) } : {}) };
    }
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (!next || !/^https?:$/.test(next.protocol)) {
      return { state: { kind: 'no-answer', why: 'redirects', detail: `it leads to ${location}` } };
    }
    // The part after the hash stays with the reader; a redirect need not repeat it.
    if (!next.hash) next.hash = url.hash;
    permanent &&= status === 301 || status === 308;
    url = next;
    if (permanent) moved = url.href;
  }
  return { state: { kind: 'no-answer', why: 'redirects', detail: `more than ${PATIENCE.redirects} redirects` } };
}

/** Many servers answer HEAD wrongly or not at all, so that only GET can condemn an address. */
async function ask(url: URL, fetch: Fetch): Promise<Answer> {
  try {
    const answer = await fetch(url, 'HEAD');
    if (answer.status < 400) return answer;
  } catch (error) {
    if (reasonOf(error).why !== 'connection') throw error;
  }
  return fetch(url, 'GET');
}

/** Reasons that may pass by themselves. */
const PASSING = new Set<Unanswered>(['dns', 'timeout', 'connection']);

function reasonOf(error: unknown): { why: Unanswered; detail: string } {
  const first = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  const { code = '', message = String(first) } = first as NodeJS.ErrnoException;
  return {
    why: whyOf(code),
    detail: code && !message.includes(code) && code !== 'PRIVATE' && code !== 'TIMEOUT' ? `${code}: ${message}` : message,
  };
}

function whyOf(code: string): Unanswered {
  if (code === 'PRIVATE') return 'private';
  if (code === 'TIMEOUT' || code === 'ETIMEDOUT') return 'timeout';
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'dns';
  if (/^(CERT_|ERR_TLS|ERR_SSL|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return 'tls';
  return 'connection';
}

/** What `Retry-After` asks for, in milliseconds: a number of seconds or a date. */
function waitOf(header: string | undefined, now: number): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
