import { describe, expect, it } from 'vitest';
import { MERGE_LIMITS } from '../../limits.ts';
import { mergeIssueText } from './issue.ts';
import { mergeDocuments } from './merge.ts';

const [FIRST, LAST] = ['Some words first.', 'The end stays here.'];
/** Merges a text of which you changed the first words and upstream the last ones, with something hostile between them. */
function merge(hostile: string) {
  const text = (first: string, last: string) => `${first}\n\n${hostile}\n\n${last}\n`;
  const expected = text('Other words first.', 'The end stays there.');
  return { ...mergeDocuments(text(FIRST, LAST), text('Other words first.', LAST), text(FIRST, 'The end stays there.')), expected };
}
const lines = (count: number, line: (i: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => line(i)).join(between);

describe('texts that could stop a merge', () => {
  it.each([
    ['a word of 5 MB', 'a'.repeat(5_000_000)],
    ['a word of 5 MB with dots in it', 'a.'.repeat(2_500_000)],
    ['a million stars', '*'.repeat(1_000_000)],
    ['lists in lists, 1,000 deep', lines(1000, (i) => `${'  '.repeat(i)}- a`)],
    ['lists in lists in one line', '- '.repeat(100_000)],
    ['numbered lists in lists in one line', '1. '.repeat(100_000)],
    ['quotations in quotations, 1,000 deep', lines(1000, (i) => `${'> '.repeat(i + 1)}a`)],
    ['brackets that open and never close', '[a]('.repeat(100_000)],
    ['a section of 130,000 blocks', lines(130_000, (i) => `- ${i}`)],
    ['one mark 20,000 times', lines(20_000, () => '<!-- section: a -->', '\n\n')],
    ['a table of 10,000 columns', `|${' a |'.repeat(10_000)}\n|${' - |'.repeat(10_000)}`],
  ])('%s', (_, hostile) => {
    const { text, issue, expected } = merge(hostile);
    expect(issue).toBeUndefined();
    expect(text === expected).toBe(true);
  });

  it('edits of both sides deep in lists go together, or are a conflict; they never stop the merge', () => {
    const deep = (words: string) => lines(500, (i) => `${'  '.repeat(i)}- ${i === 499 ? words : `Level ${i} of it.`}`);
    const [base, ours, theirs] = ['The end stays. Then wait.', 'The end remains. Then wait.', 'The end stays. Then go.'].map(deep) as [
      string,
      string,
      string,
    ];
    const { text, changes } = mergeDocuments(base, ours, theirs);
    expect(changes).toHaveLength(1);
    expect(text).toContain('The end remains.');
  });

  it('a text over the limit is an issue, which states the limit; your text is as it was', () => {
    const long = 'a '.repeat(MERGE_LIMITS.characters / 2 + 1);
    for (const [side, texts] of [
      ['base', [long, 'b', 'c']],
      ['ours', ['b', long, 'c']],
      ['theirs', ['b', 'c', long]],
    ] as const) {
      const { text, changes, issue } = mergeDocuments(...(texts as unknown as [string, string, string]));
      expect(issue).toEqual({ side, found: MERGE_LIMITS.characters + 2, limit: MERGE_LIMITS.characters });
      expect([text === texts[1], changes]).toEqual([true, []]);
      expect(mergeIssueText(issue!)).toContain('8,000,002 characters, and at most 8,000,000 can be merged');
    }
  });
});
