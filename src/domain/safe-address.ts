/** What a browser drops or reads as `/`, and what a reader cannot see: `/\host` and `/<tab>/host` leave the site. */
const DECEIVES = /[\\\s\p{Cc}\p{Cf}]/u;

/** A page of the web: a host, or an address of the internet, and a port. What stands before an @ looks like the host and is not. */
const WEB = /^https?:\/\/(?:\[[\da-f:.]+\]|[^/?#:@[\]<>^|%"`{}]+)(?::(\d{1,5}))?(?:[/?#].*)?$/i;

/** A telephone number (RFC 3966), such as `tel:+44-20-7946-0000`. */
const TELEPHONE = /^tel:\+?[\d().-]{2,30}(?:;ext=\d{1,10})?$/i;

/**
 * Whether a document that is handed on may link to an address: a page of the web, a mailbox, or a telephone number. Every way in
 * and out asks this one: content, releases, answers, Markdown and Word files of readers, and what is written for them.
 */
export function isOutsideAddress(url: string): boolean {
  if (DECEIVES.test(url)) return false;
  if (TELEPHONE.test(url)) return true;
  const web = WEB.exec(url);
  if (web) return Number(web[1] ?? 0) <= 65_535;
  // Some programs attach a file that the address names; a name written in codes may be that one.
  const asked = url
    .split(/[?&]/)
    .slice(1)
    .map((part) => part.split('=', 1)[0]!.toLowerCase());
  return /^mailto:[^/]/i.test(url) && !asked.some((name) => name === 'attach' || name === 'attachment' || name.includes('%'));
}

/** Whether a link of content may lead to an address: outside, to a page of this site, a heading, or a file of content. */
export const isSafeAddress = (url: string): boolean =>
  isOutsideAddress(url) || (!DECEIVES.test(url) && /^(?:\/(?!\/)|#|\.\.?\/|[\w./-]{1,200}\.mdx?(?:#|$))/i.test(url));

/** Whether an image may be shown: a picture in the folder of the entry or near it, by a plain relative path. */
export function isSafeImage(url: string): boolean {
  return /^\.\.?\/(?:\.\.\/)*(?:[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\/)*[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\.(?:png|jpe?g|webp|avif|gif)$/iu.test(
    url,
  );
}
