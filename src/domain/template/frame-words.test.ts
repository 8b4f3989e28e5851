import { describe, expect, it } from 'vitest';
import type { TemplateRelease } from '../schema/release.ts';
import { creditOf } from './document.ts';
import { creditWords, fillIn, frameWords } from './frame-words.ts';

describe('the words around a document', () => {
  it.each([
    ['en-GB', 'Page {page} of {pages}'],
    ['de-AT', 'Seite {page} von {pages}'],
    ['FR', 'Page {page} sur {pages}'],
    ['cy', 'Page {page} of {pages}'],
    ['constructor', 'Page {page} of {pages}'],
  ])('of %s', (locale, words) => {
    expect(frameWords(locale).pageOfPages).toBe(words);
  });

  it.each(['en', 'de', 'es', 'fr', 'nl'])('have the same places to fill in %s, and are its own', (locale) => {
    const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
    const all = (of: string) => [...Object.values(frameWords(of)), creditWords(of)];
    expect(all(locale).map(places)).toEqual(all('en').map(places));
    expect(all(locale).every((words) => words.trim() === words && words !== '')).toBe(true);
    expect(locale === 'en' || frameWords(locale) !== frameWords('en')).toBe(true);
  });

  it('are filled in once', () => {
    expect(fillIn('{a} {b} {c}', { a: '{b}', b: '$&' })).toBe('{b} $& {c}');
    const release = { name: '{version}', version: '1.0.0', playbook: 'Lumen', licence: 'CC0-1.0', locale: 'de-DE' } as TemplateRelease;
    expect(creditOf(release)).toBe('Erstellt aus „{version}“, Version 1.0.0, von Lumen. Text der Vorlage: CC0 1.0.');
  });
});
