/** What starts an address that is not seen from the file it stands in. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[/#\\])/i;
/** A relative address of a file of content, with what may follow. */
const CONTENT_FILE = /^([^?#\s]+)\.mdx?([?#].*)?$/i;

/**
 * An address of content as the site has it. A link to a file, as editors and GitHub write it, becomes the address of the entry; any
 * other relative one is resolved against the folder of the file as well, so that the check can tell whether there is such a page.
 * @param url as it is written
 * @param file path of the file from the root of the content
 */
export function resolveLink(url: string, file: string): string {
  const target = CONTENT_FILE.exec(url);
  if (ABSOLUTE.test(url) || !(target ?? /^\.{1,2}(?:\/|$)/.test(url))) return url;
  const [, name = url, rest = ''] = target ?? [];
  const resolved = new URL(name, `https://content.invalid/${file.split('/').map(encodeURIComponent).join('/')}`);
  const path = decoded(resolved.pathname);
  return target ? `${path.replace(/\/index$/, '')}/${rest}` : `${path}${resolved.search}${resolved.hash}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
