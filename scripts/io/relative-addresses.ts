import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;
const ATTRIBUTE = /(\s(?:href|src|data-copy)=)("?)(\/[^"\s>]*)\2/g;
const REFRESH = /(\scontent="0; url=)(\/[^"]*)(")/;
const CSS_URL = /(url\(["']?)(\/[^"')]*)/g;

/**
 * Makes the addresses of a built site relative, so that its pages open from a folder, by a double click.
 * @param folder the built site
 * @param base path under which it would stand
 */
export async function makeAddressesRelative(folder: string, base: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(html|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    const from = name.split(path.sep).join('/');
    await writeFile(file, from.endsWith('.css') ? relativeCss(text, from, base) : relativeHtml(text, from, base));
  }
}

/** A page with relative addresses. Only tags change: an address in the text of a page stays as it was written. */
export const relativeHtml = (html: string, file: string, base: string): string =>
  html.replace(TAG, (tag) =>
    tag
      .replace(ATTRIBUTE, (_, before: string, quote: string, url: string) => before + quote + relative(url, file, base) + quote)
      .replace(REFRESH, (_, before: string, url: string, after: string) => before + relative(url, file, base) + after),
  );

/** A style sheet with relative addresses. */
const relativeCss = (css: string, file: string, base: string): string =>
  css.replace(CSS_URL, (_, before: string, url: string) => before + relative(url, file, base));

function relative(url: string, file: string, base: string): string {
  if (!url.startsWith(base) || url.startsWith('//')) return url;
  const own = url.slice(base.length);
  const [target = ''] = own.split(/[?#]/, 1);
  const rest = own.slice(target.length);
  const page = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return path.posix.relative(path.posix.dirname(file), page) + rest;
}
