import { describe, expect, it } from 'vitest';
import { paragraph, root, strong } from './build.ts';
import { outline } from './outline.ts';
import type { ComponentNode, Node, Tree } from './types.ts';

const heading = (value: string | Node, depth: 2 | 3 = 2): Node => ({ type: 'heading', depth, children: paragraphChildren(value) });
const paragraphChildren = (value: string | Node): Node[] => [typeof value === 'string' ? { type: 'text', value } : value];
const component = (name: string, attributes: ComponentNode['attributes'], ...children: Node[]): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline: false,
  children,
});
const section = (id: string, ...children: Node[]) => component('Section', { id }, ...children);

describe('outline', () => {
  const cases: [string, Tree, string[]][] = [
    ['has nothing for an empty tree', root(), []],
    ['has nothing for a tree without headings', root(paragraph('a'), section('s', paragraph('b'))), []],
    ['makes an anchor of the words, as GitHub does', root(heading('What’s in it: R&D?')), ['whats-in-it-rd']],
    ['numbers headings of the same words', root(heading('Next'), heading('Next'), heading('Next')), ['next', 'next-1', 'next-2']],
    ['gives a section’s first heading the id of the section', root(section('scope', heading('What it covers'))), ['scope']],
    ['gives further headings of a section their own anchor', root(section('scope', heading('One'), heading('Two', 3))), ['scope', 'two']],
    [
      'looks for the first heading below other components',
      root(section('scope', component('Aside', {}, heading('One')), heading('Two'))),
      ['scope', 'two'],
    ],
    ['keeps sections within sections apart', root(section('outer', section('inner', heading('A')), heading('B'))), ['inner', 'outer']],
    ['does not carry the id out of a section without a heading', root(section('empty', paragraph('a')), heading('After')), ['after']],
    ['does not give the words of a section’s heading away', root(section('next', heading('Then')), heading('Next')), ['next', 'next-1']],
    [
      'lets a later heading have the words that a section’s heading did not use',
      root(section('s', heading('Next')), heading('Next')),
      ['s', 'next'],
    ],
    ['gives no heading an id of the frame', root(heading('Main'), heading('Toc title')), ['section-main', 'section-toc-title']],
    [
      'keeps an id that gave way to the frame apart from the words of others',
      root(heading('Section main'), heading('main'), heading('Main')),
      ['section-main', 'section-main-1', 'main-1'],
    ],
    [
      'leaves to notes, to search and to the question of a policy what they number and name',
      root(heading('fn 1'), heading('fnref 1'), heading('Search 1'), heading('Search 1 status'), heading('Ask policy')),
      ['section-fn-1', 'section-fnref-1', 'section-search-1', 'section-search-1-status', 'section-ask-policy'],
    ],
    [
      'leaves every other heading the anchor of its words',
      root(heading('The main thing'), heading('Ask the policy'), heading('Search')),
      ['the-main-thing', 'ask-the-policy', 'search'],
    ],
    ['takes no id of other components', root(component('Field', { id: 'x' }, heading('A'))), ['a']],
  ];
  it.each(cases)('%s', (_, tree, expected) => expect(outline(tree).map((item) => item.id)).toEqual(expected));

  it('says the depth and the plain words of each heading', () => {
    expect(outline(root(heading(strong('Do  it')), heading({ type: 'inlineCode', value: 'npm test' }, 3)))).toEqual([
      { depth: 2, id: 'do-it', text: 'Do it' },
      { depth: 3, id: 'npm-test', text: 'npm test' },
    ]);
  });

  it('starts anew for each tree', () => {
    const tree = root(section('s', heading('A')), heading('B'));
    expect(outline(tree)).toEqual(outline(tree));
  });
});
