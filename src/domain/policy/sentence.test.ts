import { describe, expect, it } from 'vitest';
import type { Rule } from '../schema/rule.ts';
import { ACTIVITIES, DATA_CLASSES } from '../schema/rule-lists.ts';
import { joinWords, ruleDecision, ruleScope, situationWords, verdict } from './sentence.ts';

describe('joinWords', () => {
  const cases: [string[], string][] = [
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ];
  it.each(cases)('of %o is "%s"', (words, expected) => expect(joinWords(words)).toBe(expected));
});

describe('ruleScope', () => {
  const cases: [Parameters<typeof ruleScope>[0], string][] = [
    [{ activity: ['draft'], data: ['public'] }, 'draft, with public data'],
    [{ activity: ['draft', 'edit'], data: ['public', 'internal'] }, 'draft or edit, with public or internal data'],
    [
      { activity: ['generate-image', 'code', 'agent'], data: ['personal'] },
      'make pictures, write code or let an agent act, with personal data',
    ],
    [{ activity: [...ACTIVITIES], data: [...DATA_CLASSES] }, 'any use, with any data'],
    // All but one is shorter said by the one.
    [{ activity: ['send'], data: ['public', 'internal', 'confidential', 'personal'] }, 'send, with any data that is not special-category'],
    [{ activity: ['send'], data: ['special-category', 'personal', 'confidential', 'internal'] }, 'send, with any data that is not public'],
    [{ activity: ['send'], data: ['public', 'internal', 'confidential'] }, 'send, with public, internal or confidential data'],
    [{ activity: ['send'], data: ['public'], audience: ['customer'] }, 'send, with public data, for customers'],
    [{ activity: ['send'], data: ['public'], audience: ['internal', 'public'] }, 'send, with public data, for colleagues or the public'],
    [{ activity: ['send'], data: ['public'], automation: ['unattended'] }, 'send, with public data, where nobody checks the result'],
    [
      { activity: ['send'], data: ['public'], audience: ['public'], automation: ['assisted', 'reviewed'] },
      'send, with public data, for the public, where a person does the work with it or a person reviews the result',
    ],
  ];
  it.each(cases)('of %o is "%s"', (rule, expected) => expect(ruleScope(rule)).toBe(expected));

  it.each(ACTIVITIES)('has words for %s', (activity) => {
    expect(ruleScope({ activity: [activity], data: [...DATA_CLASSES] })).toMatch(/^[a-z][a-z ]+, with any data$/);
  });
});

describe('verdict', () => {
  const cases: [Parameters<typeof verdict>[0], string][] = [
    [{ decision: 'none', reviewers: [] }, 'No rule'],
    [{ decision: 'ask', reviewers: ['the lead'] }, 'Ask the lead first'],
    [{ decision: 'ask', reviewers: ['the lead', 'a colleague', 'Bo'] }, 'Ask the lead, a colleague and Bo first'],
  ];
  it.each(cases)('of %o is "%s"', (ruling, expected) => expect(verdict(ruling)).toBe(expected));
});

it('says a situation in words, and leaves out what it leaves open', () => {
  expect(situationWords({ activity: 'score', data: 'personal', audience: 'customer', automation: 'unattended' })).toBe(
    'score, with personal data, for customers, where nobody checks the result',
  );
  expect(situationWords({ activity: 'draft', data: 'public' })).toBe('draft, with public data');
});

describe('ruleDecision', () => {
  const cases: [Pick<Rule, 'decision' | 'reviewer'>, string][] = [
    [{ decision: 'allow' }, 'Allowed'],
    [{ decision: 'deny' }, 'Not allowed'],
    [{ decision: 'ask', reviewer: 'the brand reviewer' }, 'Ask the brand reviewer first'],
    // A reviewer of a rule that does not ask has nothing to say.
    [{ decision: 'deny', reviewer: 'the brand reviewer' }, 'Not allowed'],
  ];
  it.each(cases)('of %o is "%s"', (rule, expected) => expect(ruleDecision(rule)).toBe(expected));
});
