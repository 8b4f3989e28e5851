import { describe, expect, it } from 'vitest';
import { rule as allows } from '../../../tests/policy-rules.ts';
import type { Rule } from '../schema/rule.ts';
import { ACTIVITIES, DATA_CLASSES } from '../schema/rule-lists.ts';
import { benchCsv } from './bench-csv.ts';
import type { BenchScenario } from './bench.ts';
import { benchAnnex } from '../template/annex.ts';
import { benchView } from './bench-view.ts';
import type { Policy } from './explain.ts';
import { newFindings, type PolicyTemplate } from './findings.ts';
import { scopesOf } from './gap-scopes.ts';
import { mendAnchor } from './mend.ts';
import { covers, SPACE } from './space.ts';

/** A rule on every use, but for what a test says of it. */
const rule = (id: string, over: Partial<Rule> = {}): Rule => allows(id, { activity: [...ACTIVITIES], data: [...DATA_CLASSES], ...over });
const AGENTS = rule('agents', { activity: ['agent'], decision: 'ask', reviewer: '=the lead', section: 'ask' });
const OFFICE = rule('office', { activity: ACTIVITIES.filter((name) => name !== 'agent') });
const TEMPLATE: PolicyTemplate = { rules: [OFFICE, AGENTS], names: new Map([['agents', 'Agents that act']]) };
const policy = (rules: Rule[]): Policy => ({
  rules,
  clauses: new Map([
    ['may', 'What AI may do'],
    ['ask', 'Ask first'],
  ]),
  ruleSections: new Set(['may', 'ask']),
});
const SCENARIOS: BenchScenario[] = [
  { slug: 'a', title: 'Draft "it"', activity: 'draft', data: 'public', audience: 'customer', automation: 'unattended', expected: 'allow' },
  { slug: 'b', title: 'An agent, alone', activity: 'agent', data: 'personal', expected: 'ask' },
];
const view = (rules: Rule[]) => benchView(policy(rules), SCENARIOS, TEMPLATE);
const words = (rules: Rule[]) => view(rules).findings.map((finding) => finding.words);

describe('benchView', () => {
  it('counts the answers, and says that a whole policy is whole', () => {
    const { summary, verdict, findings, sound, lines } = view([OFFICE, AGENTS]);
    expect(summary).toBe('2 situations: 1 allowed, 1 ask first, 0 not allowed, 0 without a rule');
    expect(verdict).toMatch(/^All 720 combinations .* have a rule/);
    expect({ findings, sound }).toEqual({ findings: [], sound: true });
    expect(lines.map(({ compared }) => compared)).toEqual(['The same', 'The same']);
    expect(lines[0]!.facts).toBe('Draft, with public data, for customers, where nobody checks the result');
    expect(lines[1]).toMatchObject({
      asked: '=the lead',
      verdict: 'Ask =the lead first',
      rule: 'Agents that act',
      clause: 'Ask first',
      differs: false,
    });
  });

  it('says so where the playbook has no situations, and still tries every combination', () => {
    const { summary, verdict, lines } = benchView(policy([OFFICE]), [], TEMPLATE);
    expect(summary).toBe('This playbook has no situations to test a policy on yet');
    expect(verdict).toContain('45 of 720 combinations');
    expect(lines).toEqual([]);
    const annex = benchAnnex(benchView(policy([OFFICE]), [], TEMPLATE));
    expect(JSON.stringify(annex)).not.toMatch(/\b0 situations|"table"/);
  });

  it('names a gap, the rule that closes it, and the situation without a rule first', () => {
    const { findings, notes, lines, verdict } = view([OFFICE]);
    expect(findings).toEqual([
      { kind: 'gap', words: 'No rule covers 45 of 720 combinations: let an agent act, with any data.', rules: ['agents'] },
    ]);
    expect(notes).toEqual(['The clause “Ask first” holds no rule. Where that is meant, nothing is to be done.']);
    expect(lines[0]).toMatchObject({
      slug: 'b',
      decision: 'none',
      clause: '',
      compared: 'Differs: ask first in the template',
      differs: true,
    });
    expect(verdict).toMatch(/^To fix: 45 of 720 combinations of activity, data, audience and automation have no rule\.$/);
  });

  it('names rules that contradict each other, with a situation', () => {
    const other = rule('other', { activity: ['agent'], decision: 'deny' });
    expect(words([OFFICE, AGENTS, other])[0]).toBe(
      'Two rules that weigh the same disagree in 45 of 720 combinations, such as let an agent act, with public data, for colleagues, where a person does the work with it: “Agents that act” says “Ask =the lead first”, and “other” says “Not allowed”.',
    );
  });

  it('names a rule without effect', () => {
    expect(words([OFFICE, AGENTS, rule('idle', { activity: ['agent'], data: ['public'] })])).toEqual([
      'The rule “idle” has no effect: wherever it holds, a stricter or more specific rule decides.',
    ]);
  });
});

describe('newFindings', () => {
  it('has what one policy brings, and not what both have', () => {
    const before = policy([OFFICE]);
    const after = policy([{ ...OFFICE, activity: OFFICE.activity.filter((name) => name !== 'code') }]);
    expect(newFindings(before, after, TEMPLATE).map((finding) => finding.words)).toEqual([
      'No rule covers 45 of 720 combinations: write code, with any data.',
    ]);
    expect(newFindings(after, after, TEMPLATE)).toEqual([]);
  });
});

describe('scopesOf', () => {
  it('covers exactly the situations that it was given, each once', () => {
    for (let seed = 1; seed < 40; seed++) {
      const open = SPACE.filter((_, i) => (i * 7919 + seed * 104_729) % (seed + 1) === 0);
      const scopes = scopesOf(open);
      expect(SPACE.filter((situation) => scopes.filter(({ scope }) => covers(scope, situation)).length === 1)).toEqual(open);
      expect(scopes.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
    }
  });
});

it('writes CSV by RFC 4180, and no cell that a spreadsheet would run', () => {
  const rows = benchCsv(view([OFFICE, AGENTS]).lines).split('\r\n');
  expect(rows).toEqual([
    '\ufeff"Id","Situation","Facts","Decision","Who is asked","Clause","Rule","Why","Compared with the template"',
    '"a","Draft ""it""","Draft, with public data, for customers, where nobody checks the result","Allowed","","What AI may do","office","It is harmless.","The same"',
    `"b","An agent, alone","Let an agent act, with personal data","Ask first","'=the lead","Ask first","Agents that act","It is harmless.","The same"`,
    '',
  ]);
});

it('leads to the row that mends a finding, else to the list', () => {
  expect(mendAnchor({ rules: ['agents'] }, 'rules', [undefined, 'office', 'agents'])).toBe('#rules-2');
  expect(mendAnchor({ rules: ['agents'] }, 'rules', ['office'])).toBe('#rules');
  expect(mendAnchor({ rules: ['agents'] }, undefined, [])).toBe('');
});
