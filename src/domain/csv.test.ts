import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

const cell = (value: string | number): string => writeCsv([[value]]).slice(1, -2);

describe('a cell of a CSV file', () => {
  it.each([
    [-5, '-5'],
    [1234.56, '1234.56'],
    [0, '0'],
    [Number.NaN, ''],
    ['-5.00', '-5.00'],
    ['\u22125.00', '-5.00'],
    ['-1,234.56', '-1234.56'],
    ['\u22121,234,567', '-1234567'],
    ['+3.5%', '+3.5%'],
  ])('%j is a number', (value, expected) => expect(cell(value)).toBe(expected));

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+cmd', `"'+cmd"`],
    ['-2+3', `"'-2+3"`],
    ['-1,23', `"'-1,23"`],
    ['--5', `"'--5"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    [' =1', `"' =1"`],
    ['\uFF1D1', `"'\uFF1D1"`],
  ])('%j would run as a formula, and is text', (value, expected) => expect(cell(value)).toBe(expected));

  it.each([
    ['plain', '"plain"'],
    ['5 March', '"5 March"'],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
  ])('%j is text', (value, expected) => expect(cell(value)).toBe(expected));
});

it('rows end as the standard says, after a byte order mark', () => {
  expect(writeCsv([['a', 1], ['b']])).toBe('\ufeff"a",1\r\n"b"\r\n');
});
