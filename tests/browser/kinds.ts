import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestSite } from '../sites.ts';

/** A page of a test site. */
export interface SitePage {
  /** Path from the root of the host. */
  path: string;
  /** Pages of one kind share a layout, such as the forms of all templates. */
  kind: string;
  /** Characters of its HTML. */
  length: number;
  hasTable: boolean;
}

/** Pages with a fixed second part of their address; every other second part is a name. */
const FIXED = new Set(['reference/controls']);

/** Kind of a page by its address, with `*` for names that entries, values and codes give it. */
function kindOf(address: string): string {
  const [first = 'home', second, ...rest] = address.split('/').filter(Boolean);
  if (second === undefined || FIXED.has(`${first}/${second}`)) return [first, second].filter(Boolean).join('/');
  // A page below an entry is named by what it does; a facet has its value last.
  return [first, '*', ...rest.map((part) => (part === 'fill' || part === 'update' ? part : '*'))].join('/');
}

/** All pages of a built site but those that lead elsewhere at once, and the editor, which is not ours. */
export function pagesOf(site: TestSite): SitePage[] {
  return globSync('**/*.html', { cwd: site.out })
    .sort()
    .flatMap((file) => {
      const html = readFileSync(path.join(site.out, file), 'utf8');
      if (file.startsWith('admin/') || /<meta http-equiv="refresh"/i.test(html)) return [];
      const address = file.replaceAll(path.sep, '/').replace(/(^|\/)index\.html$/, '$1');
      return [{ path: site.base + address, kind: kindOf(address), length: html.length, hasTable: html.includes('<table') }];
    });
}

/** The page of each kind that holds the most. */
export function longestOfEachKind(pages: readonly SitePage[]): SitePage[] {
  const longest = new Map<string, SitePage>();
  for (const page of pages) {
    const known = longest.get(page.kind);
    if (!known || page.length > known.length) longest.set(page.kind, page);
  }
  return [...longest.values()];
}
