import { describe, expect, it } from 'vitest';
import { emphasis, link, list, paragraph, root, strong, table, text } from './build.ts';
import { countWords, toText } from './text.ts';
import type { ComponentNode, Node, Tree } from './types.ts';

const component = (inline: boolean, ...children: Node[]): ComponentNode => ({
  type: 'component',
  name: 'Any',
  attributes: { id: 'hidden' },
  inline,
  children,
});
const code = (value: string): Node => ({ type: 'code', value });
const inlineCode = (value: string): Node => ({ type: 'inlineCode', value });

describe('toText', () => {
  const cases: [string, Tree | Node, string][] = [
    ['an empty tree', root(), ''],
    ['emphasis without a break in the line', root(paragraph('a', strong('b'), emphasis('c'))), 'abc'],
    ['the words of a link without its address', root(paragraph('see ', link('/guides/x/', 'this'))), 'see this'],
    ['two paragraphs as two lines', root(paragraph('a'), paragraph('b')), 'a\nb'],
    ['an empty paragraph as no line', root(paragraph('a'), paragraph(' '), paragraph('b')), 'a\nb'],
    ['white space folded, at the ends gone', root(paragraph('  a \t b\u00a0 c ')), 'a b c'],
    // A line break of the source is no break of the text: the editor wrapped the line.
    ['a wrapped line of words as one line', root(paragraph('a\nb')), 'a b'],
    ['a wrapped line of inline code as one line', root(paragraph(inlineCode('a\nb'))), 'a b'],
    ['a hard break as a space', root(paragraph('a', { type: 'break' }, 'b')), 'a b'],
    ['code line by line', root(code('a\n  b'), paragraph('c')), 'a\nb\nc'],
    ['each item of a list', root(list([['a'], ['b']])), 'a\nb'],
    ['each cell of a table', root(table(['a', 'b'], [['c', 'd']])), 'a\nb\nc\nd'],
    ['nothing for a rule across the page', root(paragraph('a'), { type: 'thematicBreak' }, paragraph('b')), 'a\nb'],
    ['a component among words within the line', root(paragraph('a ', component(true, text('b')), ' c')), 'a b c'],
    ['a component as a block on a line of its own', root(component(false, text('a')), component(false, text('b'))), 'a\nb'],
    ['one node alone', strong('a'), 'a'],
  ];
  it.each(cases)('writes %s', (_, tree, expected) => expect(toText(tree)).toBe(expected));
});

describe('countWords', () => {
  const cases: [string, Tree, number][] = [
    ['an empty tree', root(), 0],
    ['only white space', root(paragraph(' \n ')), 0],
    ['words of several blocks', root(paragraph('one two'), paragraph('three')), 3],
    ['a word that is partly strong once', root(paragraph('a', strong('b'), ' c')), 2],
    ['a hyphened word once', root(paragraph('right-first-time work')), 2],
    ['words of code', root(code('let x')), 2],
  ];
  it.each(cases)('counts %s', (_, tree, expected) => expect(countWords(tree)).toBe(expected));
});
