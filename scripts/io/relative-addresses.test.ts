import { expect, it } from 'vitest';
import { relativeHtml } from './relative-addresses.ts';

it.each([
  ['<a href="/b/guides/x/#do-it">', '<a href="../../guides/x/index.html#do-it">'],
  ['<a href="/b/">', '<a href="../../index.html">'],
  ['<link rel="stylesheet" href=/b/_astro/a.css>', '<link rel="stylesheet" href=../../_astro/a.css>'],
  ['<meta http-equiv="refresh" content="0; url=/b/fair/">', '<meta http-equiv="refresh" content="0; url=../../fair/index.html">'],
  ['<img alt="a > b" src="/b/x.png">', '<img alt="a > b" src="../../x.png">'],
])('makes %s relative to its page', (before, after) => {
  expect(relativeHtml(before, 'roles/lead/index.html', '/b/')).toBe(after);
});

it.each([
  '<a href="https://example.org/b/">',
  '<a href="//b/x">',
  '<a href="#here">',
  '<a href="/other/">',
  '<p>Write href="/b/x/" there.</p>',
])('leaves %s as it is', (html) => {
  expect(relativeHtml(html, 'roles/lead/index.html', '/b/')).toBe(html);
});
