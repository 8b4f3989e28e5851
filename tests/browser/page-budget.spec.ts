import { expect, test } from '@playwright/test';
import type { Answers, Row } from '../../src/domain/template/answers.ts';
import { longestAnswers } from '../../src/domain/template/longest.ts';
import { rulePlaces } from '../../src/domain/template/policy-of.ts';
import { toValues } from '../../src/domain/template/values.ts';
import { SITES } from '../sites.ts';
import { builtTemplates, gaugeAfter, openFilled } from './filled.ts';
import { pairwise, type Factors } from './pairwise.ts';

const LONG = 'the head of marketing operations, data and privacy for Europe';
const REASON = 'Our largest customers ask for it in their contracts; counsel agrees.';

/** Every policy of the main site with its choices, switches, rules and the length of its words as factors. */
for (const template of builtTemplates().filter(({ site, release }) => site === 'main' && release.rules)) {
  const { release, example = {} } = template;
  const { settings } = rulePlaces(release);
  const factors: Factors = {
    words: ['example', 'longest'],
    reviewers: ['the lead', LONG],
    reasons: [undefined, REASON],
    ...Object.fromEntries(
      release.fields.flatMap((field): [string, (string | boolean)[]][] =>
        field.type === 'choice'
          ? [[field.id, field.options.map(({ value }) => value)]]
          : field.type === 'toggle'
            ? [[field.id, [true, false]]]
            : [],
      ),
    ),
    ...(settings === undefined
      ? {}
      : Object.fromEntries(release.rules!.map(({ id }) => [`rule:${id}`, [undefined, 'allow', 'ask', 'deny', 'off']]))),
  };
  const combinations = pairwise(factors).map((chosen): Answers => {
    const decided = Object.fromEntries(Object.entries(chosen).filter(([name]) => release.fields.some(({ id }) => id === name))) as Answers;
    const rules = release.rules!.flatMap(({ id }): Row[] => {
      const decision = chosen[`rule:${id}`];
      if (decision === undefined) return [];
      return [
        {
          rule: id,
          decision: String(decision),
          ...(decision === 'ask' ? { reviewer: String(chosen.reviewers) } : {}),
          ...(chosen.reasons ? { why: String(chosen.reasons) } : {}),
        },
      ];
    });
    const words = chosen.words === 'longest' ? longestAnswers(release.fields, example, decided) : { ...example, ...decided };
    return { ...words, ...(settings === undefined ? {} : { [settings]: rules }) };
  });

  // More than any page holds, so that the gauge has something to refuse: every list as long as its form lets it be.
  const longest = longestAnswers(release.fields, example, {});
  combinations.push({
    ...longest,
    ...Object.fromEntries(
      release.fields.flatMap((field) =>
        field.type === 'list' ? [[field.id, Array(field.maxRows).fill((longest[field.id] as Row[])?.[0] ?? {})]] : [],
      ),
    ),
    ...(settings === undefined
      ? {}
      : { [settings]: release.rules!.map(({ id }): Row => ({ rule: id, decision: 'ask', reviewer: LONG, why: REASON })) }),
  });

  test(`${release.id}: of ${combinations.length} combinations of answers, none is said to fit that prints on more pages`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await openFilled(page, template, combinations[0]!);
    const { base } = SITES.find(({ name }) => name === 'main')!;
    const counts = { fits: 0, over: 0 };
    const wrong: string[] = [];
    for (const [i, answers] of combinations.entries()) {
      // As another tab would: this one takes over what it finds, and need not be loaded again.
      const said = await gaugeAfter(page, () =>
        page.evaluate(
          ({ key, values, revision }) => {
            const draft = JSON.parse(localStorage.getItem(key)!) as object;
            localStorage.setItem(key, JSON.stringify({ ...draft, values, revision }));
            dispatchEvent(new StorageEvent('storage', { key }));
          },
          { key: `${base}draft:filled`, values: toValues(release.fields, answers, release.locale), revision: i + 2 },
        ),
      );
      const pages = [];
      for (const format of ['A4', 'Letter']) {
        const pdf = (await page.pdf({ format })).toString('latin1');
        pages.push([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length);
      }
      const fits = said.startsWith('Fills');
      counts[fits ? 'fits' : 'over']++;
      if (fits !== pages.every((count) => count <= release.pages))
        wrong.push(`${said} ${pages.join(' and ')} pages: ${JSON.stringify(answers)}`);
      if (!fits && !/^Over its one page by about \d+ lines?(?: on \w+)?: shorten “/.test(said)) wrong.push(said);
    }
    console.info(`${release.id}: ${counts.fits} fit, ${counts.over} are over.`);
    expect(wrong).toEqual([]);
    expect(counts.fits).toBeGreaterThan(0);
    expect(counts.over).toBeGreaterThan(0);
  });
}
