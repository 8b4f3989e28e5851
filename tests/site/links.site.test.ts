import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../sites.ts';
import { filesOf, readText, servedAt } from './files.ts';

const decode = (value: string): string => value.replaceAll(/&(amp|#38|#x26);/g, '&').replaceAll('&quot;', '"');

describe.each(SITES)('links of $name', ({ out, base }) => {
  const files = filesOf(out, '.html');
  const anchors = new Map(
    files.map((file) => [file, new Set([...readText(out, file).matchAll(/\sid="?([^"\s>]+)"?/g)].map((match) => match[1]!))]),
  );

  it('lead to pages, files and anchors that are there', () => {
    const broken: string[] = [];
    let count = 0;
    for (const file of files) {
      for (const [, name, value] of readText(out, file).matchAll(/\s(href|src|data-copy)="?([^"\s>]+)"?/g)) {
        const url = decode(value!);
        if (/^(https?:|mailto:|data:)/.test(url)) continue;
        count++;
        const target = new URL(url, `http://site${base}${servedAt(file).slice(1)}`);
        const where = target.pathname.startsWith(base) ? target.pathname.slice(base.length) : undefined;
        const found = where === undefined ? undefined : where === '' || where.endsWith('/') ? `${where}index.html` : where;
        if (found === undefined || !existsSync(path.join(out, decodeURIComponent(found)))) broken.push(`${file}: ${name} ${url}`);
        else if (target.hash && !anchors.get(found)?.has(decodeURIComponent(target.hash.slice(1))))
          broken.push(`${file}: no anchor ${url}`);
      }
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });

  it('of the .md twins, the feed, the sitemap, llms.txt and the inventory lead to pages that are there', () => {
    const broken: string[] = [];
    const origin = /<loc>(https:\/\/[^/]+)/.exec(readText(out, 'sitemap.xml'))![1]!;
    for (const file of [...filesOf(out, '.md'), 'atom.xml', 'sitemap.xml', 'llms.txt', 'api/pages.json']) {
      for (const [url] of readText(out, file).matchAll(new RegExp(`${origin}[^\\s<>")\\]]*`, 'g'))) {
        const target = new URL(decode(url));
        const where = target.pathname.slice(base.length);
        const found = where === '' || where.endsWith('/') ? `${where}index.html` : where;
        if (!target.pathname.startsWith(base) || !existsSync(path.join(out, found))) broken.push(`${file}: ${url}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
