import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { judgedLookup, judgeLiteral, type Judge } from './judged-lookup.ts';
import { isPublicAddress } from './public-address.ts';

/** What an address answered; the body is not read. */
export interface Answer {
  status: number;
  /** Where it redirects to, as the server wrote it. */
  location?: string;
  /** Seconds after which to ask again, as the server wrote it. */
  retryAfter?: string;
}

/**
 * Asks an address once, without following redirects.
 * @throws Error with a `code` where there is no answer: the system's own, `PRIVATE` or `TIMEOUT`
 */
export type Fetch = (url: URL, method: 'HEAD' | 'GET') => Promise<Answer>;

/** An error that says in its code why an address was not asked or did not answer. */
export class RequestError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Requests over the network of this machine.
 * @param options.timeout longest wait for an answer, in milliseconds
 * @param options.allowPrivate whether private and loopback addresses may be asked
 */
export function httpFetch(options: { userAgent: string; timeout: number; allowPrivate: boolean }): Fetch {
  const judge: Judge = (host, addresses) => {
    const inside = options.allowPrivate ? undefined : addresses.find((address) => !isPublicAddress(address));
    return inside === undefined ? undefined : privateError(host, inside);
  };
  const lookup = judgedLookup(judge);
  return (url, method) =>
    new Promise((resolve, reject) => {
      const refusal = judgeLiteral(url, judge);
      if (refusal) return reject(refusal);
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const timer = setTimeout(() => request.destroy(new RequestError('TIMEOUT', `no answer in ${options.timeout} ms`)), options.timeout);
      const request = send(
        url,
        {
          method,
          agent: false,
          lookup,
          headers: { 'user-agent': options.userAgent, accept: 'text/html,*/*;q=0.8' },
        },
        (response) => {
          clearTimeout(timer);
          const { location, 'retry-after': retryAfter } = response.headers;
          resolve({ status: response.statusCode ?? 0, ...(location ? { location } : {}), ...(retryAfter ? { retryAfter } : {}) });
          // Headers are enough: the body of a large report is not fetched to learn that it is there.
          response.on('error', () => undefined);
          response.destroy();
        },
      );
      request.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      request.end();
    });
}

const privateError = (host: string, ip: string): RequestError =>
  new RequestError('PRIVATE', `${host} is ${ip}, which is not on the public internet`);
