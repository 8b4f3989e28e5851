import { describe, expect, it } from 'vitest';
import { slugOf, slugOr, uniqueIds } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['de-DE', 'Größen und Maße', 'groessen-und-masse'],
    ['en-GB', 'Größen', 'groessen'],
    ['sv-SE', 'Größen', 'grossen'],
    ['sv-SE', 'Räksmörgås', 'raksmorgas'],
    ['tr', 'Ölçü ve ışık', 'olcu-ve-isik'],
    ['en-GB', 'Łódź Øre Æble', 'lodz-ore-aeble'],
    ['pl-PL', 'Zażółć gęślą jaźń', 'zazolc-gesla-jazn'],
    ['en-GB', 'Crème brûlée: déjà vu', 'creme-brulee-deja-vu'],
    ['en-GB', 'Дом и сад', 'dom-i-sad'],
    ['en-GB', 'The team’s ﬁrst ＡＩ draft', 'the-teams-first-ai-draft'],
    ['en-GB', '2026: a plan', 'a-plan'],
    ['en-GB', '你好', ''],
  ])('%s: of "%s" is "%s"', (locale, title, slug) => expect(slugOf(title, locale)).toBe(slug));

  it('starts with the fallback if the words start with digits or hold no letter', () => {
    expect([slugOr('2026 plan', 'document'), slugOr('你好', 'document'), slugOr('Prüfung', 'document', 'de-DE')]).toEqual([
      'document-2026-plan',
      'document',
      'pruefung',
    ]);
  });

  it('is given once as an id', () => {
    const id = uniqueIds(['check'], 'de-DE');
    expect([id('Check', 'step'), id('Prüfen', 'step'), id('Pruefen', 'step')]).toEqual(['check-2', 'pruefen', 'pruefen-2']);
  });
});
