import type { Rule } from '../schema/rule.ts';
import { rulingOf, type Ruling } from './decide.ts';
import { joinWords, verdict } from './sentence.ts';
import type { Situation } from './space.ts';

/** The answer of a policy to a situation. */
export interface Answer extends Ruling {
  /** Heading of the clause that says it in words. */
  clause?: string;
  /** The answer and its reason in one plain sentence. */
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
  /** What it forbids whatever the rules say. */
  limits?: readonly string[];
}

/** Asks a policy about a situation. */
export function ask({ rules, clauses }: Policy, situation: Situation): Answer {
  const ruling = rulingOf(rules, situation);
  const clause = ruling.rule && clauses.get(ruling.rule.section);
  return {
    ...ruling,
    ...(clause ? { clause } : {}),
    sentence: ruling.rule ? `${verdict(ruling)}: ${lowerFirst(ruling.rule.why)}` : `${verdict(ruling)} of this policy covers it.`,
    next: nextStep(ruling, situation),
  };
}

function nextStep({ decision, reviewers }: Ruling, { automation }: Situation): string {
  switch (decision) {
    case 'none':
      return 'Do not go ahead yet: ask the owner of the policy, and have the rule written that is missing.';
    case 'allow':
      return automation === 'unattended'
        ? 'Go ahead, and log the use in the register.'
        : 'Go ahead, check the result yourself, and log the use in the register.';
    case 'ask':
      return `Describe the use to ${joinWords(reviewers, 'and')}, and wait for a yes in writing${reviewers.length > 1 ? ' of each' : ''}; log it with the use.`;
    case 'deny':
      return 'Do not do it with AI. If the aim matters, bring it to the owner of the policy without doing it first.';
  }
}

/** The first letter in lower case, unless the word is a name or an abbreviation. */
const lowerFirst = (words: string): string =>
  /^(I |[A-Z]{2}|[A-Z]\w*[A-Z])/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
