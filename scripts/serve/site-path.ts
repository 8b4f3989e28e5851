/** Where a request leads: names below the folder of the site, and the query as it was written. */
export interface SitePath {
  names: string[];
  /** Whether the address ends in a slash, and so names a folder. */
  folder: boolean;
  /** With its question mark; empty if there is none. */
  query: string;
}

/** Why an address leads nowhere: 400 if it is no address of any site, 404 if it is none of this one. */
export type Refusal = 400 | 404;

/**
 * Reads the target of a request. A name is only ever a name: anything that could lead out of the folder once it is decoded
 * (dot segments, slashes and backslashes, characters of control) is refused and never resolved.
 * @param target as it stands in the first line of the request
 * @param base path under which the site stands, with a slash at either end
 */
export function sitePath(target: string, base: string): SitePath | Refusal {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '');
  if (!local.startsWith('/')) return 400;
  const [address = '/', ...rest] = local.split('#')[0]!.split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  // The query may come back in a redirect, and so in a header.
  if (!/^[\x21-\x7e]*$/.test(local)) return 400;

  const names: string[] = [];
  const parts = address.slice(1).split('/');
  const folder = parts.at(-1) === '';
  if (folder) parts.pop();
  for (const part of parts) {
    const name = decode(part);
    if (name === undefined || name === '.' || name === '..' || /[/\\\p{Cc}]/u.test(name)) return 400;
    // Two slashes in a row name nothing, and at the start of a redirect they would name another host.
    if (name === '') return 404;
    names.push(name);
  }
  const own = base.split('/').filter(Boolean);
  if (own.some((name, i) => names[i] !== name)) return 404;
  const inside = names.slice(own.length);
  // What begins with a dot is of the machine; only this folder is meant to be read by others.
  if (inside.some((name, i) => name.startsWith('.') && !(i === 0 && name === '.well-known'))) return 404;
  return { names: inside, folder, query };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
