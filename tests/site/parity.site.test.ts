import { readFileSync } from 'node:fs';
import path from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../src/domain/document/flatten.ts';
import { toText } from '../../src/domain/document/text.ts';
import type { Tree } from '../../src/domain/document/types.ts';
import { refOf, type Entry } from '../../src/domain/graph/entry.ts';
import { referencesOf } from '../../src/domain/graph/references.ts';
import { entryDocument } from '../../src/domain/page/entry-page.ts';
import { gatherFacts } from '../../src/domain/page/facts.ts';
import { loadConfig } from '../../src/content/load-config.ts';
import { readTree, type MdxNode } from '../../src/markdown/read-tree.ts';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { SITES } from '../sites.ts';
import { readText } from './files.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx);

/** Words and punctuation without the white space that each form puts between blocks. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };
const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, decimal: string, name: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? all),
  );

/** Text of the body of a page: without tools, explanations that float, marks that wait for their day, and what Markdown writes as a mark. */
function pageText(html: string): string {
  const start = html.indexOf('data-body');
  const body = html.slice(html.indexOf('>', start) + 1, html.indexOf('<div class="after">'));
  return unescape(
    body
      .replace(/<section[^>]*\sdata-tool[\s\S]*?<\/section>/g, '')
      .replace(/<span popover[\s\S]*?<\/a><\/span>/g, '')
      .replace(/<span role="tooltip"[^>]*>[^<]*<\/span>/g, '')
      .replace(/<(span|strong)[^>]*\sdata-due=[^>]*\shidden[^>]*>[^<]*<\/\1>/g, '')
      .replace(/<section[^>]*data-footnotes[\s\S]*?<\/section>/g, '')
      .replace(/<sup>[\s\S]*?<\/sup>/g, '')
      .replace(/<[^>]*>/g, ''),
  );
}

/** Text of a tree; footnotes stand in other places in each form, so they are compared apart. */
function treeText(tree: Tree): string {
  return toText({ type: 'root', children: tree.children.filter((node) => node.type !== 'footnoteDefinition') });
}

describe.each(SITES)('parity of $name', async ({ config, out }) => {
  const loaded = await loadConfig(config);
  const style = { locale: loaded.config.locale, currency: loaded.config.currency };
  const { entries } = await readPlaybook(loaded.content);
  const published = entries.filter((entry) => entry.data.status === 'published');
  const index = new Map(published.map((entry) => [refOf(entry), entry]));
  const documentOf = (entry: Entry) =>
    flatten(
      entryDocument(
        entry,
        gatherFacts(referencesOf(entry), (ref) => index.get(ref)),
        style,
      ).tree,
    );

  it.each(published.map((entry) => [refOf(entry), entry] as const))(
    '%s says the same on its page, in its twin and to remark',
    (_, entry) => {
      const page = pageText(readText(out, `${entry.collection}/${entry.slug}/index.html`));
      const twin = readText(out, `${entry.collection}/${entry.slug}.md`);
      const twinBody = twin.split('\n').slice(6).join('\n');
      const twinText = treeText(readTree(markdown.parse(twinBody) as unknown as MdxNode, 'twin.md').tree);
      const source = readFileSync(path.join(loaded.content, entry.file), 'utf8');
      const byRemark = readTree(mdx.parse(source) as unknown as MdxNode, entry.file).tree;
      const remarkText = treeText(documentOf({ ...entry, tree: byRemark } as Entry));
      const ownText = treeText(documentOf(entry));
      expect(squeeze(remarkText)).toBe(squeeze(ownText));
      expect(squeeze(twinText)).toBe(squeeze(ownText));
      expect(squeeze(page)).toBe(squeeze(ownText));
      expect(ownText.length).toBeGreaterThan(40);
    },
  );
});
