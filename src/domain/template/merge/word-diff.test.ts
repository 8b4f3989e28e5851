import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('difference by words', () => {
  it.each<[string, string, string, string]>([
    ['nothing', 'Ask first.', 'Ask first.', ' Ask first.'],
    ['a word', 'Ask the owner first.', 'Ask Dana first.', ' Ask |-the owner |+Dana | first.'],
    ['a number with its sign', 'within 1,000 days', 'within 1,500 days', ' within |-1,000|+1,500|  days'],
    ['an emoji of several characters', 'by 👩‍💻 now', 'by 👨‍💻 now', ' by |-👩‍💻|+👨‍💻|  now'],
    ['all', 'one', 'two', '-one|+two'],
    ['nothing before', '', 'two', '+two'],
  ])('%s', (_, a, b, shown) => {
    const diff = wordDiff(a, b);
    const signs = { same: ' ', removed: '-', added: '+' };
    expect(diff.map(({ type, text }) => signs[type] + text).join('|')).toBe(shown);
  });

  it('has both texts in it, byte for byte, however long and unlike they are', () => {
    const [a, b] = [Array.from({ length: 4000 }, (_, i) => `a${i}`).join(' '), Array.from({ length: 4000 }, (_, i) => `b${i}`).join('\n')];
    const diff = wordDiff(a, b);
    expect(
      diff
        .filter(({ type }) => type !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(a);
    expect(
      diff
        .filter(({ type }) => type !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(b);
  });
});
