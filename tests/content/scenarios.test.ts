import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { toText } from '../../src/domain/document/text.ts';
import { decide, rulingOf } from '../../src/domain/policy/decide.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES, POLICY_DECISIONS } from '../../src/domain/schema/rule-lists.ts';

const POLICY = 'ai-use-policy';

const { entries, issues, frameworks } = await readPlaybook(path.resolve('content'));
const scenarios = entries.flatMap((entry) => (entry.collection === 'scenarios' && entry.data.status === 'published' ? [entry] : []));
const rules = entries.flatMap((entry) => (entry.collection === 'templates' && entry.slug === POLICY ? (entry.data.rules ?? []) : []));
const situations = scenarios.map(({ data }) => data);

/** Controls that somebody has seen. An unverified one may be discussed; nothing touches or answers it. */
const known = frameworks.flatMap((framework) =>
  framework.controls.flatMap(({ id, grade = framework.grade }) => (grade === 'unverified' ? [] : [`${framework.id}:${id}`])),
);
const NIST = 'nist-ai-rmf';
const labels = new Map(frameworks.find(({ id }) => id === NIST)?.controls.map(({ id, label }) => [label, `${NIST}:${id}`]));

/** Slugs of the scenarios that other rules decide otherwise. */
const changedBy = (others: typeof rules): string[] =>
  scenarios.filter(({ data }) => decide(others, data)?.decision !== decide(rules, data)?.decision).map(({ slug }) => slug);

describe('the scenarios of the AI use policy', () => {
  it('are read whole, and are enough to test a policy on', () => {
    expect(issues.filter(({ file }) => file.startsWith('scenarios/'))).toEqual([]);
    expect(scenarios.length).toBeGreaterThanOrEqual(36);
    expect(rules).toHaveLength(10);
  });

  it('each say everything that the policy asks about, and what it must answer', () => {
    const open = scenarios.filter(({ data }) => !data.audience || !data.automation || !data.expected?.[POLICY]).map(({ slug }) => slug);
    expect(open).toEqual([]);
  });

  it('are decided as they expect', () => {
    const wrong = scenarios.filter(({ data }) => decide(rules, data)?.decision !== data.expected?.[POLICY]).map(({ slug }) => slug);
    expect(wrong).toEqual([]);
  });

  // Whom the text of a scenario sends its reader to; where it names two people, both must be asked.
  it.each([
    ['chatbot-answers-on-the-website', ['the policy owner', 'the data protection lead']],
    ['price-offer-for-each-customer', ['the data protection lead', 'the policy owner']],
    ['enrich-leads-from-social-profiles', ['the data protection lead', 'the policy owner']],
    ['lookalike-audience-from-customers', ['the data protection lead', 'the policy owner']],
    ['cloned-voice-of-an-executive', ['the brand reviewer', 'the data protection lead']],
    ['agent-changes-live-bids', ['the policy owner']],
    ['newsletter-second-reader', ['a named colleague who did not make it']],
    ['shorten-a-customer-quote', ['the data protection lead']],
    ['summarise-internal-meeting', ['the policy owner']],
    ['synthetic-person-in-an-advert', ['the brand reviewer']],
  ])('ask everybody who has a say in %s', (slug, expected) =>
    expect(rulingOf(rules, scenarios.find((entry) => entry.slug === slug)!.data).reviewers).toEqual(expected),
  );

  it.each(scenarios.map(({ slug, data, tree }) => [slug, data.controls ?? [], toText(tree)] as const))(
    'name the controls that %s touches, and those of its text among them',
    (_, controls, words) => {
      expect(controls.length).toBeGreaterThanOrEqual(1);
      expect(controls.length).toBeLessThanOrEqual(4);
      expect(controls.filter((control) => !known.includes(control))).toEqual([]);
      const named = [...words.matchAll(/\b(?:GOVERN|MAP|MEASURE|MANAGE) \d\.\d+/g)].map(([label]) => labels.get(label));
      expect(controls).toEqual(expect.arrayContaining(named));
    },
  );

  it.each(scenarios.filter(({ data }) => data.expected?.[POLICY] === 'ask').map(({ slug, data, tree }) => [slug, data, tree] as const))(
    'name in %s everybody who is asked',
    (_, data, tree) => {
      const words = `${data.summary} ${toText(tree)}`;
      for (const reviewer of rulingOf(rules, data).reviewers)
        expect(words).toContain(
          reviewer.startsWith('a named colleague') ? 'one colleague, by name, who did not make it' : reviewer.replace(/^the /, ''),
        );
    },
  );

  it.each(ACTIVITIES)('cover the activity %s at least twice', (activity) =>
    expect(situations.filter((situation) => situation.activity === activity).length).toBeGreaterThanOrEqual(2),
  );

  it.each(DATA_CLASSES)('cover %s data at least three times', (data) =>
    expect(situations.filter((situation) => situation.data === data).length).toBeGreaterThanOrEqual(3),
  );

  it.each(AUDIENCES)('cover the audience %s at least six times', (audience) =>
    expect(situations.filter((situation) => situation.audience === audience).length).toBeGreaterThanOrEqual(6),
  );

  it.each(AUTOMATIONS)('cover the automation %s at least six times', (automation) =>
    expect(situations.filter((situation) => situation.automation === automation).length).toBeGreaterThanOrEqual(6),
  );

  it.each(POLICY_DECISIONS)('expect the decision %s at least eight times', (decision) =>
    expect(situations.filter(({ expected }) => expected?.[POLICY] === decision).length).toBeGreaterThanOrEqual(8),
  );

  describe.each(rules.map(({ id }) => id))('the rule %s', (id) => {
    it('decides a scenario', () => expect(situations.map((situation) => decide(rules, situation)?.id)).toContain(id));

    it('is missed where it is taken away', () => expect(changedBy(rules.filter((rule) => rule.id !== id))).not.toEqual([]));
  });
});

describe('the controls that templates name', () => {
  it('are all known, and somebody has seen each', () => {
    const named = entries.flatMap((entry) =>
      entry.collection === 'templates'
        ? [...(entry.data.controls ?? []), ...(entry.data.rules ?? []).flatMap((rule) => rule.controls)].map((control) => [
            entry.slug,
            control,
          ])
        : [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([, control]) => !known.includes(control!))).toEqual([]);
  });
});
