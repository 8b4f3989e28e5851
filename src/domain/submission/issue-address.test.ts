import { expect, it } from 'vitest';
import { issueAddress, LONGEST_ADDRESS } from './issue-address.ts';

const REPOSITORY = 'https://github.com/x/y/';
const bodyOf = (url: string) => new URL(url).searchParams.get('body');

it('carries title, label and the very text', () => {
  const text = 'a & b = c?\n```yaml\nü: "#1"\n```\n';
  const { url, complete } = issueAddress(REPOSITORY, 'Case (a/b)', text);
  const { pathname, searchParams } = new URL(url);
  expect([complete, pathname, searchParams.get('title'), searchParams.get('labels'), bodyOf(url)]).toEqual([
    true,
    '/x/y/issues/new',
    'Case (a/b)',
    'suggestion',
    text,
  ]);
});

it('leaves out a text that would make it too long, at the very character', () => {
  const room = LONGEST_ADDRESS - issueAddress(REPOSITORY, 't', '').url.length;
  const longest = issueAddress(REPOSITORY, 't', 'x'.repeat(room));
  expect([longest.complete, longest.url.length]).toEqual([true, LONGEST_ADDRESS]);
  const longer = issueAddress(REPOSITORY, 't', 'x'.repeat(room + 1));
  expect([longer.complete, bodyOf(longer.url)]).toEqual([false, null]);
});
