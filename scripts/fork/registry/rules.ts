import { ForkError } from '../fault.ts';

/** A playbook that cannot be read at the moment; it may be later. */
export class UnreachableError extends ForkError {
  override name = 'UnreachableError';
}

/** Whether a host is this machine. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);

/** @throws ForkError for an address that may not be asked: anything but https, and http on this machine */
export function assertAllowed(url: URL): void {
  if (url.username || url.password) throw new ForkError(`Found a name or password in the address of ${url.host}, expected none.`);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return;
  throw new ForkError(`Found the address ${url.href}, expected one that starts with https: (or http: on this machine alone).`);
}

/** @throws ForkError where a playbook names a file that is not its own */
export function assertOwn(url: URL, base: URL): void {
  const own = base.protocol === 'file:' ? url.protocol === 'file:' && url.pathname.startsWith(base.pathname) : url.origin === base.origin;
  if (!own) throw new ForkError(`${base.href} names the file ${url.href}, expected one of its own. Nothing was read from there.`);
}
