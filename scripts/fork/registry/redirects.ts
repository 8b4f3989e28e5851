import { ForkError } from '../fault.ts';
import { isPublicAddress } from '../../io/public-address.ts';
import { isLoopback } from './rules.ts';

/** Origins, such as `https://lamps.example`, to which a person allows a playbook to send the command. */
export type AllowedRedirects = ReadonlySet<string>;

/**
 * Reads what a person typed after `--allow-redirect`.
 * @throws ForkError for anything but an address
 */
export function allowedRedirects(typed: readonly string[] = []): AllowedRedirects {
  return new Set(
    typed.map((words) => {
      if (/^https?:\/\//i.test(words) && URL.canParse(words)) return new URL(words).origin;
      throw new ForkError(
        `Found --allow-redirect ${JSON.stringify(words)}, expected the address to which the playbook leads, such as https://lamps.example.`,
      );
    }),
  );
}

/**
 * Holds a redirect to the place that a person named: the same scheme, host and port, or one that was allowed.
 * @param first the address that was asked for
 * @param from the address that leads on
 * @throws ForkError that says where it wanted to lead, and how to ask for it
 */
export function assertRedirect(first: URL, from: URL, to: URL, allowed: AllowedRedirects): void {
  if (!/^https?:$/.test(to.protocol)) {
    throw new ForkError(`${from.href} leads to ${to.href}, expected one that starts with https:. Nothing was read from there.`);
  }
  if (to.username || to.password) {
    throw new ForkError(
      `${from.origin} leads to an address of ${to.host} with a name or password, expected none. Nothing was read from there.`,
    );
  }
  if (to.origin === first.origin || allowed.has(to.origin)) return;
  throw new ForkError(
    `${from.href} leads to ${to.href}, ${differenceOf(first, to)}. Nothing was read from there. If you trust it, add --allow-redirect ${to.origin}, or name that playbook itself with --from.`,
  );
}

function differenceOf(first: URL, to: URL): string {
  const host = to.hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':');
  const isInside = isLoopback(to.hostname) || /(^|\.)localhost\.?$/.test(host) || (isAddress && !isPublicAddress(host));
  const found = isInside ? 'a private address' : to.hostname === first.hostname ? `another port or scheme` : 'another host';
  if (to.protocol === 'http:' && first.protocol === 'https:')
    return `${found} without encryption, expected one that starts with https: on ${first.host}`;
  if (to.protocol === 'http:' && !isInside) return `${found} without encryption, expected one that starts with https:`;
  return `${found}, expected one on ${first.origin}`;
}
