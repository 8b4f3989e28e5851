import { describe, expect, it } from 'vitest';
import { plainText } from './plain.ts';

describe('plainText', () => {
  const cases: [string, string, string][] = [
    ['keeps words, accents and emoji', 'Zoë’s plan 👩‍💻 – 5 %', 'Zoë’s plan 👩‍💻 – 5 %'],
    ['keeps Arabic and Hebrew with their joiners', 'سياسة\u200cالذكاء – מדיניות\u200f', 'سياسة\u200cالذكاء – מדיניות\u200f'],
    ['removes controls', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
    ['removes overrides and isolates of direction', 'a\u202eb\u202cc\u2066d\u2069', 'abcd'],
    ['removes byte order marks', '\ufeffa\ufeffb', 'ab'],
    ['writes every line break as one kind', 'a\r\nb\rc\u2028d\u2029e\nf', 'a\nb\nc\nd\ne\nf'],
    ['writes a tab as a space', 'a\tb', 'a b'],
    ['replaces half a character', 'a\ud83db\udc00c', 'a\ufffdb\ufffdc'],
    ['keeps markup as it was typed', '<script>alert(1)</script> & "x" {y}', '<script>alert(1)</script> & "x" {y}'],
  ];
  it.each(cases)('%s', (_, given, expected) => expect(plainText(given)).toBe(expected));
});
