import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { megabytes } from '../../../src/content/read-file.ts';
import { DOWNLOAD_LIMITS } from '../../../src/domain/limits.ts';
import { judgedLookup, judgeLiteral, type Judge } from '../../io/judged-lookup.ts';
import { isPublicAddress } from '../../io/public-address.ts';
import { messageOf, ForkError } from '../fault.ts';
import { assertRedirect, type AllowedRedirects } from './redirects.ts';
import { assertAllowed, UnreachableError } from './rules.ts';

/** How an address is downloaded. */
export interface DownloadOptions {
  /** Origins to which it may lead on, beside its own. Default: none. */
  redirects?: AllowedRedirects;
  /** Most bytes. Default: those of a file of a playbook. */
  limit?: number;
  /** Holds the address that was named to rules of its own. Default: https, and http on this machine. */
  assertFirst?: (address: URL) => void;
}

/**
 * The body of an address; `undefined` if the server says that there is none (404 or 410). It leads on only within its own origin, and
 * to those that were allowed.
 * @throws ForkError for an address or redirect that is not allowed, or too large a body; UnreachableError if there is no answer
 */
export async function download(
  address: URL,
  { redirects = new Set(), limit = DOWNLOAD_LIMITS.fileBytes, assertFirst = assertAllowed }: DownloadOptions = {},
): Promise<Buffer | undefined> {
  assertFirst(address);
  const signal = AbortSignal.timeout(DOWNLOAD_LIMITS.milliseconds);
  const judges = judgesOf(address, redirects);
  let url = address;
  for (let hop = 0; hop <= DOWNLOAD_LIMITS.redirects; hop++) {
    const response = await ask(url, judges(url), signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      const next = URL.canParse(headers.location, url) ? new URL(headers.location, url) : undefined;
      if (!next) throw new ForkError(`${url.href} leads to ${JSON.stringify(headers.location)}, which is no address.`);
      assertRedirect(address, url, next, redirects);
      url = next;
      continue;
    }
    if (status >= 200 && status < 300) return readBody(response, url, limit, signal);
    response.destroy();
    if (status === 404 || status === 410) return undefined;
    throw new UnreachableError(`${url.href} answered ${status}, expected 200. Try again later.`);
  }
  throw new ForkError(`${address.href} leads on more than ${DOWNLOAD_LIMITS.redirects} times.`);
}

/**
 * Judges hosts by their addresses. The host that a person named may be anywhere; once it was on the public internet, the same name
 * may not lead inside within the same download. An origin that a person allowed is theirs to judge.
 */
export function judgesOf(first: URL, redirects: AllowedRedirects): (url: URL) => Judge {
  let wasPublic: boolean | undefined;
  return (url) => (host, addresses) => {
    const inside = addresses.find((address) => !isPublicAddress(address));
    if (url.origin !== first.origin && redirects.has(url.origin)) return undefined;
    if (wasPublic === undefined) {
      wasPublic = inside === undefined;
      return undefined;
    }
    if (inside === undefined || !wasPublic) return undefined;
    return new ForkError(`${host} is ${inside} now, a private address, and was a public one before. Nothing was read from there.`);
  };
}

async function ask(url: URL, judge: Judge, signal: AbortSignal): Promise<IncomingMessage> {
  const refusal = judgeLiteral(url, judge);
  if (refusal) throw refusal;
  try {
    return await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const headers = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'playbook' };
      const request = send(url, { agent: false, lookup: judgedLookup(judge), signal, headers }, resolve);
      request.on('error', reject);
      request.end();
    });
  } catch (error) {
    if (error instanceof ForkError) throw error;
    throw unreachable(url, error, signal);
  }
}

/** Reads no more than is allowed, whatever the server says of its length. */
async function readBody(response: IncomingMessage, url: URL, limit: number, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.byteLength;
      if (size > limit) break;
      parts.push(part);
    }
  } catch (error) {
    throw unreachable(url, error, signal);
  }
  if (size > limit) throw new ForkError(`${url.href} is larger than ${megabytes(limit)}, which no file of a playbook is.`);
  return Buffer.concat(parts);
}

function unreachable(url: URL, error: unknown, signal: AbortSignal): UnreachableError {
  const first = error instanceof AggregateError && error.errors.length > 0 ? (error.errors[0] as unknown) : error;
  const why = signal.aborted ? `no answer in ${DOWNLOAD_LIMITS.milliseconds / 1000} seconds` : networkWords(first);
  return new UnreachableError(
    `${url.href} did not answer (${why || 'no connection'}). Check the address and the connection, then try again.`,
    {
      cause: error,
    },
  );
}

/** What a person can make of an error of the network. */
function networkWords(error: unknown): string {
  const { code = '', hostname } = (error ?? {}) as NodeJS.ErrnoException & { hostname?: string };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `${code}: no machine has the name ${hostname ?? ''}`.trim();
  if (code === 'ECONNREFUSED') return `${code}: nothing answers there`;
  if (code === 'ECONNRESET') return `${code}: the connection broke off`;
  return messageOf(error);
}
