import { describe, expect, it } from 'vitest';
import { emphasis, paragraph, root, strong, text } from './build.ts';
import type { ComponentNode, Node, Tree } from './types.ts';
import { componentsOf, rewrite, walk } from './walk.ts';

const component = (name: string, ...children: Node[]): ComponentNode => ({
  type: 'component',
  name,
  attributes: {},
  inline: false,
  children,
});
const label = (node: Node): string => (node.type === 'text' ? node.value : node.type === 'component' ? node.name : node.type);

describe('walk', () => {
  const cases: [string, Tree | Node, string[]][] = [
    ['nothing in an empty tree, not even the root', root(), []],
    [
      'a parent before its children, brothers in order',
      root(paragraph('a', strong('b')), paragraph('c')),
      'paragraph a strong b paragraph c'.split(' '),
    ],
    ['the given node itself where it is no root', strong('a'), ['strong', 'a']],
    ['a leaf', text('a'), ['a']],
    ['the children of components', component('Steps', component('Step', text('a'))), ['Steps', 'Step', 'a']],
  ];
  it.each(cases)('visits %s', (_, tree, expected) => {
    const seen: string[] = [];
    walk(tree, (node) => void seen.push(label(node)));
    expect(seen).toEqual(expected);
  });
});

describe('rewrite', () => {
  const shout = (node: Node): Node => (node.type === 'text' ? text(node.value.toUpperCase()) : node);
  const cases: [string, Tree, (node: Node) => Node | Node[], Tree][] = [
    ['keeps what it is told to keep', root(paragraph('a')), (node) => node, root(paragraph('a'))],
    ['reaches nodes at every depth', root(paragraph('a', strong(emphasis('b')))), shout, root(paragraph('A', strong(emphasis('B'))))],
    [
      'drops a node for an empty list',
      root(paragraph('a', strong('b')), paragraph('c')),
      (node) => (node.type === 'strong' ? [] : node),
      root(paragraph('a'), paragraph('c')),
    ],
    [
      'puts several nodes in the place of one',
      root(paragraph('a', strong('b'), 'c')),
      (node) => (node.type === 'strong' ? [text('1'), text('2')] : node),
      root(paragraph('a', '1', '2', 'c')),
    ],
    [
      'replaces nodes at the top as well',
      root(component('Ask')),
      (node) => (node.type === 'component' ? [paragraph('x'), paragraph('y')] : node),
      root(paragraph('x'), paragraph('y')),
    ],
    // The wrapped node would be wrapped for ever if what stands in its place were rewritten again.
    [
      'does not rewrite what it put in place',
      root(paragraph('a')),
      (node) => (node.type === 'text' ? strong(node) : node),
      root(paragraph(strong('a'))),
    ],
  ];
  it.each(cases)('%s', (_, tree, replace, expected) => expect(rewrite(tree, replace)).toEqual(expected));

  it('hands each node over with its children rewritten', () => {
    const seen: Node[] = [];
    rewrite(root(strong('a')), (node) => {
      seen.push(node);
      return shout(node);
    });
    expect(seen).toEqual([text('a'), strong('A')]);
  });

  it('leaves the given tree as it was', () => {
    const tree = root(paragraph('a', strong('b')), component('Aside', paragraph('c')));
    const before = structuredClone(tree);
    rewrite(tree, (node) => (node.type === 'strong' ? [] : shout(node)));
    expect(tree).toEqual(before);
  });
});

describe('componentsOf', () => {
  const cases: [string, Tree | Node, string[]][] = [
    ['none', root(paragraph('a')), []],
    [
      'an outer one before those in it',
      root(component('Steps', component('Step', paragraph(component('Cite')))), component('Ask')),
      ['Steps', 'Step', 'Cite', 'Ask'],
    ],
    ['the given node where it is one', component('Ask'), ['Ask']],
  ];
  it.each(cases)('finds %s', (_, tree, expected) => expect(componentsOf(tree).map((node) => node.name)).toEqual(expected));
});
