import { describe, expect, it } from 'vitest';
import type { TemplateRelease } from '../domain/schema/release.ts';
import { documentMarkdown } from '../domain/template/markdown.ts';
import { documentFromMarkdown } from './from-markdown.ts';

const release = {
  id: 'lamp-note',
  version: '2.0.0',
  title: 'Lamp note',
  name: 'Lamp note',
  playbook: 'Lumen',
  licence: 'CC0-1.0',
  locale: 'en-GB',
} as TemplateRelease;
const identity = { template: 'lamp-note', version: '2.0.0', sha256: 'a'.repeat(64) };
const again = (markdown: string) => documentMarkdown(documentFromMarkdown(markdown, release), identity);
const head = `---\ntemplate: lamp-note\nversion: 2.0.0\nsha256: ${identity.sha256}\n---\n`;

describe('a document from its Markdown', () => {
  it('is the same Markdown again', () => {
    const markdown = `${head}
# Our note

Words before the first section.

<!-- section: purpose -->

## Purpose

A **strong** word, an _emphasis_, ~~gone~~, \`code\` and [a link](https://example.org/a).[^source]

- one
- two
  - nested

1. first
2. second

- [x] done
- [ ] open

> A quotation.

<!-- section: table -->

## Table

| Tool | Cost |
| - | -: |
| Lamp | £10 |

<!-- section: playbook-sources -->

[^source]: Publisher, “Title”, 2026. <https://example.org/s>
`;
    expect(again(markdown)).toBe(markdown);
    expect(again(`\ufeff${markdown.replaceAll('\n', '\r\n')}`)).toBe(markdown);
  });

  it('has words for markup that it does not know', () => {
    const { sections, title, notes } = documentFromMarkdown(
      `Text with <b>HTML</b>, ![a picture](https://example.org/p.png), [a name][ref] and [another][none].\n\n<script>alert(1)</script>\n\n<!-- a comment -->\n\n[ref]: https://example.org/r\n\n[^n]: Changed by hand.`,
      release,
    );
    expect(title).toBe('Lamp note');
    expect(notes).toEqual([{ id: 'n', text: 'Changed by hand.', url: '' }]);
    const types = JSON.stringify(sections, (key: string, value: unknown) => (key === 'position' ? undefined : value));
    expect(types).not.toMatch(/"(html|image|linkReference|definition)"/);
    expect(types).toContain('"<script>alert(1)</script>"');
    expect(types).toContain('"https://example.org/r"');
    expect(types).not.toContain('a comment');
  });

  it('keeps the words of HTML wherever it stands, and those beside a comment', () => {
    const markdown = `Before <!-- unseen --><i>words</i>.

> <div>in a quotation</div>

- item

  <div>in an item</div>

- <div>first in an item</div>

<!-- unseen --> beside <!-- unseen --> a comment

<!-- unseen
over lines --> after lines

<!-- unseen -->

<!-- never closed
`;
    const { sections } = documentFromMarkdown(markdown, release);
    const words = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
    expect(sections).toMatchObject([
      {
        children: [
          { type: 'paragraph', children: ['Before ', '<i>', 'words', '</i>', '.'].map((value) => ({ type: 'text', value })) },
          { type: 'blockquote', children: [words('<div>in a quotation</div>')] },
          {
            type: 'list',
            children: [{ children: [words('item'), words('<div>in an item</div>')] }, { children: [words('<div>first in an item</div>')] }],
          },
          words('beside  a comment'),
          words('after lines'),
          words('<!-- never closed'),
        ],
      },
    ]);
  });

  it('keeps the words of a link that leads elsewhere than to a page or a mailbox', () => {
    const { sections } = documentFromMarkdown(
      '[One](javascript:alert%281%29), [two](mailto:a@b.example), [three][x], ![four](data:text/html,x).\n\n[x]: file:///etc/passwd\n',
      release,
    );
    const types = JSON.stringify(sections);
    expect(types.match(/"url":"[^"]*"/g)).toEqual(['"url":"mailto:a@b.example"']);
    for (const word of ['One', 'three', 'four']) expect(types).toContain(word);
  });
});
