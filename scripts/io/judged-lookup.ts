import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

/** Says why a host may not be connected to, by the addresses that its name has; `undefined` if it may. */
export type Judge = (host: string, addresses: readonly string[]) => Error | undefined;

/**
 * Resolves names for a connection. A name is resolved once, and the connection is made to the very addresses that were judged, so
 * that a name which changes its mind between the two cannot lead inside. Node chooses the family itself, so it gets all addresses.
 */
export function judgedLookup(judge: Judge): LookupFunction {
  return (host, { family, hints }, done) => {
    systemLookup(host, { family, hints, all: true }, (error, found) => {
      if (error) return done(error, []);
      const refusal = judge(
        host,
        found.map(({ address }) => address),
      );
      if (refusal) return done(refusal, []);
      done(null, found);
    });
  };
}

/** A host that is an IP address is never resolved, so it is judged here. */
export function judgeLiteral(url: URL, judge: Judge): Error | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) ? judge(host, [host]) : undefined;
}
