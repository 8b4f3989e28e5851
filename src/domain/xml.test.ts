import { expect, it } from 'vitest';
import { escapeXml, xmlText } from './xml.ts';

it.each([
  ['a < b & c > "d"', 'a < b & c > "d"', 'a &lt; b &amp; c &gt; &quot;d&quot;'],
  ['a\u0000b\u0008\u000b\u000c\u001fc\ufffe\uffff', 'abc', 'abc'],
  ['tab\t, line\n, return\r, 😀', 'tab\t, line\n, return\r, 😀', 'tab\t, line\n, return\r, 😀'],
  ['half \ud83d of a character', 'half \ufffd of a character', 'half \ufffd of a character'],
])('%j is a text of XML', (value, text, escaped) => {
  expect(xmlText(value)).toBe(text);
  expect(escapeXml(value)).toBe(escaped);
});
