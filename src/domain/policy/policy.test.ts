import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPolicy, anyRule, asks, rule } from '../../../tests/policy-rules.ts';
import type { Rule } from '../schema/rule.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES } from '../schema/rule-lists.ts';
import type { Answers } from '../template/answers.ts';
import { auditPolicy } from './audit.ts';
import { decide } from './decide.ts';
import { ask } from './explain.ts';
import { breadth, covers, overlap, SPACE } from './space.ts';
import { checkSettings, settingsOf, tuneRules, type RuleSetting } from './tune.ts';

const HERE = { activity: 'draft', data: 'public', audience: 'internal', automation: 'assisted' } as const;

describe('the situation space', () => {
  it('has each situation once', () => {
    expect(SPACE).toHaveLength(16 * 5 * 3 * 3);
    expect(new Set(SPACE.map((situation) => JSON.stringify(situation))).size).toBe(SPACE.length);
    for (const values of [ACTIVITIES, DATA_CLASSES, AUDIENCES, AUTOMATIONS])
      for (const value of values) expect(SPACE.some((situation) => (Object.values(situation) as string[]).includes(value))).toBe(true);
  });
  it('is covered by a rule as often as its breadth says', () => {
    fc.assert(
      fc.property(anyRule, (item) => {
        expect(SPACE.filter((situation) => covers(item, situation))).toHaveLength(breadth(item));
      }),
    );
  });
  it('knows which rules overlap', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (a, b) => {
        expect(overlap(a, b)).toBe(SPACE.some((situation) => covers(a, situation) && covers(b, situation)));
      }),
    );
  });
});

describe('decide', () => {
  const wide = { activity: [...ACTIVITIES], data: [...DATA_CLASSES] };
  const cases: [string, Rule[], string | undefined][] = [
    ['no rule covers it', [rule('a', { data: ['personal'] })], undefined],
    ['the audience does not fit', [rule('a', { audience: ['public'] })], undefined],
    ['a question outweighs an allowance, however specific', [rule('a'), asks('b', wide)], 'b'],
    ['a denial outweighs a question, however specific', [asks('a'), rule('b', { ...wide, decision: 'deny' })], 'b'],
    ['the specific outweighs the general among questions', [asks('a', wide), asks('b')], 'b'],
    ['an audience makes a rule more specific', [asks('a'), asks('b', { audience: ['internal'] })], 'b'],
    ['the first of equals decides', [asks('a'), asks('b')], 'a'],
  ];
  it.each(cases)('%s', (_, rules, expected) => expect(decide(rules, HERE)?.id).toBe(expected));

  it('takes the strictest where the situation leaves something open', () => {
    const rules = [rule('a'), rule('b', { automation: ['unattended'], decision: 'deny' })];
    expect(decide(rules, { activity: 'draft', data: 'public' })?.id).toBe('b');
    expect(decide(rules, { activity: 'draft', data: 'public', automation: 'assisted' })?.id).toBe('a');
  });

  it('is the first of a stable sort by strictness and breadth', () => {
    const strict = { deny: 0, ask: 1, allow: 2 };
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SPACE), (rules, situation) => {
        const sorted = rules
          .filter((item) => covers(item, situation))
          .sort((a, b) => strict[a.decision] - strict[b.decision] || breadth(a) - breadth(b));
        expect(decide(rules, situation)).toBe(sorted[0]);
      }),
    );
  });
});

describe('auditPolicy', () => {
  it('finds all of an empty policy to be gaps', () => {
    const { gaps, counts, unused } = auditPolicy([], ['may']);
    expect(gaps).toHaveLength(80);
    expect(gaps.every((gap) => gap.open.length === 9 && gap.of === 9)).toBe(true);
    expect({ counts, unused }).toEqual({ counts: { allow: 0, ask: 0, deny: 0, none: 720 }, unused: ['may'] });
  });
  it('counts the part of a gap that is open', () => {
    const { gaps } = auditPolicy(
      [rule('a', { activity: [...ACTIVITIES], data: [...DATA_CLASSES], automation: ['assisted', 'reviewed'] })],
      [],
    );
    expect(gaps).toHaveLength(80);
    expect(gaps[0]!.open).toEqual(
      AUDIENCES.map((audience) => ({ activity: 'ideate', data: 'public', audience, automation: 'unattended' })),
    );
  });
  it('counts every situation once', () => {
    fc.assert(
      fc.property(anyPolicy, (rules) => {
        const { counts, gaps } = auditPolicy(rules, []);
        expect(counts.allow + counts.ask + counts.deny + counts.none).toBe(SPACE.length);
        expect(gaps.reduce((sum, gap) => sum + gap.open.length, 0)).toBe(counts.none);
      }),
    );
  });
  const contradictions: [string, Rule[], [string, string][]][] = [
    ['the same scope with another decision', [rule('a'), asks('b')], [['a', 'b']]],
    ['another reviewer is none, because both are asked', [asks('a'), asks('b', { reviewer: 'somebody else' })], []],
    [
      'scopes as specific as each other that meet in one situation',
      [rule('a', { data: ['public', 'internal'] }), asks('b', { data: ['internal', 'personal'] })],
      [['a', 'b']],
    ],
    ['the same decision is none', [asks('a'), asks('b')], []],
    [
      'scopes that cover as many situations by chance are none',
      [rule('a', { data: ['public', 'internal'] }), asks('b', { activity: ['draft', 'edit'] })],
      [],
    ],
    ['an exception is none', [rule('a', { data: ['public', 'internal'] }), asks('b')], []],
    ['rules that never meet are none', [rule('a'), asks('b', { data: ['internal'] })], []],
    [
      'each pair of three',
      [rule('a'), asks('b'), rule('c', { decision: 'deny' })],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
    ],
  ];
  it.each(contradictions)('contradictions: %s', (_, rules, expected) => {
    expect(auditPolicy(rules, []).contradictions.map((item) => item.rules)).toEqual(expected);
  });
  it('finds every contradiction of a policy and no other, planted ones among them', () => {
    fc.assert(
      fc.property(
        anyPolicy.filter((rules) => rules.length > 0),
        fc.nat(),
        (policy, pick) => {
          const victim = policy[pick % policy.length]!;
          // As broad as the rule that it meets, and of another scope: it leaves one class of data for another, wherever there are two.
          const [first, ...others] = victim.data;
          const free = DATA_CLASSES.find((name) => !victim.data.includes(name));
          const data = others.length > 0 && free ? [...others, free] : [first!, ...others];
          const planted: Rule = { ...victim, id: 'planted', data, decision: victim.decision === 'deny' ? 'allow' : 'deny' };
          const rules = [...policy, planted];
          const weight = (item: Rule) =>
            [ACTIVITIES, DATA_CLASSES, AUDIENCES, AUTOMATIONS]
              .map((_, i) => new Set(SPACE.filter((at) => covers(item, at)).map((at) => Object.values(at)[i])).size)
              .join(' ');
          const meet = (a: Rule, b: Rule) => SPACE.filter((situation) => covers(a, situation) && covers(b, situation)).length;
          const expected = rules.flatMap((a, i) =>
            rules.slice(i + 1).flatMap((b) => {
              const count = a.decision !== b.decision && weight(a) === weight(b) ? meet(a, b) : 0;
              return count > 0 ? [{ rules: [a.id, b.id], count }] : [];
            }),
          );
          const found = auditPolicy(rules, []).contradictions;
          expect(found.map(({ rules, count }) => ({ rules, count }))).toEqual(expected);
          expect(found.map((item) => item.rules.join(' '))).toContain(`${victim.id} planted`);
        },
      ),
    );
  });
  it('names the rules without effect', () => {
    const rules = [rule('a'), asks('b'), rule('c', { data: ['internal'] })];
    expect(auditPolicy(rules, []).unreachable).toEqual(['a']);
  });
  it('takes a rule for one with effect where somebody is asked because of it', () => {
    const covered = asks('b', { data: ['public', 'internal'], reviewer: 'somebody else' });
    const inside = [asks('a'), asks('a2', { data: ['internal'] })];
    expect(auditPolicy([...inside, covered], []).unreachable).toEqual([]);
    expect(auditPolicy([...inside, { ...covered, reviewer: 'the lead' }], []).unreachable).toEqual(['b']);
  });
  it('names the clauses that hold no rule', () => expect(auditPolicy([rule('a')], ['may', 'ask']).unused).toEqual(['ask']));
});

describe('tuneRules', () => {
  const rules = [rule('a'), asks('b')];
  const clauses = { allow: 'may', ask: 'ask', deny: 'never' };
  const tuned = (...settings: RuleSetting[]) =>
    tuneRules(rules, settings, clauses).map(({ id, decision, reviewer, section }) => [id, decision, reviewer, section]);
  it('leaves what nobody set', () => expect(tuneRules(rules, [], clauses)).toEqual(rules));
  it('takes a rule out', () => expect(tuned({ rule: 'a', decision: 'off' })).toEqual([['b', 'ask', 'the lead', 'ask']]));
  it('moves a rule to the clause of its decision', () => {
    expect(tuned({ rule: 'a', decision: 'ask', reviewer: 'Anna' }, { rule: 'b', decision: 'deny' })).toEqual([
      ['a', 'ask', 'Anna', 'ask'],
      ['b', 'deny', undefined, 'never'],
    ]);
  });
  it('keeps the reason of the template for its decision only, unless the team gives one', () => {
    const why = (setting: RuleSetting) => tuneRules(rules, [setting], clauses).find(({ id }) => id === setting.rule)!.why;
    expect(why({ rule: 'b', reviewer: 'Anna' })).toBe('It is harmless.');
    expect(why({ rule: 'b', decision: 'deny' })).toBe('Our team decided so.');
    expect(why({ rule: 'b', decision: 'deny', why: 'A customer asked.' })).toBe('A customer asked.');
  });
  it('keeps the reviewer of the template where none is given', () =>
    expect(tuned({ rule: 'b', decision: 'ask' })[1]).toEqual(['b', 'ask', 'the lead', 'ask']));
  it('reads settings from answers, and nothing else', () => {
    const answers: Answers = {
      rules: [
        { rule: 'a', decision: 'off' },
        { rule: 'b', decision: 'maybe' },
        { decision: 'ask' },
        { rule: 'b', decision: 'ask', reviewer: 'Anna', why: 'She knows.' },
        { rule: 'a', why: ' ' },
      ],
    };
    expect(settingsOf(answers, 'rules')).toEqual([
      { rule: 'a', decision: 'off' },
      { rule: 'b', decision: 'ask', reviewer: 'Anna', why: 'She knows.' },
    ]);
    expect(settingsOf(answers, undefined)).toEqual([]);
    expect(settingsOf({ rules: 'x' }, 'rules')).toEqual([]);
  });
  const faults: [string, RuleSetting[], string[]][] = [
    ['a rule that is none', [{ rule: 'c', decision: 'off' }], ['Found the rule "c", expected one of a, b.']],
    [
      'a rule twice',
      [
        { rule: 'a', decision: 'off' },
        { rule: 'a', decision: 'deny' },
      ],
      ['Found the rule "a" twice.'],
    ],
    ['nobody to ask', [{ rule: 'a', decision: 'ask' }], ['Found "ask" for the rule "a" without a reviewer. Say who is asked.']],
    ['nothing where all is well', [{ rule: 'b', decision: 'ask' }], []],
  ];
  it.each(faults)('finds %s', (_, settings, expected) =>
    expect(checkSettings(rules, settings).map((fault) => fault.message)).toEqual(expected),
  );
});

describe('ask', () => {
  const policy = {
    rules: [rule('a', { data: ['internal'] }), asks('b', { why: 'Fluent work can be wrong.' })],
    clauses: new Map([['ask', 'What needs asking first']]),
  };
  it('answers with the rule, its clause, who is asked and one sentence', () => {
    expect(ask(policy, HERE)).toMatchObject({
      decision: 'ask',
      rule: { id: 'b' },
      clause: 'What needs asking first',
      reviewers: ['the lead'],
      sentence: 'Ask the lead first: fluent work can be wrong.',
      next: 'Describe the use to the lead, and wait for a yes in writing; log it with the use.',
    });
  });
  it('names everybody whom rules that cover it ask', () => {
    const rules = [
      asks('wide', { data: ['public', 'personal'], reviewer: 'the owner' }),
      asks('b'),
      asks('same', { activity: ['draft', 'edit'] }),
    ];
    expect(ask({ ...policy, rules }, HERE)).toMatchObject({
      rule: { id: 'b' },
      reviewers: ['the lead', 'the owner'],
      sentence: 'Ask the lead and the owner first: it is harmless.',
      next: 'Describe the use to the lead and the owner, and wait for a yes in writing of each; log it with the use.',
    });
    expect(ask({ ...policy, rules: [...rules, rule('no', { decision: 'deny' })] }, HERE).reviewers).toEqual([]);
  });
  it('says that there is no rule', () => {
    expect(ask(policy, { ...HERE, data: 'personal' })).toMatchObject({
      decision: 'none',
      sentence: 'No rule of this policy covers it.',
    });
  });
  it('keeps abbreviations as they are', () => {
    expect(ask({ ...policy, rules: [rule('a', { why: 'EU law asks for it.' })] }, HERE).sentence).toBe('Allowed: EU law asks for it.');
  });
});
