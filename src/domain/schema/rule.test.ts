import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { controlAnchor, controlRef, rule } from './rule.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const allow = {
  id: 'drafts',
  activity: ['draft'],
  data: ['public'],
  decision: 'allow',
  why: 'A person reads it.',
  section: 'use',
  controls: [],
};
const ask = { ...allow, decision: 'ask', reviewer: 'the brand reviewer' };

describe('rule', () => {
  const cases: [string, unknown, string[]][] = [
    ['one that allows', allow, []],
    ['one that denies', { ...allow, decision: 'deny' }, []],
    ['one that says whom to ask', ask, []],
    ['one that does not say whom to ask', { ...ask, reviewer: undefined }, ['reviewer']],
    ['one that asks nobody', { ...ask, reviewer: '' }, ['reviewer']],
    ['one with a reviewer who is not asked', { ...allow, reviewer: 'the brand reviewer' }, []],
    ['one with all there is', { ...ask, audience: ['customer'], automation: ['unattended'], controls: ['nist-ai-rmf:GOVERN-1.1'] }, []],
    ['no activity', { ...allow, activity: [] }, ['activity']],
    ['an unknown activity', { ...allow, activity: ['draft', 'guess'] }, ['activity.1']],
    ['no data', { ...allow, data: [] }, ['data']],
    ['an unknown class of data', { ...allow, data: ['secret'] }, ['data.0']],
    ['an unknown audience', { ...allow, audience: ['press'] }, ['audience.0']],
    ['an unknown automation', { ...allow, automation: ['full'] }, ['automation.0']],
    ['an unknown decision', { ...allow, decision: 'maybe' }, ['decision']],
    ['no controls, not even none', { ...allow, controls: undefined }, ['controls']],
    ['a control without its framework', { ...allow, controls: ['GOVERN-1.1'] }, ['controls.0']],
    ['no section', { ...allow, section: undefined }, ['section']],
    ['an unknown key', { ...allow, note: 'a' }, ['note']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(rule, value)).toEqual(expected));
});

describe('controlRef', () => {
  it.each(['iso-42001:A.5.2', 'eu-ai-act:50-4', 'a:1'])('accepts %s', (value) => expect(faults(controlRef, value)).toEqual([]));
  it.each(['', 'a', 'a:', ':1', 'A:1', 'a:b:c', 'a:.1', 'a: 1', 'a:Art. 50'])('refuses "%s"', (value) =>
    expect(faults(controlRef, value)).toEqual(['']),
  );
});

describe('controlAnchor', () => {
  it.each([
    ['nist-ai-rmf:GOVERN-1.1', 'nist-ai-rmf-GOVERN-1-1'],
    ['iso-42001:A.5.2', 'iso-42001-A-5-2'],
    ['a:1', 'a-1'],
  ])('of %s is %s', (value, expected) => expect(controlAnchor(value)).toBe(expected));
});
