import { describe, expect, it } from 'vitest';
import { cleanLine, cleanNumber, cleanText } from './clean.ts';

describe('cleanNumber', () => {
  it.each([
    ['45', 45],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['37,25', 37.25],
    ['0', 0],
  ])('reads %j', (typed, value) => expect(cleanNumber(typed)).toBe(value));
  it.each(['', '1,500', '1.500,5', '1 500', 'ten', '-1', '1e3', 'Infinity', '.5', '5.', '0x10'])('refuses %j', (typed) =>
    expect(cleanNumber(typed)).toBeNaN(),
  );
});

describe('cleanText', () => {
  it.each([
    ['  a \r\n b\t\rc  ', 'a\n b\nc'],
    ['a\u200Bb\uFEFF\u202Ec', 'abc'],
    ['a\u0000\u0007b', 'ab'],
    ['\uE0001:x\uE001', '1:x'],
    ['a\u2028b', 'a\nb'],
    ['👩‍💻', '👩‍💻'],
    ['می‌خواهم', 'می‌خواهم'],
    ['a\uD800b', 'a\uFFFDb'],
  ])('keeps what is seen of %j', (typed, expected) => expect(cleanText(typed)).toBe(expected));
});

it('cleanLine makes one line of several', () => expect(cleanLine(' a\n\n b\u00A0 c ')).toBe('a b c'));
