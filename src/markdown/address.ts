/**
 * Whether a link may lead to an address: the web, mail, this site, a heading, a file beside.
 * A browser drops tabs and line breaks and reads `\` as `/`, so that `/\host` leaves the site: neither is allowed.
 */
export function isSafeAddress(url: string): boolean {
  if (/[\\\s\0-\x1f]/.test(url)) return false;
  // What stands before an @ looks like the host and is not.
  if (/^https?:\/\//.test(url)) return URL.canParse(url) && !/^https?:\/\/[^/?#]*@/.test(url);
  return /^(mailto:|\/(?!\/)|#|\.\.?\/)/.test(url);
}

/** Whether an image may be shown: a picture in the folder of the entry or near it, by a plain relative path. */
export function isSafeImage(url: string): boolean {
  return /^\.\.?\/(?:\.\.\/)*(?:[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\.(?:png|jpe?g|webp|avif|gif)$/iu.test(
    url,
  );
}
