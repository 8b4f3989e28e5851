import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

describe.each(SITES)('safety of $name', ({ out }) => {
  // Redirects hold nothing but a link; every other page is held to the policy.
  const pages = filesOf(out, '.html').filter((file) => !readText(out, file).includes('http-equiv="refresh"'));

  it('has a strict policy on every page', () => {
    const faults = pages.filter((file) => {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(readText(out, file))?.[1] ?? '';
      const directives = new Map(
        policy
          .split(';')
          .map((part) => part.trim().split(/\s+/))
          .map(([name, ...values]) => [name, values]),
      );
      const all = [...directives.values()].flat();
      return (
        !directives.get('default-src')?.includes("'none'") ||
        !directives.get('base-uri')?.includes("'none'") ||
        all.includes("'unsafe-inline'") ||
        all.includes("'unsafe-eval'") ||
        all.some((value) => /^(https?:|\*|data:$)/.test(value) && !directives.get('img-src')?.includes(value))
      );
    });
    expect(faults).toEqual([]);
  });

  it('has no inline script that the policy does not name, no style attribute and no event handler', () => {
    const faults: string[] = [];
    for (const file of pages) {
      const html = readText(out, file);
      for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (/\bsrc=/.test(attributes!)) continue;
        const hash = createHash('sha256').update(body!).digest('base64');
        if (!html.includes(`sha256-${hash}`)) faults.push(`${file}: inline script ${body!.slice(0, 40)}`);
      }
      if (/<style[\s>]/.test(html)) faults.push(`${file}: inline style element`);
      const tags = html.replace(/<script[\s\S]*?<\/script>/g, '').match(/<[a-z][^>]*>/gi) ?? [];
      for (const tag of tags) if (/\s(style|on[a-z]+)=/.test(tag.replace(/"[^"]*"/g, '""'))) faults.push(`${file}: ${tag}`);
    }
    expect(faults).toEqual([]);
  });

  it('fetches nothing from another host', () => {
    const faults: string[] = [];
    for (const file of pages) {
      for (const [tag] of readText(out, file).matchAll(/<(?:script|link|img|source|iframe|video|audio|embed|object)\b[^>]*>/g)) {
        if (/rel="(?:canonical|alternate|license)/.test(tag)) continue;
        if (/\s(?:src|href|srcset|data)="?https?:/.test(tag) || /\s(?:src|href)="\/\//.test(tag)) faults.push(`${file}: ${tag}`);
      }
    }
    for (const file of filesOf(out, '.css')) if (/url\(["']?(?:https?:)?\/\//.test(readText(out, file))) faults.push(file);
    expect(faults).toEqual([]);
  });
});
