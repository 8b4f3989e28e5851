import { describe, expect, it } from 'vitest';
import { list, paragraph, strong, table, text } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import { tidy } from './tidy.ts';

const quote = (...children: Node[]): Node => ({ type: 'blockquote', children }) as Node;

describe('tidy', () => {
  it.each<[string, Node[], Node[]]>([
    [
      'makes a line break of the source a space',
      [paragraph('one\ntwo', strong('three\n four'))],
      [paragraph('one two', strong('three four'))],
    ],
    [
      'takes spaces from the edges',
      [paragraph(' ', strong(' one'), ' two '), paragraph('three ', ' ')],
      [paragraph(strong('one'), ' two'), paragraph('three')],
    ],
    ['takes away a paragraph of spaces', [paragraph('one'), paragraph(' ', strong(' '))], [paragraph('one')]],
    ['takes away an empty item', [list([['one'], [' ']])], [list([['one']])]],
    ['takes away an empty list and quote', [list([[' ']]), quote(paragraph(' '))], []],
    ['keeps an empty cell', [table(['a', 'b'], [['', ' ']])], [table(['a', 'b'], [[[], []]])]],
    [
      'keeps breaks and spaces among words',
      [paragraph('one  two', { type: 'break' }, 'three')],
      [paragraph('one  two', { type: 'break' }, 'three')],
    ],
    ['keeps code as it is', [{ type: 'code', value: ' a\n b ' }], [{ type: 'code', value: ' a\n b ' }]],
  ])('%s', (_name, given, expected) => {
    expect(tidy(given)).toEqual(expected);
  });

  it('leaves what it is given as it was', () => {
    const given = [paragraph(' a ')];
    tidy(given);
    expect(given).toEqual([paragraph(text(' a '))]);
  });
});
