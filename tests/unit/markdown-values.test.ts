import fc from 'fast-check';
import type { Link, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { conflictText } from '../../scripts/fork/conflict-text.ts';
import { table } from '../../scripts/reporters/markdown.ts';
import type { Row } from '../../scripts/reporters/rows.ts';
import { stalenessReport } from '../../scripts/reporters/staleness.ts';
import { heading, link, list, oneLine, paragraph, root, table as tableNode } from '../../src/domain/document/build.ts';
import { toMarkdown } from '../../src/domain/document/to-markdown.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import { llmsFull, llmsIndex } from '../../src/domain/page/llms.ts';
import { twinMarkdown } from '../../src/domain/page/twin.ts';
import { instructions } from '../../src/domain/policy/instructions.ts';
import { LIVE_IN_MARKDOWN } from '../hostile/markdown.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const OWN = 'https://lamp.example/';

/** A bare address, which every reader of GitHub's Markdown links to itself, escaped or not: it hides nothing and runs nothing. */
const isBare = ({ url, children: [child] }: Link): boolean =>
  child?.type === 'text' && [child.value, `http://${child.value}`, `mailto:${child.value}`].includes(url);

/** Kinds of node that only the writer of a frame may make, each with its address, and all words. */
function read(markdown: string): { live: string[]; words: string; kinds: Record<string, number> } {
  const live: string[] = [];
  const words: string[] = [];
  const kinds: Record<string, number> = {};
  const visit = (node: Nodes): void => {
    if (node.type !== 'link' || node.url.startsWith(OWN)) kinds[node.type] = (kinds[node.type] ?? 0) + 1;
    if (node.type === 'link' && !node.url.startsWith(OWN) && !isBare(node)) live.push(`${node.type} ${node.url}`);
    if (/^(?:html|image|imageReference|linkReference|footnoteReference|footnoteDefinition|definition)$/.test(node.type))
      live.push(node.type);
    if ('value' in node && node.type !== 'html') words.push(node.value);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parser.parse(markdown) as Root);
  return { live, words: words.join(''), kinds };
}

const entry = (title: string, summary: string): Entry =>
  ({
    collection: 'guides',
    slug: 'lamps',
    file: 'guides/lamps.mdx',
    data: { title, summary, reviewed: '2026-10-01', reviewBy: '2099-10-01' },
    tree: root(),
  }) as unknown as Entry;

const twin = (text: string): string =>
  twinMarkdown(
    entry(text, text),
    root(heading(text), paragraph('Lamps.')),
    { address: `${OWN}guides/lamps/`, licence: text },
    (url) => url,
  );

const index = (text: string): string =>
  llmsIndex(
    { name: text, tagline: text },
    [{ title: 'Guides', entries: [entry(text, text), entry('Lamps', text)] }],
    () => `${OWN}guides/lamps.md`,
    `${OWN}llms-full.txt`,
  );

describe.each(LIVE_IN_MARKDOWN)('%s', (_, text) => {
  const flat = oneLine(text);

  it('stays text in the twin of an entry, on the lines that it has there', () => {
    const markdown = twin(text);
    const { live, words, kinds } = read(markdown);
    expect(live).toEqual([]);
    // Title, summary, licence; the heading of the body may hold a break, which is read as a space.
    expect(words.replace(/\s+/g, ' ').split(flat).length - 1).toBe(4);
    expect(kinds).toMatchObject({ heading: 2, blockquote: 1, link: 1, paragraph: 3 });
    expect(
      markdown
        .split('\n')
        .slice(0, 6)
        .map((line) => line !== ''),
    ).toEqual([true, false, true, false, true, false]);
  });

  it('stays text in the index and in the whole for language models', () => {
    for (const markdown of [index(text), llmsFull({ name: text, tagline: text }, [twin(text), twin('Lamps')])]) {
      const { live, words } = read(markdown);
      expect(live).toEqual([]);
      expect(words).toContain(flat);
    }
    expect(read(index(text)).kinds).toMatchObject({ heading: 2, list: 1, listItem: 2, link: 3 });
  });

  it('stays text in the reports of checks and of reviews', () => {
    const row = { code: 'schema', severity: 'error', file: `guides/${text}.mdx`, line: 1, column: 1, message: text, hint: text } as Row;
    const shown = read(table([row, row], { helpOf: (code) => `${OWN}checks/${code}/` }));
    expect(shown.live).toEqual([]);
    expect(shown.kinds).toMatchObject({ table: 1, tableRow: 3, tableCell: 12, link: 2 });

    const due = { title: text, url: `${OWN}1/`, reviewBy: '2026-11-22', days: -2 };
    const weak = { title: text, url: 'javascript:alert(1)', published: 'undated', marks: ['undated' as const] };
    const owner = { owner: text, overdue: [due], soon: [due], sources: [weak] };
    const report = read(stalenessReport({ name: text, today: '2026-11-24', entries: 2, owners: [owner] }, 'markdown'));
    expect(report.live).toEqual([]);
    expect(report.kinds).toMatchObject({ heading: 5, list: 3, listItem: 3, link: 2 });
  });

  it('stays text in the file of a conflict, and on its line in the instructions of a policy', () => {
    const conflict = { section: 'scope', heading: text, unit: 'paragraph', base: text, ours: text, theirs: text };
    const file = read(conflictText(conflict, { document: 'lamp-note', from: '1.0.0', to: '1.1.0' }));
    expect(file.live).toEqual([]);
    expect(file.kinds).toMatchObject({ heading: 5, code: 4 });

    const rule = { id: 'open-work', activity: ['draft'], data: ['public'], decision: 'deny', why: text, section: 'scope', controls: [] };
    const said = instructions({ title: text, version: '1.0.0', rules: [rule] as never, limits: [text] });
    const plain = instructions({
      title: 'Lamps',
      version: '1.0.0',
      rules: [rule].map((item) => ({ ...item, why: 'Lamps' })) as never,
      limits: ['Lamps'],
    });
    expect(said.split('\n')).toHaveLength(plain.split('\n').length);
  });
});

/** Whatever is written as text is read as text: what the writer escapes is not a list of known tricks. */
describe('any text', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'[]()<>!*_`~|\\#-+=:./@&;"\' \n\t0123ax', 'www.', 'http://', '&#x5b;', 'javascript:'),
    maxLength: 24,
  });

  it('is the same text in a heading, a link, a list and a table', () => {
    fc.assert(
      fc.property(marks, (text) => {
        const flat = oneLine(text);
        fc.pre(flat !== '');
        const tree = root(
          heading(flat),
          paragraph(link(OWN, flat), ' ', flat),
          list([[flat], [flat]]),
          tableNode([flat, 'x'], [[flat, flat]]),
        );
        const { live, words } = read(toMarkdown(tree, (url) => url));
        expect(live).toEqual([]);
        // A reader that links a bare address takes the marks after it along, with what escapes them.
        if (/www\.|https?:|@/.test(flat)) return;
        expect(words.replace(/\s+/g, '')).toBe([flat, flat, flat, flat, flat, flat, 'x', flat, flat].join('').replace(/\s+/g, ''));
      }),
      { numRuns: 400 },
    );
  });
});
