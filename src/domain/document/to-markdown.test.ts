import { describe, expect, it } from 'vitest';
import { emphasis, link, list, paragraph, root, strong, table } from './build.ts';
import { toMarkdown } from './to-markdown.ts';
import type { ComponentNode, Node, Tree } from './types.ts';

const block = (name: string, children: Node[], attributes: ComponentNode['attributes'] = {}): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline: false,
  children,
});

describe('toMarkdown', () => {
  const cases: [string, Tree, string][] = [
    ['nothing', root(), ''],
    ['lists with hyphens, emphasis with underscores', root(list([['a'], [emphasis('b')]])), '- a\n- _b_\n'],
    ['a table without padding', root(table(['Name', 'N'], [['a', '1000']], [1])), '| Name | N |\n| - | -: |\n| a | 1000 |\n'],
    ['a bar in a cell so that it does not part it', root(table(['A', 'B'], [['x|y', 'z']])), '| A | B |\n| - | - |\n| x\\|y | z |\n'],
    [
      'an aside as a quotation',
      root(block('Aside', [paragraph(strong('Mind')), paragraph('a')], { kind: 'warning' })),
      '> **Mind**\n>\n> a\n',
    ],
    [
      'steps as a numbered list',
      root(block('Steps', [block('Step', [paragraph('a')]), block('Step', [paragraph('b')])])),
      '1. a\n\n2. b\n',
    ],
    ['the label of a tab', root(block('Tabs', [block('Tab', [paragraph('a')], { label: 'Tool' })])), '**Tool**\n\na\n'],
    ['words that look like Markdown as words', root(paragraph('1. a * b')), '1\\. a \\* b\n'],
    ['space at the end of nested emphasis outside both', root(paragraph(strong(emphasis('Owner: ')), 'x')), '**_Owner:_** x\n'],
    [
      'a tick in front of a task',
      root({
        type: 'list',
        ordered: false,
        start: null,
        spread: false,
        children: [{ type: 'listItem', spread: false, checked: true, children: [paragraph('a')] }],
      }),
      '- [x] a\n',
    ],
  ];
  it.each(cases)('writes %s', (_, tree, expected) => expect(toMarkdown(tree, (url) => url)).toBe(expected));

  const addressed: [string, Node, string][] = [
    ['a link', paragraph(link('/guides/x/', 'a')), '[a](https://s.test/guides/x/)\n'],
    ['a link in a component', block('Aside', [paragraph(link('/x/', 'a'))]), '> [a](https://s.test/x/)\n'],
    ['an image', paragraph({ type: 'image', url: '/a.png', alt: 'A map' }), '![A map](https://s.test/a.png)\n'],
    ['a definition', { type: 'definition', identifier: 'a', label: 'a', url: '/x/' }, '[a]: https://s.test/x/\n'],
  ];
  it.each(addressed)('resolves the address of %s once', (_, node, expected) => {
    expect(toMarkdown(root(node), (url) => `https://s.test${url}`)).toBe(expected);
  });
});
