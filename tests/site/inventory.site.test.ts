import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/content/load-config.ts';
import type { PagesJson } from '../../src/domain/page/inventory.ts';
import { SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

describe.each(SITES)('the inventory of $name', async ({ config, out, base }) => {
  const loaded = await loadConfig(config);
  const text = readText(out, 'api/pages.json');
  const pages = JSON.parse(text) as PagesJson;

  it('has every page of an entry once, by address, with the file it is made of', () => {
    const twins = filesOf(out, '.md').map((file) => file.replace(/\.md$/, '/'));
    const found = pages.entries.map(({ url }) => new URL(url).pathname.slice(base.length));
    expect(found).toEqual([...twins].sort());
    const files = filesOf(loaded.content, '.mdx');
    expect(pages.entries.filter(({ file }) => !files.includes(file))).toEqual([]);
  });

  it('gives of each source, and of nothing else, where it was seen', () => {
    for (const entry of pages.entries) expect(Boolean(entry.source), entry.url).toBe(entry.collection === 'sources');
    expect(pages.entries.some(({ source }) => source?.url.startsWith('https://'))).toBe(true);
  });

  it('is named for its playbook, and says neither where nor when it was made', () => {
    expect(pages).toMatchObject({ version: 1, name: loaded.config.name });
    expect(Object.keys(pages)).toEqual(['version', 'name', 'url', 'entries']);
    expect(text).not.toContain(path.resolve('.'));
  });
});
