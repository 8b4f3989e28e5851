import { describe, expect, it } from 'vitest';
import { printableStyled } from './output.ts';
import { githubAnnotation, printable, printableLine } from './printable.ts';

/** What a name, a title or a message may try. Each is shown, and none is obeyed. */
export const HOSTILE_TEXTS: Record<string, [text: string, shown: string]> = {
  'an escape sequence': ['a\u001b[2Jb', 'a\\u001b[2Jb'],
  'a colour of the project': ['a\u001b[31mb', 'a\\u001b[31mb'],
  'a link of a terminal': ['a\u001b]8;;https://evil.example\u0007b', 'a\\u001b]8;;https://evil.example\\u0007b'],
  'an escape sequence in one byte': ['a\u009b2Jb', 'a\\u009b2Jb'],
  'a carriage return': ['sound\rbroken', 'sound\\u000dbroken'],
  'a backspace': ['a\bb', 'a\\u0008b'],
  'a right-to-left override': ['a\u202eb', 'a\\u202eb'],
  'an isolate': ['a\u2066b', 'a\\u2066b'],
  'a zero-width space': ['a\u200bb', 'a\\u200bb'],
  'a line separator': ['a\u2028::error::b', 'a\\u2028::error::b'],
  'a tag that only a model reads': ['a\u{e0041}b', 'a\\udb40\\udc41b'],
  'half of a character': ['a\ud800b', 'a\\ud800b'],
  'a command of GitHub': ['::warning file=a::owned', '\\u003a:warning file=a::owned'],
  'a command of GitHub after white space': [' \u00a0\t::error::owned', ' \u00a0\t\\u003a:error::owned'],
  'a command of GitHub after a line break': ['a\n::error::owned\n  ::add-mask::b', 'a\n\\u003a:error::owned\n  \\u003a:add-mask::b'],
  'a command of GitHub after line ends of Windows': ['a\r\n::error::owned', 'a\n\\u003a:error::owned'],
  'an old command of GitHub': ['a ##[error]owned', 'a \\u0023#[error]owned'],
  'a command of Azure': ['a ##vso[task.setvariable variable=b]c', 'a \\u0023#vso[task.setvariable variable=b]c'],
  'a command of Azure in capitals': ['##VSO[a]b', '\\u0023#VSO[a]b'],
  'a command of TeamCity': ["##teamcity[buildStop comment='a']", "\\u0023#teamcity[buildStop comment='a']"],
  'a section of GitLab': ['section_start:1:a\r\u001b[0Kowned', 'section_start:1:a\\u000d\\u001b[0Kowned'],
};

/** What is no trick: it is shown as it is. */
const HARMLESS = ['café 漢字 👩‍💻 ❤️', 'a:b::c', 'C# and ## and [a]', 'می‌خواهم', 'a\tb', 'https://lamp.example/#a'];

describe('printable text', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('shows %s and does not obey it', (_, [text, shown]) => {
    expect(printable(text)).toBe(shown);
    expect(printable(shown)).toBe(shown);
  });

  it.each(HARMLESS)('leaves %j as it is', (text) => {
    expect(printable(text)).toBe(text);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('is on one line with %s', (_, [text]) => {
    expect(printableLine(text)).toMatch(/^[^\n\r\u2028\u2029\u001b\u0080-\u009f]*$/);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('of JSON is read as the same value with %s', (_, [text]) => {
    const value = { [text]: [text.replaceAll('\r\n', '\n')] };
    expect(JSON.parse(printable(JSON.stringify(value, null, 2)))).toEqual(value);
  });

  it('keeps the colours that the project put in, and no other sequence', () => {
    expect(printableStyled('\u001b[31merror\u001b[39m \u001b[8mhidden\u001b[2J')).toBe(
      '\u001b[31merror\u001b[39m \\u001b[8mhidden\\u001b[2J',
    );
  });
});

describe('an annotation of GitHub', () => {
  it.each(Object.entries(HOSTILE_TEXTS))('is one line, and one command, with %s', (_, [text]) => {
    const line = githubAnnotation('error', { file: text, line: 1, title: text }, text);
    expect(line.split(/[\n\r\u2028]/)).toHaveLength(1);
    expect(line).toMatch(/^::error file=[^,:]*,line=1,title=[^,:]*::[^\n]*$/);
    expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u0080-\u009f]|##\[/);
  });

  it('keeps per cent signs, colons and commas in their place', () => {
    expect(githubAnnotation('notice', { file: 'a,b:c%0A', line: 1 }, '43%: a, b')).toBe('::notice file=a%2Cb%3Ac%250A,line=1::43%25: a, b');
  });
});
