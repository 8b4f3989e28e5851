import { describe, expect, it } from 'vitest';
import { findLikelyNames } from '../../src/domain/submission/names/likely-names.ts';
import { replaceFindings, scrub } from '../../src/domain/submission/scrub/scrub.ts';
import { scoreNames } from './name-score.ts';
import { HARD_NAME_TEXTS, HARDER_NAME_TEXTS, LAST_NAME_TEXTS, MORE_NAME_TEXTS, NAME_TEXTS, OTHER_NAME_TEXTS } from './name-texts.ts';

/** A text with every likely name taken out. */
function without(...texts: string[]): string[] {
  const { names, match } = findLikelyNames(texts);
  return texts.map((text) => {
    const places = match(text).map(({ start, end, name }) => ({
      kind: names[name]!.kind,
      start,
      end,
      replacement: names[name]!.replacement,
    }));
    return replaceFindings(text, scrub(text, [], new Set(), '', places).taken);
  });
}

describe.each([
  ['the texts that it was made by', NAME_TEXTS],
  ['texts that were written before it saw them', OTHER_NAME_TEXTS],
  ['more texts of the kind', MORE_NAME_TEXTS],
  ['texts in another style', LAST_NAME_TEXTS],
  ['harder texts', HARD_NAME_TEXTS],
  ['harder texts once more', HARDER_NAME_TEXTS],
])('in %s', (title, texts) => {
  const { names, precision, recall, wrong } = scoreNames(texts);

  it('finds the names, and asks about little else', () => {
    console.info(
      `Names in ${title}: ${texts.length} texts, ${names} names, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}.`,
    );
    expect(texts.length).toBeGreaterThanOrEqual(46);
    // Each of them is listed if one is too many.
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });
});

describe('takes a name out everywhere', () => {
  it.each([
    // Shorter forms of a name are the same name
    [
      'Anna Schmidt from Brightwave Ltd called. Anna’s list is Brightwave’s.',
      '[person 1] from [company 1] called. [person 1]’s list is [company 1]’s.',
    ],
    [
      'Ms Schmidt asked. Later Anna Schmidt agreed, and anna sent it.',
      'Ms [person 1] asked. Later [person 1] agreed, and [person 1] sent it.',
    ],
    ['J. Smith signs. John Smith is away.', '[person 1] signs. [person 1] is away.'],
    ['JEAN-LUC MOREAU signs; Jean-Luc is away, so is Moreau.', '[person 1] signs; [person 1] is away, so is [person 1].'],
    [
      'Nordwind GmbH & Co. KG buys. The site is nordwind.de, and NORDWIND pays.',
      '[company 1] buys. The site is [company 1], and [company 1] pays.',
    ],
    [
      'Müller prüft. Die Freigabe gibt Frau Mueller, und Müllers Team wartet.',
      '[person 1] prüft. Die Freigabe gibt Frau [person 1], und [person 1]s Team wartet.',
    ],
    ['Ask Anna Schmidt (@annaschmidt on Slack).', 'Ask [person 1] ([person 1] on Slack).'],
    // A name in small letters is one wherever it stands
    [
      'mr baker said no, and Baker meant it. the mr who called was late.',
      'mr [person 1] said no, and [person 1] meant it. the mr who called was late.',
    ],
    ['ask anna, d. whitfield and frau groß', 'ask [person 1], [person 2] and frau [person 3]'],
    // A place that was found is taken out even if the word is everyday language there
    ['Rob and Sue moved.', '[person 1] and [person 2] moved.'],
    // Two people with one first name
    ['Anna Schmidt and Anna Berg share a desk. Anna is away.', '[person 1] and [person 2] share a desk. [person 3] is away.'],
    // What is a word too is taken out only if it is meant as a name
    ['Will Young decides. Will this work? Ask Will before you do.', '[person 1] decides. Will this work? Ask [person 1] before you do.'],
    ['Our client Compass left. Use a compass.', 'Our client [company 1] left. Use a compass.'],
  ])('%j', (text, expected) => expect(without(text)).toEqual([expected]));

  it('and in every other field', () =>
    expect(without('Check it with Anna', 'Owner: Priya Raghunathan', 'Anna asks Priya')).toEqual([
      'Check it with [person 1]',
      'Owner: [person 2]',
      '[person 1] asks [person 2]',
    ]));
});

it('gives each name a number of its kind, in the order of the text, and says why it asks', () =>
  expect(
    findLikelyNames(['Mr Okafor met Anna Schmidt of Brightwave Ltd.', 'DataForge and @priya']).names.map(
      ({ text, replacement, reason }) => [text, replacement, reason],
    ),
  ).toEqual([
    ['Okafor', '[person 1]', 'title'],
    ['Anna Schmidt', '[person 2]', 'full-name'],
    ['Brightwave Ltd', '[company 1]', 'legal-form'],
    ['DataForge', '[company 2]', 'capital'],
    ['@priya', '[person 3]', 'handle'],
  ]));

/** How many words are looked up while something runs: the work that grows with a text. */
function lookUps(run: () => void): number {
  const { has } = Set.prototype;
  const { get } = Map.prototype;
  let count = 0;
  Set.prototype.has = function (key) {
    count++;
    return has.call(this, key);
  };
  Map.prototype.get = function (key) {
    count++;
    return get.call(this, key);
  };
  try {
    run();
  } finally {
    Object.assign(Set.prototype, { has });
    Object.assign(Map.prototype, { get });
  }
  return count;
}

describe('takes time in proportion to the text', () => {
  it.each([
    'Anna ',
    'Anna B. ',
    'Aa Bb ',
    'A. ',
    'Xyq & ',
    'van ',
    'Mr ',
    'Ltd ',
    'Anna-',
    "o'",
    '@a ',
    'a.de ',
    'Hi ',
    'Xyq Analytics ',
    'Client ',
    'J.-',
    'Q Ltd & ',
  ])('of nothing but %j', (unit) => {
    const read = (times: number) => () => {
      const text = unit.repeat(times);
      findLikelyNames([text]).match(text);
    };
    const once = lookUps(read(400));
    expect(once).toBeGreaterThan(0);
    expect(lookUps(read(1600))).toBeLessThan(4.6 * once + 2000);
  });

  it('of as many names as words', () => {
    const read = (count: number) => () => {
      const text = Array.from(
        { length: count },
        (_, i) => `Anna Q${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${'uvwxyz'[Math.floor(i / 100) % 6]}z met`,
      ).join(' ');
      findLikelyNames([text]).match(text);
    };
    expect(lookUps(read(480))).toBeLessThan(4.6 * lookUps(read(120)) + 2000);
  });
});
