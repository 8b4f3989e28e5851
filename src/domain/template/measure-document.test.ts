import { describe, expect, it } from 'vitest';
import { measureDocument } from './measure-document.ts';

const nested = (levels: number): string => Array.from({ length: levels }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n');

describe('measureDocument', () => {
  it.each<[string, string, number, RegExp]>([
    ['quotes in quotes', `a\n\n${'> '.repeat(101)}a`, 3, /more than 100 levels/],
    ['quotes without spaces', `${'>'.repeat(20_000)}a`, 1, /more than 100 levels/],
    ['lists on one line', `${'- '.repeat(101)}a`, 1, /more than 100 levels/],
    ['lists by indentation', nested(1_200), 101, /more than 100 levels/],
    ['a wide row', `a\r\n\r\n${'|a'.repeat(502)}|`, 3, /more than 500 cells/],
    ['links that are never closed', `a\n\n${'[a]('.repeat(5_001)}`, 3, /more than 5000 marks/],
    ['marks over many lines', 'a\n\n' + '*a\n'.repeat(5_001), 3, /more than 5000 marks/],
  ])('finds %s before they are parsed', (_, text, line, message) => {
    expect(measureDocument(text)).toMatchObject({ line, message: expect.stringMatching(message) });
  });

  it.each<[string, string]>([
    ['a word of two million letters', 'a'.repeat(2_000_000)],
    ['a long table of links', '| [a](https://x.example) | *b* |\n'.repeat(5_000)],
    ['a long list of short items', '- *a*\n\n'.repeat(5_000)],
    ['a drawing that is indented', `${' '.repeat(400)}a -> b`],
    ['a hundred levels', `${'> '.repeat(100)}a`],
    ['five hundred cells', `${'|a'.repeat(500)}|`],
  ])('lets %s pass', (_, text) => expect(measureDocument(text)).toBeUndefined());
});
