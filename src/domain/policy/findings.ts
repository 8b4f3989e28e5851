import type { Rule } from '../schema/rule.ts';
import { auditPolicy, type Contradiction, type PolicyAudit } from './audit.ts';
import type { Policy } from './explain.ts';
import { scopesOf, type OpenScope } from './gap-scopes.ts';
import { ruleDecision, ruleScope } from './sentence.ts';
import { covers, SPACE } from './space.ts';

/** What a bench found of a policy, in a sentence. */
export interface Finding {
  kind: 'gap' | 'contradiction' | 'unreachable';
  words: string;
  /** Ids of the rules of the template that mend it when they are set otherwise; none where only a new rule would. */
  rules: string[];
}

/** What findings need to know of the template that a policy is made from. */
export interface PolicyTemplate {
  /** Its rules, as nobody changed them. */
  rules: readonly Rule[];
  /** What its form calls each rule, by id. A rule without a name goes by its id. */
  names: ReadonlyMap<string, string>;
}

/** What an audit found wrong, in sentences: gaps first, then contradictions, then rules without effect. */
export function findingsOf(audit: PolicyAudit, policy: Policy, template: PolicyTemplate): Finding[] {
  const name = (id: string) => `“${template.names.get(id) ?? id}”`;
  const offered = (fits: (rule: Rule) => boolean) => template.rules.filter(fits).map(({ id }) => id);
  const isIn = ({ id }: Rule) => policy.rules.some((rule) => rule.id === id);
  return [
    ...scopesOf(audit.gaps.flatMap(({ open }) => open)).map((gap): Finding => {
      const example = SPACE.find((situation) => covers(gap.scope, situation))!;
      return { kind: 'gap', words: `No rule covers ${gapWords([gap])}`, rules: offered((rule) => !isIn(rule) && covers(rule, example)) };
    }),
    ...audit.contradictions.map((found): Finding => ({
      kind: 'contradiction',
      words: contradictionWords(found, policy, name),
      rules: found.rules,
    })),
    ...audit.unreachable.map((id): Finding => ({
      kind: 'unreachable',
      words: `The rule ${name(id)} has no effect: wherever it holds, a stricter or more specific rule decides.`,
      rules: [id],
    })),
  ];
}

/** What an audit found that may be meant, in sentences: clauses that hold no rule. */
export const notesOf = ({ unused }: PolicyAudit, { clauses }: Policy): string[] =>
  unused.map((clause) => `The clause “${clauses.get(clause) ?? clause}” holds no rule. Where that is meant, nothing is to be done.`);

/** Scopes without a rule in words: "27 of 720 combinations: let an agent act, with public data." */
export function gapWords(gaps: readonly OpenScope[]): string {
  const count = gaps.reduce((sum, gap) => sum + gap.count, 0);
  return `${count} of ${SPACE.length} combinations: ${gaps.map(({ scope }) => ruleScope(scope)).join('; ')}.`;
}

function contradictionWords({ rules, situation, count }: Contradiction, policy: Policy, name: (id: string) => string): string {
  const { activity, data, audience, automation } = situation;
  const where = ruleScope({ activity: [activity], data: [data], audience: [audience], automation: [automation] });
  const says = (id: string) => `${name(id)} says “${ruleDecision(policy.rules.find((rule) => rule.id === id)!)}”`;
  return `Two rules that weigh the same disagree in ${count} of ${SPACE.length} combinations, such as ${where}: ${rules.map(says).join(', and ')}.`;
}

/** What one policy brings with it that another does not have; a gap counts where its situations had a rule before. */
export function newFindings(before: Policy, after: Policy, template: PolicyTemplate): Finding[] {
  const [was, is] = [before, after].map(({ rules }) => auditPolicy(rules, [])) as [PolicyAudit, PolicyAudit];
  const known = new Set(was.gaps.flatMap(({ open }) => open.map((situation) => JSON.stringify(situation))));
  const pair = ({ rules }: Contradiction) => rules.join(' ');
  return findingsOf(
    {
      ...is,
      gaps: is.gaps.flatMap((gap) => {
        const open = gap.open.filter((situation) => !known.has(JSON.stringify(situation)));
        return open.length > 0 ? [{ ...gap, open }] : [];
      }),
      contradictions: is.contradictions.filter((found) => !was.contradictions.some((old) => pair(old) === pair(found))),
      unreachable: is.unreachable.filter((id) => !was.unreachable.includes(id)),
    },
    after,
    template,
  );
}
