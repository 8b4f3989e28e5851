import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decision } from '../../src/domain/schema/decision.ts';
import { BASES, COLLECTIONS, ref } from '../../src/domain/schema/names.ts';
import { STEP_KINDS } from '../../src/domain/schema/process.ts';
import { submission, type Submission } from '../../src/domain/schema/submission.ts';
import { workflow } from '../../src/domain/schema/workflow.ts';
import { checkSubmission } from '../../src/domain/submission/check.ts';
import { yamlOf } from '../../src/domain/submission/file.ts';
import { CASE_BASES, CASE_STEP_KINDS, DECISION_KINDS, PAGE_PATTERN, SUGGESTION_KINDS } from '../../src/domain/submission/kinds.ts';
import { prepare } from '../../src/domain/submission/prepare.ts';
import { toSubmission, type FormValues } from '../../src/domain/submission/read-form.ts';
import { toDecision, toWorkflow } from '../../src/domain/submission/to-frontmatter.ts';

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const DESTINATION = { title: 'The Playbook', url: 'https://p.example/', contact: 'team@p.example' };
const editing = { owner: 'playbook editors', today: '2026-11-24' };
const RUNS = { numRuns: 400 };

/** Text that a form can hold: words, signs that YAML and Markdown read, private data, every kind of character. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/) },
  fc.constantFrom('```', '- a: #b', '"x"', "it's", 'null', '~', '[x]', '{a}', '| b', '> c', '%d', '@e', '1.0', '.5', 'true', '---', '& *'),
  fc.constantFrom('a\n\n  b\nc', 'Anna paid £90', 'a@b.example', '07700 900123', '\uE0000:x\uE001', '12k\r\nlater ', 'x\u2028y\u0085z'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'x'.repeat(299), 'Anna '.repeat(60)),
);
const numbers = fc.oneof(
  { weight: 4, arbitrary: fc.nat(200).map(String) },
  fc.float({ noNaN: true, min: -5, max: 1000 }).map((value) => value.toFixed(2)),
  fc.constantFrom('', '1,500', '2,5', 'ten', '1e3', '100', '0', '9999999', 'Infinity'),
);
const dates = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
  },
  fc.constantFrom(
    '2026-02-29',
    '2024-02-29',
    '1900-02-29',
    '2000-02-29',
    '2026-13-01',
    '26-01-01',
    '',
    '0000-01-01',
    '2026-00-10',
    '2026-01-00',
  ),
);
const addresses = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    '',
    'https://bob:pw@x.example/a?b=c',
    'ftp://x.example',
    'https://x',
    'https://anna.example.com',
    'https://x.example:99999/',
    'https://1.2.3.4/',
  ),
);
const pages = fc.constantFrom('workflows/lead-routing', 'guides/x', '', 'lamps/x', 'guides/X');
const pick = (values: readonly string[]) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, fc.constantFrom('', 'other'));

const shared = { page: pages, source: addresses, note: words, basis: pick(CASE_BASES) };
const step = fc.record({
  name: words,
  role: words,
  kind: pick(CASE_STEP_KINDS),
  work: numbers,
  wait: numbers,
  rightFirstTime: numbers,
  platforms: words,
});
const change = fc.record({ what: words, why: words, cost: words });
const flat = (list: string, rows: Record<string, string>[]): FormValues =>
  Object.fromEntries(rows.flatMap((row, i) => Object.entries(row).map(([key, value]) => [`${list}.${i}.${key}`, value])));
const steps = fc.array(step, { minLength: 0, maxLength: 3 });

const correctionForm = fc.record({ kind: fc.constant('correction'), ...shared, where: words, quote: words, should: words });
const workflowForm = fc
  .tuple(
    fc.record({
      kind: fc.constant('workflow'),
      ...shared,
      team: words,
      trigger: words,
      outcome: words,
      perWeek: numbers,
      hoursPerWeek: numbers,
    }),
    steps,
    steps,
    fc.array(change, { maxLength: 2 }),
  )
  .map(([values, before, after, changes]) => ({
    ...values,
    ...flat('before', before),
    ...flat('after', after),
    ...flat('changes', changes),
  }));
const decisionForm = fc.record({
  kind: fc.constant('decision'),
  ...shared,
  quarter: fc.constantFrom('2026-Q4', '2026-q1', '2026-Q5', ''),
  change: pick(DECISION_KINDS),
  recommendation: words,
  'prediction.metric': words,
  'prediction.from': words,
  'prediction.to': words,
  'prediction.by': dates,
  confidence: numbers,
  decider: words,
  reviewDate: dates,
  'outcome.value': words,
  'outcome.date': dates,
  'outcome.note': words,
});
const anyForm: fc.Arbitrary<FormValues> = fc.oneof(correctionForm, workflowForm, decisionForm);

/** A form of one kind that is sound before the scrub. */
const soundForm = anyForm.filter((values) => checkSubmission(toSubmission(values)).length === 0);

/** The entry that a suggestion becomes, by the schema of its collection; a correction becomes none. */
function acceptedAsEntry(value: Submission): boolean {
  if (value.kind === 'workflow') return workflow.safeParse(toWorkflow(value, editing)).success;
  if (value.kind === 'decision') return decision.safeParse(toDecision(value, editing)).success;
  return true;
}

describe('the browser and the schema', () => {
  it('agree on what a form holds: the schema accepts it where the check finds no fault', () => {
    let sound = 0;
    fc.assert(
      fc.property(anyForm, (values) => {
        const typed = toSubmission(values);
        if (checkSubmission(typed).length > 0) return;
        sound++;
        expect(submission.safeParse(typed).error).toBeUndefined();
        expect(acceptedAsEntry(typed)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(sound).toBeGreaterThan(100);
  });

  it('agree on every kind where a single field is changed', () => {
    const replaceOne = fc
      .tuple(fc.constantFrom(...SOUND), fc.nat(100), fc.oneof(words, numbers, dates, addresses))
      .map(([form, at, value]) => {
        const names = Object.keys(form).filter((name) => name !== 'kind');
        return { ...form, [names[at % names.length]!]: value } as FormValues;
      });
    fc.assert(
      fc.property(replaceOne, (values) => {
        const typed = toSubmission(values);
        const { success } = submission.safeParse(typed);
        const sound = checkSubmission(typed).length === 0;
        if (sound) expect(success && acceptedAsEntry(typed)).toBe(true);
        // The browser is narrower only for addresses.
        if (success && !sound) expect(checkSubmission(typed).map((fault) => fault.path)).toEqual(['source']);
      }),
      { numRuns: 2000 },
    );
  });

  it('agree after the scrub and after the file was written and read again', () => {
    fc.assert(
      fc.property(soundForm, (values) => {
        const { prepared, faults } = prepare(values, {
          names: 'Anna\nx',
          restored: new Set(),
          keptNames: new Set(),
          licence: LICENCE,
          destination: DESTINATION,
        });
        expect(faults.length > 0).toBe(prepared === undefined);
        if (!prepared) return;
        const read: unknown = parse(yamlOf(prepared.text)!);
        expect(read).toEqual(prepared.suggestion);
        const result = submission.safeParse(read);
        expect(result.error).toBeUndefined();
        expect(acceptedAsEntry(result.data!)).toBe(true);
        expect(prepared.segments.map((segment) => segment.text).join('')).toBe(prepared.text);
        expect(prepared.text).not.toMatch(/[\uE000\uE001]|£90|a@b\.example|07700 900123|(?<!\p{L})Anna(?!\p{L})/u);
      }),
      RUNS,
    );
  });

  it('know the same words', () => {
    expect(CASE_BASES).toEqual(BASES);
    expect(STEP_KINDS).toEqual(expect.arrayContaining([...CASE_STEP_KINDS]));
    expect(STEP_KINDS).toHaveLength(CASE_STEP_KINDS.length + 2);
    expect(decision.def.shape.kind.options).toEqual(DECISION_KINDS);
    expect(submission.options.map((option) => option.def.shape.kind.value)).toEqual(SUGGESTION_KINDS);
    for (const name of [...COLLECTIONS, 'lamps']) expect(PAGE_PATTERN.test(`${name}/x`)).toBe(ref.safeParse(`${name}/x`).success);
  });
});

const row = {
  name: 'Check the brief',
  role: 'Campaign manager',
  kind: 'human',
  work: '20',
  wait: '120',
  rightFirstTime: '80',
  platforms: 'wiki, chat',
};
const SOUND: FormValues[] = [
  { kind: 'correction', page: 'guides/x', where: 'Do it', quote: 'a', should: 'b', source: 'https://x.example/a', note: 'n' },
  {
    kind: 'workflow',
    page: 'workflows/x',
    basis: 'measured',
    team: 'a team of nine',
    trigger: 'A brief arrives',
    outcome: 'It is sent',
    perWeek: '4',
    hoursPerWeek: '37.5',
    source: 'https://x.example/a',
    note: 'n',
    ...flat('before', [row, row]),
    ...flat('after', [row]),
    ...flat('changes', [{ what: 'One template', why: 'Fewer loops', cost: 'two days' }]),
  },
  {
    kind: 'decision',
    page: 'decisions/x',
    basis: 'published',
    source: 'https://x.example/a',
    quarter: '2026-Q4',
    change: 'role',
    recommendation: 'Hire one.',
    'prediction.metric': 'Campaigns',
    'prediction.from': '4',
    'prediction.to': '6',
    'prediction.by': '2027-03-31',
    confidence: '70',
    decider: 'Head of marketing',
    reviewDate: '2027-04-15',
    'outcome.value': '5',
    'outcome.date': '2027-04-01',
    'outcome.note': 'Slower.',
    note: 'n',
  },
];

it.each(SOUND)('a sound form of $kind has no fault', (values) => expect(checkSubmission(toSubmission(values))).toEqual([]));
