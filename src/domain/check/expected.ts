import { decide } from '../policy/decide.ts';
import { finding, type EntryRule } from './rule.ts';

/** A scenario says what each policy must decide; the rules of the policy must decide so. */
export const checkExpected: EntryRule = (entry, { get }) => {
  if (entry.collection !== 'scenarios') return [];
  return Object.entries(entry.data.expected ?? {}).flatMap(([slug, expected]) => {
    const policy = get(`templates/${slug}`);
    // A policy that is not there is reported as an unknown reference.
    if (policy?.collection !== 'templates' || !policy.data.rules) return [];
    const rule = decide(policy.data.rules, entry.data);
    if (rule?.decision === expected) return [];
    const found = rule ? `its rule "${rule.id}" says ${rule.decision}` : 'none of its rules covers the situation';
    return [
      finding('error', 'expected-decision', entry, `Expected ${slug} to say ${expected}, but ${found}.`, {
        path: ['expected', slug],
        hint: 'Mend the rule or the expectation, whichever is wrong.',
      }),
    ];
  });
};
