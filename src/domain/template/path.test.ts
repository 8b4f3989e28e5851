import { expect, it } from 'vitest';
import { describePathFault } from './path.ts';

it.each(['a.md', 'policies/ai policy.md', '.playbook/lock.json', 'a/b/c/ü—x.md', 'a..b.md'])('%j is a path inside a folder', (file) => {
  expect(describePathFault(file)).toBeUndefined();
});

it.each([
  ['', 'an empty part'],
  ['/a.md', 'an empty part'],
  ['a//b.md', 'an empty part'],
  ['a/', 'an empty part'],
  ['..', '".."'],
  ['a/../b.md', '".."'],
  ['./a.md', '"."'],
  ['.git/config', '".git"'],
  ['a/.playbook/b.md', '".playbook"'],
  ['.env', '".env"'],
  ['a\\b.md', '"a\\\\b.md"'],
  ['C:/a.md', '"C:"'],
  ['a\u0000.md', '"a\\u0000.md"'],
  ['a\n.md', '"a\\n.md"'],
  ['a./b.md', '"a."'],
  ['a /b.md', '"a "'],
  ['NUL', '"NUL"'],
  ['com1.md', '"com1.md"'],
])('%j is none', (file, part) => expect(describePathFault(file)).toContain(`expected one inside the folder, without ${part}.`));

it('is not too long', () => expect(describePathFault(`${'a'.repeat(400)}.md`)).toContain('of 403 characters, expected at most 400.'));
