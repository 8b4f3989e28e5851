import { describe, expect, it } from 'vitest';
import { ENTRY_RULES } from '../../scripts/check/rules.ts';
import { textBlocks } from '../../src/domain/check/blocks.ts';
import { capIssues } from '../../src/domain/check/cap.ts';
import { spelledWords } from '../../src/domain/check/words.ts';
import { checkPlaybook } from '../../src/domain/graph/check.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import { CONTENT_LIMITS, NEAR_NAME_LIMITS } from '../../src/domain/limits.ts';
import { createSuggester } from '../../src/domain/nearest.ts';
import { processModel } from '../../src/domain/schema/process.ts';
import { checkAnswers } from '../../src/domain/template/answers.ts';
import { readEntry } from '../../src/markdown/read-entry.ts';
import { scenario } from '../hostile/case.ts';
import { countReads, type Reads } from '../hostile/count-reads.ts';

const many = (count: number, make: (i: number) => string, between = '\n\n'): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(between);
const time = { type: 'constant', value: 1 };

/** An entry as far as it can be read, sound or not. */
function read(text: string, file = 'scenarios/talking-lamp.mdx'): Entry {
  const { entry, rough } = readEntry(text, file);
  return (entry ?? rough)!;
}

/** A template with so many of its parts that something refers to, in the wrong. */
const template = (n: number): string => {
  const fields = many(n, (i) => `  - { id: f${i}, type: text, label: A, help: B }`, '\n');
  const rules = many(n, (i) => `  - { id: r${i}, section: s${i}, decision: allow, controls: [] }`, '\n');
  const body = many(n, (i) => `<Section id="x${i}">\n\n## A\n\n<Rule id="q${i}" />\n\n</Section>`);
  return `---\ntitle: A\nsummary: A\nfields:\n${fields}\nrules:\n${rules}\n---\n\n${body}\n`;
};

const source = (n: number): string =>
  `---\ntitle: A\nsummary: A\nfigures:\n${many(n, (i) => `  - { id: f${i} }`, '\n')}\n---\n\n${many(n, (i) => `A <Figure source="self" id="g${i}" /> b.`)}\n`;

/** Entries of which a rule could compare each part with each other. */
const ENTRIES: Record<string, (n: number) => Entry[]> = {
  'numbers without a source': (n) => [read(scenario(many(n, (i) => `${i} lamps`)))],
  'numbers in lists that nest': (n) => [read(scenario(many(n, (i) => `- a\n  - b\n    - c ${i}`)))],
  'references to nothing': (n) => [read(scenario(many(n, (i) => `A <Cite id="lamp-${i}" /> b.`)))],
  'links to no page': (n) => [read(scenario(many(n, (i) => `A [lamp](/guides/lamp-${i}/).`)))],
  'links to no heading': (n) => [read(scenario(many(n, (i) => `## Lamp ${i}\n\nA [lamp](#shade-${i}).`)))],
  'headings of one name': (n) => [read(scenario(many(n, () => '## Lamp')))],
  'sections of one id': (n) => [read(scenario(many(n, (i) => `<Section id="a${i % 3}">\n\n## A\n\n</Section>`)))],
  'links with vague labels': (n) => [read(scenario(many(n, () => 'Click [here](/about/).')))],
  'tables of numbers': (n) => [read(scenario(many(n, (i) => `| a |\n| - |\n| ${i} |`)))],
  footnotes: (n) => [read(scenario(many(n, (i) => `A lamp.[^a${i}]\n\n[^a${i}]: Of ${i}.`)))],
  'related entries that are not there': (n) => [read(scenario('A', { related: `[${many(n, (i) => `guides/a${i}`, ', ')}]` }))],
  'old addresses that are taken': (n) => [read(scenario('A', { redirectFrom: `[${'/about/, '.repeat(n)}]` }))],
  'fields, rules and sections of a template': (n) => [{ ...read(template(n), 'templates/self/index.mdx') }],
  'figures of a source': (n) => [read(source(n), 'sources/self.mdx')],
  'entries of one title': (n) => Array.from({ length: n }, (_, i) => read(scenario('A'), `scenarios/lamp-${i}.mdx`)),
  'entries that link to one page of many headings': (n) => [
    read(
      scenario(
        many(n, () => '## A'),
        { title: 'Headings' },
      ),
      'scenarios/headings.mdx',
    ),
    ...Array.from({ length: n }, (_, i) =>
      read(scenario('A [b](/scenarios/headings/#zzz)', { title: `A ${i}` }), `scenarios/lamp-${i}.mdx`),
    ),
  ],
};

function readsOf(entries: Entry[]): number {
  const reads: Reads = { count: 0 };
  const counted = entries.map((entry) => countReads(entry, reads));
  checkPlaybook({ entries: counted, frameworks: [], pages: ['/about/'], isTaken: () => undefined });
  for (const entry of counted) {
    for (const rule of ENTRY_RULES) rule.run(entry, { today: '2026-11-24', locale: 'en-GB', get: () => undefined });
    textBlocks(entry.tree);
  }
  return reads.count;
}

describe('a rule of the check', () => {
  it.each(Object.entries(ENTRIES))('looks twice as often at twice as much: %s', (_, make) => {
    const [once, twice] = [readsOf(make(100)), readsOf(make(200))];
    expect(once).toBeGreaterThan(100);
    expect(twice).toBeLessThan(once * 2.2);
  });

  it('looks twice as often at twice as many flows of a process', () => {
    const process = (n: number) => ({
      calendar: { hoursPerWeek: 40 },
      arrivals: { perWeek: 1, interTriggerTimer: time },
      resources: [{ id: 'r', name: 'R', kind: 'person', quantity: 1, availability: 1, unitCost: 0 }],
      lanes: [{ id: 'l', name: 'L', resourceRef: 'r' }],
      steps: Array.from({ length: n }, (_, i) => ({
        ...{ id: `s${i}`, name: 'S', laneRef: 'x', kind: 'human', processingTime: time, evidence: 'measured' },
      })),
      flows: Array.from({ length: n }, (_, i) => ({ id: `f${i}`, sourceRef: 'x', targetRef: `s${i}`, type: 'forward' })),
    });
    const messages = (n: number): number =>
      processModel.safeParse(process(n)).error!.issues.reduce((sum, issue) => sum + issue.message.length, 0);
    expect(messages(400)).toBeLessThan(messages(200) * 2.2);
  });

  it('looks twice as often at twice as many answers', () => {
    const faults = (n: number): number => {
      const options = Array.from({ length: n }, (_, i) => ({ value: `o${i}`, label: 'O' }));
      const field = { id: 'a', type: 'multichoice', label: 'A', help: 'B', required: false, options };
      const reads: Reads = { count: 0 };
      checkAnswers([countReads(field, reads) as never], { a: options.map((option) => option.value) });
      return reads.count;
    };
    expect(faults(400)).toBeLessThan(faults(200) * 2.2);
  });
});

describe('suggestions for names that are not there', () => {
  const comparisons = (entries: number, references: number): number => {
    let count = 0;
    const suggester = createSuggester(() => {
      count++;
      return 9;
    });
    const lamps = Array.from({ length: entries }, (_, i) => read(scenario('A', { title: `A ${i}` }), `scenarios/lamp-${i}.mdx`));
    const asks = read(
      scenario(
        many(references, (i) => `A [b](/scenarios/limp-${i}/) c.`),
        { title: 'Asks' },
      ),
      'scenarios/asks.mdx',
    );
    const found = checkPlaybook({ entries: [...lamps, asks], frameworks: [], pages: [], isTaken: () => undefined }, suggester);
    expect(found.filter((issue) => issue.code === 'link-broken')).toHaveLength(references);
    return count;
  };

  it('compare no more names than the limit allows, however many references and entries there are', () => {
    const most = NEAR_NAME_LIMITS.letters / ('scenarios/limp-1'.length * 'scenarios/lamp-1'.length);
    expect(comparisons(500, 1_500)).toBeLessThan(most);
    expect(comparisons(500, 3_000)).toBeLessThan(most);
  });

  it('ask once for a name that is written many times', () => {
    let count = 0;
    const { suggest } = createSuggester(() => (count++, 9));
    const entry = read(scenario(many(2_000, () => 'A [b](/scenarios/limp/) c.')));
    checkPlaybook({ entries: [entry], frameworks: [], pages: [], isTaken: () => undefined }, { suggest });
    expect(count).toBeLessThanOrEqual(1);
  });

  it('compare no long names', () => {
    const suggester = createSuggester(() => expect.unreachable());
    expect(suggester.suggest('a'.repeat(NEAR_NAME_LIMITS.characters + 1), ['a'.repeat(NEAR_NAME_LIMITS.characters + 1)])).toEqual({});
    expect(suggester.suggest('lamp', ['a'.repeat(10_000)])).toEqual({});
  });

  it('find the name that was meant', () => {
    const { suggest } = createSuggester();
    expect(suggest('tittle', ['title', 'summary'])).toEqual({ near: 'title', slip: 'title' });
    expect(suggest('Draft', ['draft', 'drift'])).toEqual({ near: 'draft' });
    expect(suggest('DRAFT', ['draft'])).toEqual({ slip: 'draft' });
    expect(suggest('lamp', ['guide'])).toEqual({});
  });
});

describe('issues of one code in one file', () => {
  const issue = (i: number, file = 'a.mdx') => ({
    ...{ code: 'number-uncited' as const, severity: 'error' as const, file, message: `Found ${i}.`, instead: 'b' },
  });
  const most = CONTENT_LIMITS.issuesOfKind;

  it('are shown up to a limit, and the others are counted', () => {
    const capped = capIssues(Array.from({ length: most + 240 }, (_, i) => issue(i)));
    expect(capped).toHaveLength(most + 1);
    expect(capped.at(-1)).toEqual({
      ...{ code: 'number-uncited', severity: 'error', file: 'a.mdx', more: 240 },
      message: 'Found 240 more of this kind in the file.',
      hint: 'Fix those above and run the check again.',
    });
  });

  it('are all shown if there is only one more', () => {
    expect(capIssues(Array.from({ length: most + 1 }, (_, i) => issue(i))).at(-1)!.message).toBe(`Found ${most}.`);
  });

  it('are counted once if a list is capped again', () => {
    const once = capIssues(Array.from({ length: most + 10 }, (_, i) => issue(i)));
    expect(capIssues([...once, issue(1), issue(2)]).at(-1)).toMatchObject({ more: 12 });
    expect(capIssues(once)).toEqual(once);
  });

  it('of two files are counted apart', () => {
    const two = Array.from({ length: 2 * most }, (_, i) => issue(i, i % 2 ? 'a.mdx' : 'b.mdx'));
    expect(capIssues(two)).toEqual(two);
  });

  it('have messages that end', () => {
    expect(capIssues([{ ...issue(1), message: '5 '.repeat(60_000) }])[0]!.message).toHaveLength(CONTENT_LIMITS.messageCharacters);
  });
});

describe('words that have a spelling', () => {
  const words = (text: string) => spelledWords(text).map(({ word, index }) => `${word} ${index}`);
  it.each([
    ['The lamp’s light isn’t dim.', ['The 0', 'lamp’s 4', 'light 11', 'isn’t 17', 'dim 23']],
    ['“‘Lamps’” it said', ['Lamps’ 2', 'said 13']],
    ['a@lamp.example and lamp@b.example', ['and 15']],
    ['see lamp.example, lamp.', ['see 0', 'lamp 18']],
    ['lamp_shade lamp/shade lamp-shade x-lamp', ['lamp 22']],
    ['a4lamp lamp4 4lamp', []],
    [`${'a’'.repeat(20)}@lamp`, []],
    ['𝒜𝒜𝒜lamp lamp𝒜 4𝟜lamp', ['𝒜𝒜𝒜lamp 0', 'lamp𝒜 11']],
    ["lamp''' ''", ["lamp''' 0"]],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
