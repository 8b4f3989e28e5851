import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
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
 * A name is resolved once, and the connection is made to the very addresses that were judged, so that a name which
 * changes its mind between the two cannot lead inside.
 * @param options.timeout longest wait for an answer, in milliseconds
 * @param options.allowPrivate whether private and loopback addresses may be asked
 */
export function httpFetch(options: { userAgent: string; timeout: number; allowPrivate: boolean }): Fetch {
  // Node chooses the family itself, so it asks for all addresses of a name and takes a list.
  const lookup: LookupFunction = (host, { family, hints }, done) => {
    systemLookup(host, { family, hints, all: true }, (error, found) => {
      if (error) return done(error, []);
      const inside = found.find(({ address }) => !isPublicAddress(address));
      if (inside && !options.allowPrivate) return done(privateError(host, inside.address), []);
      done(null, found);
    });
  };
  return (url, method) =>
    new Promise((resolve, reject) => {
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // A host that is an IP address is never resolved, so it is judged here.
      if (isIP(host) && !isPublicAddress(host) && !options.allowPrivate) return reject(privateError(host, host));
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
