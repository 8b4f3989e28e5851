import { describe, expect, it } from 'vitest';
import { whereToSend } from './file.ts';
import type { FormValues } from './read-form.ts';
import { prepare } from './prepare.ts';
import { ASKED_ABOUT, NOT_FOUND, TAKEN_OUT } from './promise.ts';

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const form: FormValues = {
  kind: 'correction',
  page: 'guides/map-one-workflow',
  where: 'Anna wrote [name 1]',
  should: 'It costs £90.\n```\n@everyone £90',
  names: 'Anna',
};
const destination = { title: 'The Playbook', url: 'https://p.example/', repository: 'https://github.com/x/y/', contact: 'team@p.example' };
const run = (values: FormValues, restored = new Set<string>(), keptNames = new Set<string>()) =>
  prepare(values, { names: values.names ?? '', restored, keptNames, licence: LICENCE, destination });

it('makes one text of a form, and leaves out the list of names', () => {
  const { prepared } = run(form);
  expect(prepared?.fileName).toBe('suggestion-correction-guides-map-one-workflow.md');
  expect(prepared?.text).toMatchInlineSnapshot(`
    "# Correction (guides/map-one-workflow)

    Shared under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) by its sender, who has read this very text.

    To send this to the maintainers of The Playbook (<https://p.example/>): paste it into a new issue at <https://github.com/x/y/issues/new>, or e-mail it to <team@p.example>.

    \`\`\`\`yaml
    suggestion: 1
    kind: correction
    page: guides/map-one-workflow
    where: "[name 1] wrote [name 1]"
    should: |-
      It costs [amount].
      \`\`\`
      @everyone [amount]
    \`\`\`\`
    "
  `);
});

it('marks what it took out, and not the same words where they were typed', () => {
  const { segments, taken } = run(form).prepared!;
  expect(segments.filter((segment) => segment.finding !== undefined)).toEqual([
    { text: '[name 1]', finding: 0 },
    { text: '[amount]', finding: 1 },
    { text: '[amount]', finding: 2 },
  ]);
  expect(taken.map((finding) => finding.text)).toEqual(['Anna', '£90', '£90']);
});

it('puts one finding back', () => {
  const second = run(form).prepared!.taken[2]!;
  const { prepared } = run(form, new Set(second.keys));
  expect(prepared?.text).toContain('It costs [amount].');
  expect(prepared?.text).toContain('@everyone £90');
  expect(prepared?.kept.map((finding) => finding.text)).toEqual(['£90']);
});

it('says where a replacement breaks an address', () => {
  const { faults, prepared } = run({ ...form, source: 'https://anna.example.com/a' });
  expect(prepared).toBeUndefined();
  expect(faults.map((fault) => fault.path)).toEqual(['source']);
});

it('names every fault by its field', () =>
  expect(run({ kind: 'workflow', 'before.1.name': 'x', 'before.1.work': '1,500' }).faults.map((fault) => fault.path)).toEqual(
    expect.arrayContaining(['team', 'perWeek', 'before.0.name', 'before.1.role', 'before.1.work', 'after', 'changes', 'basis']),
  ));

const named: FormValues = {
  kind: 'correction',
  page: 'guides/x',
  where: 'Anna Schmidt of Brightwave Ltd signs',
  should: 'Anna asks Brightwave.',
  note: 'Anna wrote it.',
};

it('asks about each likely name once, with where it stands, and takes it out everywhere', () => {
  const { asked, prepared } = run(named);
  expect(asked.map(({ text, kind, times, before, after }) => [text, kind, times, before, after])).toEqual([
    ['Anna Schmidt', 'person', 3, '', ' of Brightwave Ltd signs'],
    ['Brightwave Ltd', 'company', 2, 'Anna Schmidt of ', ' signs'],
  ]);
  expect(prepared?.suggestion).toMatchObject({
    where: '[person 1] of [company 1] signs',
    should: '[person 1] asks [company 1].',
    note: '[person 1] wrote it.',
  });
});

it('keeps a name that the reader keeps, in all its forms, and no number changes', () => {
  const person = run(named).asked[0]!;
  const { asked, prepared } = run(named, new Set(), new Set([person.key]));
  expect(prepared?.suggestion).toMatchObject({ where: 'Anna Schmidt of [company 1] signs', note: 'Anna wrote it.' });
  expect(asked.map(({ replacement }) => replacement)).toEqual(['[person 1]', '[company 1]']);
});

it('asks again if a longer name appears, since the answer was about another', () => {
  const short = { ...named, where: 'Anna signs' };
  const kept = new Set([run(short).asked[0]!.key]);
  expect(run(short, new Set(), kept).prepared?.suggestion).toMatchObject({ where: 'Anna signs' });
  expect(run(named, new Set(), kept).prepared?.suggestion).toMatchObject({ where: '[person 1] of [company 1] signs' });
});

it('does not ask about what is on the list', () => {
  const { asked, prepared } = run({ ...named, names: 'Anna Schmidt\nbrightwave ltd\nAnna\nBrightwave' });
  expect(asked).toEqual([]);
  expect(prepared?.text).not.toMatch(/Anna|Brightwave|person|company/);
});

it('looks for no name in the address of a source, but takes it out there; then it is asked about beside the fault', () => {
  const source = 'https://www.kestrel.de/anna';
  expect(run({ ...named, source, where: 'x', should: 'y', note: '' }).asked).toEqual([]);
  const { asked, faults } = run({ ...named, where: 'Kestrel AG', source });
  expect(asked.map(({ text }) => text)).toContain('Kestrel AG');
  expect(faults).toEqual([expect.objectContaining({ path: 'source', message: expect.stringContaining('Keep that name') as string })]);
});

describe('a file says where to send it', () => {
  it.each([
    [{ repository: 'https://github.com/x/y' }, 'paste it into a new issue at <https://github.com/x/y/issues/new>.'],
    [{ contact: 'a@b.example' }, 'e-mail it to <a@b.example>.'],
    [{}, 'This is for the maintainers of P (<https://p.example/>). Hand it to them.'],
  ])('%j', (ways, expected) => expect(whereToSend({ title: 'P', url: 'https://p.example/', ...ways })).toContain(expected));
});

describe('keeps what it promises', () => {
  const without = (should: string) => run({ kind: 'correction', page: 'guides/x', where: 'x', should }).prepared!.suggestion;
  it.each([
    ['e-mail addresses', 'a@b.example', '[email]'],
    ['telephone numbers', '+44 20 7946 0958', '[phone]'],
    ['amounts of money', '£4,000', '[amount]'],
    ['account and card numbers', 'DE89 3704 0044 0532 0130 00', '[id]'],
    ['account and card numbers', '4111 1111 1111 1111', '[id]'],
    ['tokens', '00q5g00000abcdefaa1', '[id]'],
    ['the numbers of customers and orders', 'customer no. 4711', 'customer no. [id]'],
    ['the user names and queries in links', 'https://bob@x.example/?id=1', 'https://[user]@x.example/?[query]'],
  ])('%s', (promised, typed, expected) => {
    expect(TAKEN_OUT).toContain(promised);
    expect(without(typed)).toMatchObject({ should: expected });
  });
  it.each([
    ['names of people', 'ask Tom Baker'],
    ['companies', 'ask Kestrel plc'],
    ['handles', 'ask @tombaker'],
    ['web addresses', 'see kestrel.de'],
  ])('asks about %s', (promised, should) => {
    expect(ASKED_ABOUT).toContain(promised);
    expect(run({ kind: 'correction', page: 'guides/x', where: 'x', should }).asked).toHaveLength(1);
  });
  it.each([
    ['postal addresses', 'at 12 high street'],
    ['dates of birth', 'born 1980-02-03'],
    ['job titles', 'the Head of Marketing'],
  ])('and says that it does not look for %s', (said, should) => {
    expect(NOT_FOUND).toContain(said);
    expect(without(should)).toMatchObject({ should });
  });
});
