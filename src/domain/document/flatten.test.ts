import { describe, expect, it } from 'vitest';
import { paragraph, root, strong, text } from './build.ts';
import { flatten } from './flatten.ts';
import type { ComponentNode, Node, Tree } from './types.ts';
import { componentsOf } from './walk.ts';

const component = (name: string, children: Node[], attributes: ComponentNode['attributes'] = {}, inline = false): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline,
  children,
});
const quote = (...children: Node[]): Node => ({ type: 'blockquote', children });
const ordered = (...children: Node[]): Node => ({ type: 'list', ordered: true, start: 1, spread: true, children });
const item = (...children: Node[]): Node => ({ type: 'listItem', spread: true, checked: null, children });
const a = paragraph('a');
const b = paragraph('b');

describe('flatten', () => {
  const cases: [string, Node[], Node[]][] = [
    ['plain Markdown as it is', [a, quote(b)], [a, quote(b)]],
    ['an aside as a quotation', [component('Aside', [a, b])], [quote(a, b)]],
    ['the old line as a quotation', [component('Old', [a])], [quote(a)]],
    ['the new line as a quotation', [component('New', [a])], [quote(a)]],
    ['steps as a numbered list', [component('Steps', [component('Step', [a]), component('Step', [b])])], [ordered(item(a), item(b))]],
    [
      'a tab as its label over its content',
      [component('Tabs', [component('Tab', [a], { label: 'For GBP' })])],
      [paragraph(strong('For GBP')), a],
    ],
    ['a section as its content', [component('Section', [a, b], { id: 's' })], [a, b]],
    ['a component without children as nothing', [component('Ask', []), a], [a]],
    [
      'a component among words as its words',
      [paragraph('x ', component('Term', [text('y')], {}, true), ' z')],
      [paragraph('x ', 'y', ' z')],
    ],
    // The name decides only for blocks: a quotation cannot stand among words.
    ['an aside among words as its words', [paragraph(component('Aside', [text('x')], {}, true))], [paragraph('x')]],
    ['components at any depth', [quote(component('Section', [component('Aside', [a])]))], [quote(quote(a))]],
  ];
  it.each(cases)('writes %s', (_, nodes, expected) => expect(flatten(root(...nodes))).toEqual(root(...expected)));

  it('leaves no component and does not touch the given tree', () => {
    const tree: Tree = root(component('Steps', [component('Step', [quote(component('Any', [a]))])]));
    const before = structuredClone(tree);
    expect(componentsOf(flatten(tree))).toEqual([]);
    expect(tree).toEqual(before);
  });
});
