import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/content/load-config.ts';
import { githubRepository } from '../../src/domain/editor/config.ts';
import { isFrameId } from '../../src/domain/document/frame-ids.ts';
import { SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

/** Headings that the frame itself has. */
const OWN_HEADINGS = new Set(['related-title', 'footnote-label']);

describe.each(SITES)('safety of $name', ({ config, out }) => {
  // Redirects hold nothing but a link; every other page is held to the policy.
  const pages = filesOf(out, '.html').filter((file) => !readText(out, file).includes('http-equiv="refresh"'));
  // The editor has a policy of its own, which a test of its own holds to what it promises.
  const editor = 'admin/index.html';

  it('has a strict policy on every page', () => {
    const faults = pages.filter((file) => {
      if (file === editor) return false;
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

  it('has the policy before all else in the head, and the encoding where a browser looks for it', () => {
    const every = filesOf(out, '.html');
    const faults = every.filter((file) => {
      const html = readText(out, file);
      const first = /<head[^>]*>\s*<[^>]*>/i.exec(html)?.[0] ?? '';
      return !/<meta http-equiv="content-security-policy" content="default-src 'none'/i.test(first) || html.indexOf('charset=') > 1000;
    });
    expect(every.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it('gives no id twice, and those of the frame to the frame', () => {
    const faults: string[] = [];
    for (const file of filesOf(out, '.html')) {
      const tags =
        readText(out, file)
          .replace(/<script[\s\S]*?<\/script>/g, '')
          .match(/<[a-z][^>]*\sid="[^"]*"[^>]*>/gi) ?? [];
      const ids = tags.map((tag) => ({ tag, id: /\sid="([^"]*)"/.exec(tag)![1]! }));
      const seen = new Set<string>();
      for (const { tag, id } of ids) {
        if (seen.has(id)) faults.push(`${file}: ${id} twice`);
        seen.add(id);
        if (id === 'main' && !tag.startsWith('<main')) faults.push(`${file}: ${tag}`);
        if (isFrameId(id) && /^<h[1-6]/.test(tag) && !OWN_HEADINGS.has(id)) faults.push(`${file}: ${tag}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has titles and summaries as text in every file of Markdown', () => {
    const faults: string[] = [];
    const look = (file: string, markdown: string): void => {
      const visit = (node: Nodes): void => {
        if (node.type === 'html' || node.type === 'image' || ('url' in node && !/^https?:/.test(node.url)))
          faults.push(`${file}: ${node.type}`);
        if ('children' in node) for (const child of node.children) visit(child);
      };
      visit(unified().use(remarkParse).parse(markdown));
    };
    const twins = filesOf(out, '.md');
    expect(twins.length).toBeGreaterThan(5);
    // The title, the summary and the line on where it stands: what an entry says of itself.
    for (const file of twins) look(file, readText(out, file).split('\n').slice(0, 6).join('\n'));
    look('llms.txt', readText(out, 'llms.txt'));
    expect(readText(out, 'llms-full.txt').split('\n---\n\n# ').length - 1).toBe(twins.length);
    expect(faults).toEqual([]);
  });

  it('lets the editor reach this site and GitHub, and no script, style or font of another host', async () => {
    const html = readText(out, editor);
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const directives = Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));
    const github = githubRepository((await loadConfig(config)).config) !== undefined;
    expect(directives).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'blob:', 'data:', ...(github ? ['https://avatars.githubusercontent.com'] : [])],
      'connect-src': ["'self'", 'blob:', 'data:', ...(github ? ['https://api.github.com'] : [])],
      'worker-src': ["'self'", 'blob:'],
      'manifest-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<noscript>');
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
