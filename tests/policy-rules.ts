import fc from 'fast-check';
import type { Rule } from '../src/domain/schema/rule.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES, POLICY_DECISIONS } from '../src/domain/schema/rule-lists.ts';

/** A rule that allows drafting with public data, but for what a test says of it. */
export const rule = (id: string, over: Partial<Rule> = {}): Rule => ({
  id,
  activity: ['draft'],
  data: ['public'],
  decision: 'allow',
  why: 'It is harmless.',
  section: 'may',
  controls: [],
  ...over,
});

/** The same rule, which asks the lead. */
export const asks = (id: string, over: Partial<Rule> = {}): Rule =>
  rule(id, { decision: 'ask', reviewer: 'the lead', section: 'ask', ...over });

const subset = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

/** Any rule that there can be. */
export const anyRule = fc
  .record({
    activity: subset(ACTIVITIES),
    data: subset(DATA_CLASSES),
    audience: fc.option(subset(AUDIENCES), { nil: undefined }),
    automation: fc.option(subset(AUTOMATIONS), { nil: undefined }),
    decision: fc.constantFrom(...POLICY_DECISIONS),
    reviewer: fc.constantFrom('the lead', 'the owner'),
  })
  .map((over) => asks('x', over));

/** Any policy of up to eight rules, each with an id of its own. */
export const anyPolicy = fc.array(anyRule, { maxLength: 8 }).map((rules) => rules.map((item, i) => ({ ...item, id: `r${i}` })));
