import type { PolicyDecision, Rule } from '../schema/rule.ts';
import { decide } from './decide.ts';
import { ruleDecision } from './sentence.ts';
import { covers, type Situation } from './space.ts';

/** The answer of a policy to a situation. */
export interface Answer {
  decision: PolicyDecision | 'none';
  /** The rule that decided; absent where none covers the situation. */
  rule?: Rule;
  /** Heading of the clause that says it in words. */
  clause?: string;
  /** Who is asked, where somebody is. */
  reviewer?: string;
  /** Whom other rules ask that cover the situation as well; a yes of one is none of the other. */
  also: string[];
  /** The answer in one plain sentence. */
  sentence: string;
  /** What to do next, in one sentence. */
  next: string;
}

/** A policy that answers: its rules, and the headings of its clauses by their ids. */
export interface Policy {
  rules: readonly Rule[];
  clauses: ReadonlyMap<string, string>;
  /** Ids of the clauses that rules stand in, whether or not any does. Default: those of the rules. */
  ruleSections?: ReadonlySet<string>;
}

/** Asks a policy about a situation. */
export function ask({ rules, clauses }: Policy, situation: Situation): Answer {
  const rule = decide(rules, situation);
  if (!rule) {
    return {
      decision: 'none',
      also: [],
      sentence: 'No rule of this policy covers the situation.',
      next: 'Do not go ahead yet: ask the owner of the policy, and have the rule written that is missing.',
    };
  }
  const clause = clauses.get(rule.section);
  const { decision, reviewer } = rule;
  return {
    decision,
    rule,
    ...(clause ? { clause } : {}),
    ...(decision === 'ask' && reviewer ? { reviewer } : {}),
    also: decision === 'ask' ? others(rules, situation, reviewer) : [],
    sentence: `${ruleDecision(rule)}: ${lowerFirst(rule.why)}`,
    next: nextStep(rule),
  };
}

function others(rules: readonly Rule[], situation: Situation, reviewer: string | undefined): string[] {
  const asked = rules.filter((rule) => rule.decision === 'ask' && covers(rule, situation)).flatMap((rule) => rule.reviewer ?? []);
  return [...new Set(asked)].filter((name) => name !== reviewer);
}

function nextStep({ decision, reviewer }: Rule): string {
  if (decision === 'allow') return 'Go ahead, check the result yourself, and log the use in the register.';
  if (decision === 'ask') return `Describe the use to ${reviewer} and wait for a yes in writing; log the yes with the use.`;
  return 'Do not do it with AI. If the aim matters, bring it to the owner of the policy without doing it first.';
}

/** The first letter in lower case, unless the word is a name or an abbreviation. */
const lowerFirst = (words: string): string =>
  /^(I |[A-Z]{2}|[A-Z]\w*[A-Z])/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
