import { describe, expect, it } from 'vitest';
import { emphasis, link, list, paragraph, root, strong, table, text } from '../document/build.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import { describeTreeFault } from './release-tree.ts';

/** A node as a file may hold it, whatever its type. */
const node = (type: string, rest: object = {}): Node => ({ type, ...rest }) as unknown as Node;
const component = (name: string, attributes: ComponentNode['attributes'], ...children: Node[]): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline: false,
  children,
});
const heading = (depth: unknown) => node('heading', { depth, children: [text('a')] });
const cell = node('tableCell', { children: [] });
const row = node('tableRow', { children: [cell] });
const deep = (levels: number): Node => (levels === 0 ? text('a') : strong(deep(levels - 1)));

describe('describeTreeFault', () => {
  const sound: [string, Node[]][] = [
    ['no node', []],
    [
      'each kind of line',
      [
        paragraph(
          'a',
          strong('b'),
          emphasis('c'),
          node('delete', { children: [text('d')] }),
          node('break'),
          link('https://a.example', 'e'),
        ),
      ],
    ],
    ['code and a line across', [node('code', { value: '' }), paragraph(node('inlineCode', { value: 'a' })), node('thematicBreak')]],
    ['headings of each depth', [1, 2, 3, 4, 5, 6].map(heading)],
    ['lists, tables and quotations', [list([['a']]), table(['a'], [['b']]), node('blockquote', { children: [paragraph('a')] })]],
    ['an address of mail', [paragraph(link('mailto:desk@lamps.example', 'the desk'))]],
    [
      'sections with fields and rows',
      [component('Section', { id: 'a-1' }, paragraph(component('Field', { id: 'team' })), component('Each', { field: 'rows' }))],
    ],
    ['40 levels', [deep(38)]],
  ];
  it.each(sound)('takes %s', (_, children) => expect(describeTreeFault(root(...children))).toBeUndefined());

  const faults: [string, unknown, string][] = [
    ['nothing', undefined, 'Expected the body to be a tree with a root.'],
    ['another node at its top', paragraph('a'), 'Expected the body to be a tree with a root.'],
    ['a root without children', { type: 'root' }, 'Found a node of type "root" without a list of children.'],
    ['a root within', root(node('root', { children: [] })), 'Found a root inside the body.'],
    ['no node', root(null as unknown as Node), 'Found null in the body, expected a node.'],
    ['raw HTML', root(node('html', { value: '<b>' })), 'Found a node of type "html" in the body.'],
    [
      'a link whose address stands elsewhere',
      root(paragraph(node('linkReference', { identifier: 'a', children: [text('a')] }))),
      'Found a node of type "linkReference" in the body.',
    ],
    ['the name of what every object has', root(node('constructor')), 'Found a node of type "constructor" in the body.'],
    [
      'another component',
      root(component('Script', {})),
      'Found the component "Script" in the body, expected one of Section, Field, When, Each, Rule, Rules, Cite.',
    ],
    ['a component without attributes', root(node('component', { name: 'Field', children: [] })), 'Found a component without attributes.'],
    ['a text without words', root(paragraph(node('text'))), 'Found a node of type "text" without words.'],
    ['a paragraph without children', root(node('paragraph')), 'Found a node of type "paragraph" without a list of children.'],
    ['children that are no list', root(node('strong', { children: 'a' })), 'Found a node of type "strong" without a list of children.'],
    [
      'a field without children',
      root(node('component', { name: 'Field', attributes: {} })),
      'Found a node of type "component" without a list of children.',
    ],
    [
      'a text with children',
      root(paragraph(node('text', { value: 'a', children: [text('b')] }))),
      'Found a node of type "text" with children, expected none.',
    ],
    ['code with children', root(node('code', { value: 'a', children: [] })), 'Found a node of type "code" with children, expected none.'],
    [
      'inline code with children',
      root(node('inlineCode', { value: 'a', children: [] })),
      'Found a node of type "inlineCode" with children, expected none.',
    ],
    ['a break with children', root(node('break', { children: [] })), 'Found a node of type "break" with children, expected none.'],
    [
      'a line across with children',
      root(node('thematicBreak', { children: [] })),
      'Found a node of type "thematicBreak" with children, expected none.',
    ],
    ['a row outside of a table', root(row), 'Found a node of type "tableRow" in "root", expected it in "table".'],
    [
      'a cell outside of a row',
      root(node('table', { children: [cell] })),
      'Found a node of type "tableCell" in "table", expected it in "tableRow".',
    ],
    [
      'an item outside of a list',
      root(paragraph(node('listItem', { children: [] }))),
      'Found a node of type "listItem" in "paragraph", expected it in "list".',
    ],
    [
      'words in a table',
      root(node('table', { children: [row, text('a')] })),
      'Found a node of type "text" in "table", expected only "tableRow".',
    ],
    [
      'a field in a row',
      root(node('table', { children: [node('tableRow', { children: [component('Field', {})] })] })),
      'Found a node of type "component" in "tableRow", expected only "tableCell".',
    ],
    ...[0, 7, 1.5, '2', undefined].map((depth): [string, unknown, string] => [
      `a heading of depth ${JSON.stringify(depth)}`,
      root(heading(depth)),
      `Found a heading of depth ${JSON.stringify(depth)}, expected 1 to 6.`,
    ]),
    ...['playbook-sources', 'playbook-', 'A', '1a', '', 'a b', 'a -->'].map((id): [string, unknown, string] => [
      `a section "${id}"`,
      root(component('Section', { id })),
      `Found the section ${JSON.stringify(id)}, expected an id of lower-case letters, digits and hyphens that starts with a letter, and not with "playbook-".`,
    ]),
    ['a link to a path', root(paragraph(link('/guides/', 'a'))), 'Found a link to "/guides/", expected a full address.'],
    ['a link to a heading', root(paragraph(link('#a', 'a'))), 'Found a link to "#a", expected a full address.'],
    [
      'a link to code',
      root(paragraph(link('javascript:alert(1)', 'a'))),
      'Found a link to "javascript:alert(1)", expected a full address.',
    ],
    [
      'a link to what only looks like an address',
      root(paragraph(node('link', { url: ['https://a.example'], children: [] }))),
      'Found a link to ["https://a.example"], expected a full address.',
    ],
    ['41 levels', root(deep(40)), 'Found a body of more than 20000 nodes or 40 levels.'],
    ['20,001 nodes', root(...Array.from({ length: 20_000 }, () => text('a'))), 'Found a body of more than 20000 nodes or 40 levels.'],
  ];
  it.each(faults)('refuses %s', (_, tree, fault) => expect(describeTreeFault(tree)).toBe(fault));
});
