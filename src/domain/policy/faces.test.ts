import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPolicy, asks, rule } from '../../../tests/policy-rules.ts';
import { framework } from '../schema/control.ts';
import type { Rule } from '../schema/rule.ts';
import { ACTIVITIES, DATA_CLASSES } from '../schema/rule-lists.ts';
import { runBench, shiftsBetween, without, type BenchScenario } from './bench.ts';
import { answering, crosswalk } from './crosswalk.ts';
import { rulingOf } from './decide.ts';
import type { Policy } from './explain.ts';
import { instructions } from './instructions.ts';
import { machinePolicy } from '../schema/machine-policy.ts';
import { toMachine } from './machine.ts';
import { SPACE } from './space.ts';
import { decisionTable, partsOf } from './table.ts';
import { partWords } from './table-nodes.ts';

describe('decisionTable', () => {
  it('says of every situation what the policy decides, once', () => {
    fc.assert(
      fc.property(anyPolicy, (rules) => {
        const cells = new Map(decisionTable(rules).flatMap((row) => row.map((cell) => [`${cell.activity} ${cell.data}`, cell.parts])));
        for (const situation of SPACE) {
          const parts = cells
            .get(`${situation.activity} ${situation.data}`)!
            .filter(
              ({ audience, automation }) =>
                (!audience || audience.includes(situation.audience)) && (!automation || automation.includes(situation.automation)),
            );
          const { decision, reviewers } = rulingOf(rules, situation);
          expect(parts).toMatchObject([{ decision, reviewers }]);
        }
      }),
    );
  });
  it('narrows to what a situation says already', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SPACE), fc.boolean(), fc.boolean(), (rules, whole, hasAudience, hasAutomation) => {
        const { activity, data, audience, automation } = whole;
        const asked = { activity, data, ...(hasAudience ? { audience } : {}), ...(hasAutomation ? { automation } : {}) };
        const parts = partsOf(rules, asked);
        expect(parts.some((part) => (hasAudience && part.audience) || (hasAutomation && part.automation))).toBe(false);
        const here = parts.filter(
          (part) => (!part.audience || part.audience.includes(audience)) && (!part.automation || part.automation.includes(automation)),
        );
        const { decision, reviewers } = rulingOf(rules, whole);
        expect(here).toMatchObject([{ decision, reviewers }]);
      }),
    );
  });
  it('puts together what is answered alike', () => {
    const rules = [asks('a'), rule('b', { decision: 'deny', audience: ['customer', 'public'], automation: ['unattended'] })];
    const [cell] = decisionTable(rules)[1]!;
    expect(cell!.parts.map(partWords)).toEqual([
      'Where a person does the work with it or a person reviews the result: ask the lead first.',
      'Where nobody checks the result, for colleagues: ask the lead first.',
      'Where nobody checks the result, for customers or the public: not allowed.',
    ]);
  });
  it('says once what several rules say alike', () => {
    const rules = [rule('a', { decision: 'deny' }), rule('b', { decision: 'deny', automation: ['unattended'] })];
    expect(decisionTable(rules)[1]![0]!.parts.map(partWords)).toEqual(['Not allowed.']);
  });
  it('says where there is no rule', () => {
    expect(decisionTable([])[0]![0]!.parts.map(partWords)).toEqual(['No rule.']);
  });
});

const SCENARIOS: BenchScenario[] = [
  { slug: 'one', title: 'May I draft?', activity: 'draft', data: 'public', expected: 'allow' },
  { slug: 'two', title: 'May I draft with names?', activity: 'draft', data: 'personal', expected: 'ask' },
  { slug: 'three', title: 'May I send?', activity: 'send', data: 'public' },
];
const policy = (...rules: Rule[]): Policy => ({ rules, clauses: new Map([['may', 'May']]) });

describe('runBench', () => {
  it('shows what has no answer first, then what differs from the template', () => {
    const report = runBench(policy(rule('a', { decision: 'deny' }), asks('b', { data: ['personal'] })), SCENARIOS);
    expect(report.rows.map(({ scenario, answer, differs }) => [scenario.slug, answer.decision, differs])).toEqual([
      ['three', 'none', false],
      ['one', 'deny', true],
      ['two', 'ask', false],
    ]);
    expect(report.counts).toEqual({ allow: 0, ask: 1, deny: 1, none: 1 });
    expect(report.sound).toBe(false);
  });
  it('is sound where every situation has its answer', () => {
    const all = { activity: [...ACTIVITIES], data: [...DATA_CLASSES] };
    expect(runBench(policy(asks('a', all)), SCENARIOS).sound).toBe(true);
    expect(runBench(policy(asks('a', all), rule('b', { ...all })), SCENARIOS).sound).toBe(false);
  });
  it('tells of a clause that lost its rules', () => {
    const report = runBench({ ...policy(rule('a')), ruleSections: new Set(['may', 'never']) }, []);
    expect(report.audit.unused).toEqual(['never']);
  });
});

describe('shiftsBetween', () => {
  const before = [rule('a'), asks('b', { data: ['personal'] })];
  const slugs = (after: Rule[]) => shiftsBetween(policy(...before), policy(...after), SCENARIOS).map((shift) => shift.scenario.slug);
  it('names what a rule that is taken out changes', () => expect(slugs(without(before, 'a'))).toEqual(['one']));
  it('names what another reviewer changes', () =>
    expect(slugs([rule('a'), asks('b', { data: ['personal'], reviewer: 'Anna' })])).toEqual(['two']));
  it('names what somebody else who is asked changes', () => {
    const more = asks('c', { data: ['personal', 'internal'], reviewer: 'Bo' });
    expect(slugs([...before, more])).toEqual(['two']);
  });
  it('names nothing where nothing changes', () => expect(slugs([...before].reverse())).toEqual([]));
});

describe('crosswalk', () => {
  const frame = framework.parse({
    id: 'law',
    name: 'Law',
    identifier: 'L',
    kind: 'law',
    summary: 'A law.',
    inForce: 'Since 2020',
    url: null,
    grade: 'secondary',
    reviewed: '2026-01-01',
    reviewBy: '2027-01-01',
    controls: [...['1', '2', '3', '4', '5'].map((id) => ({ id, label: `Art. ${id}` })), { id: '6', label: 'Art. 6', grade: 'unverified' }],
  });
  const policy = {
    slug: 'policy',
    title: 'Policy',
    controls: ['law:5'],
    rules: [rule('a', { controls: ['law:1', 'law:5'] }), rule('b', { controls: ['law:5', 'law:6'] })],
  };
  const register = { slug: 'register', title: 'Register', controls: ['law:2', 'law:6'], rules: [] };
  const scenarios = [
    { slug: 'one', title: 'One', controls: ['law:1', 'law:3', 'law:6'] },
    { slug: 'two', title: 'Two', controls: [] },
  ];
  const rows = crosswalk(frame, [policy, register], scenarios);
  it('says which template, rule and scenario names which control, and how the control stands', () => {
    expect(
      rows.map((row) => [
        row.standing,
        row.templates.map((item) => item.slug),
        row.rules.map((item) => item.rule.id),
        row.scenarios.map((item) => item.slug),
      ]),
    ).toEqual([
      ['answered', [], ['a'], ['one']],
      ['answered', ['register'], [], []],
      ['raised', [], [], ['one']],
      ['open', [], [], []],
      ['answered', ['policy'], ['a', 'b'], []],
      ['unverified', ['register'], ['b'], ['one']],
    ]);
  });
  it('takes the grade of the framework where a control has none', () => {
    const unseen = crosswalk({ ...frame, grade: 'unverified' }, [policy, register], scenarios);
    expect(unseen.map((row) => row.standing)).toEqual(Array(6).fill('unverified'));
  });
  it('names each template that answers a control once, as a whole or by its rules', () => {
    expect(rows.map((row) => answering(row).map((item) => item.slug))).toEqual([['policy'], ['register'], [], [], ['policy'], []]);
  });
});

describe('a policy for machines', () => {
  const rules = [rule('a'), asks('b', { activity: ['send'] }), rule('c', { decision: 'deny', activity: ['score'], section: 'never' })];
  it('fits its schema, and names the clauses that hold rules', () => {
    const machine = toMachine(
      { id: 'policy', version: '1.0.0', title: 'Policy', rules, limits: ['lie'] },
      { may: 'May', ask: 'Ask', never: 'Never', other: 'Other' },
      { address: 'https://x.example/', schema: 'https://x.example/s.json', language: 'en-GB' },
    );
    expect(machinePolicy.parse(JSON.parse(JSON.stringify(machine)))).toEqual(machine);
    expect(machine.limits).toEqual(['lie']);
    expect(machine.clauses.map((clause) => clause.id)).toEqual(['may', 'ask', 'never']);
  });
  it('is a block of instructions with every rule under its decision', () => {
    const words = instructions({ title: 'Policy', version: '1.0.0', rules, limits: ['lie', 'steal'] });
    const [, never = '', ask = '', may = ''] = words.split(/^(?:NEVER|ASK FIRST|MAY)\b/m);
    expect(never).toContain('- Not even with a yes: lie; steal.');
    expect(words).toContain('For the person who pastes this: an assistant may ignore');
    expect(never).toContain('- [c] score, with public data. Reason: It is harmless.');
    expect(ask).toContain('- [b] send, with public data. Ask the lead first. Reason: It is harmless.');
    expect(may).toContain('- [a] draft, with public data. Reason: It is harmless.');
  });
});
