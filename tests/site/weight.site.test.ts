import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

const KB = 1024;
/** What a page may weigh before its reader acts: HTML, CSS and JavaScript as transferred, and of that JavaScript. */
const PAGE = 24 * KB;
const SCRIPT = 3 * KB;
const FONTS = 50 * KB;
/** Pages that are worked in rather than read, and what their own code may weigh on top of the code of every page. */
const LABS: [pages: RegExp, bytes: number][] = [
  [/^suggest\/index\.html$/, 12 * KB],
  [/^documents\/index\.html$/, 6 * KB],
  [/^bench\/index\.html$/, 6 * KB],
  [/^ask\/index\.html$/, 7 * KB],
  [/^templates\/[^/]+\/update\/index\.html$/, 1 * KB],
  [/^templates\/[^/]+\/fill\/index\.html$/, 30 * KB],
];
/** What finds names and numbers in a suggestion, with its lists of words; it comes once the form is used. */
const SCRUB = 48 * KB;
const labOf = (file: string): number => LABS.find(([pages]) => pages.test(file))?.[1] ?? 0;

describe.each(SITES)('weight of $name', ({ out, base }) => {
  const weights = new Map<string, number>();
  const gzip = (file: string): number => {
    const known = weights.get(file) ?? gzipSync(readText(out, file), { level: 9 }).length;
    weights.set(file, known);
    return known;
  };
  const local = (url: string): string => url.slice(base.length);
  // The editor is a tool for those who write, not a page to read: it has no budget.
  const read = (ending: string): string[] => filesOf(out, ending).filter((file) => !file.startsWith('admin/'));
  const pages = read('.html').map((file) => {
    const html = readText(out, file);
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => local(match[1]!));
    const modules = new Set([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => local(match[1]!)));
    // Modules that a module imports are fetched with it; those behind import() wait for the reader.
    for (const module of modules) {
      for (const [, name] of readText(out, module).matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g))
        modules.add(`${path.posix.dirname(module)}/${name}`);
    }
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => gzipSync(match[1]!).length);
    const script = [...modules].map(gzip).reduce(
      (sum, bytes) => sum + bytes,
      inline.reduce((sum, bytes) => sum + bytes, 0),
    );
    const external = [...modules].map(gzip).reduce((sum, bytes) => sum + bytes, 0);
    return { file, styles, script, total: gzip(file) + external + styles.map(gzip).reduce((sum, bytes) => sum + bytes, 0) };
  });

  it('stays within the budget on every page', () => {
    const heavy = pages.filter((page) => page.total > PAGE + labOf(page.file) || page.script > SCRIPT + labOf(page.file));
    expect(heavy.map((page) => `${page.file}: ${page.total} bytes, ${page.script} of script`)).toEqual([]);
    const heaviest = [...pages].sort((a, b) => b.total - a.total)[0]!;
    console.info(
      `Heaviest page: ${heaviest.file}, ${(heaviest.total / KB).toFixed(1)} KB with ${(heaviest.script / KB).toFixed(1)} KB of JavaScript (budget ${PAGE / KB} and ${SCRIPT / KB}).`,
    );
  });

  it('keeps what the form of a suggestion loads at the first touch within its budget', () => {
    const parts = filesOf(out, '.js').filter((file) => /(?:^|\/)prepare\.[^/]+\.js$/.test(file));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.map(gzip).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(SCRUB);
  });

  it('loads at most two fonts, from this site', () => {
    const fonts = read('.woff2');
    expect(fonts.map((file) => statSync(path.join(out, file)).size).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FONTS);
    expect(fonts.length).toBeLessThanOrEqual(2);
  });

  it('has a social card for every entry and names it', () => {
    const missing = pages.filter(({ file }) => {
      const url = /property="og:image" content="([^"]+)"/.exec(readText(out, file))?.[1];
      return url !== undefined && !existsSync(path.join(out, new URL(url).pathname.slice(base.length)));
    });
    expect(missing.map((page) => page.file)).toEqual([]);
  });
});
