import type { Activity, Audience, Automation, DataClass, PolicyDecision, Rule } from '../schema/rule.ts';
import { ACTIVITIES, DATA_CLASSES } from '../schema/rule-lists.ts';
import type { Ruling } from './decide.ts';
import type { Situation } from './space.ts';

/** What people do with AI, as a policy says it. */
export const ACTIVITY_WORDS: Record<Activity, string> = {
  ideate: 'find ideas',
  draft: 'draft',
  edit: 'edit',
  summarise: 'summarise',
  translate: 'translate',
  personalise: 'personalise',
  segment: 'segment',
  score: 'score',
  'generate-image': 'make pictures',
  'generate-audio-video': 'make sound or film',
  publish: 'publish',
  send: 'send',
  analyse: 'analyse',
  enrich: 'enrich',
  code: 'write code',
  agent: 'let an agent act',
};

/** Classes of data, as a policy says them. */
export const DATA_WORDS: Record<DataClass, string> = {
  public: 'public',
  internal: 'internal',
  confidential: 'confidential',
  personal: 'personal',
  'special-category': 'special-category',
};

/** Who sees the result, as a policy says it. */
export const AUDIENCE_WORDS: Record<Audience, string> = {
  internal: 'colleagues',
  customer: 'customers',
  public: 'the public',
};

/** How much a person stands between, as a policy says it. */
export const AUTOMATION_WORDS: Record<Automation, string> = {
  assisted: 'a person does the work with it',
  reviewed: 'a person reviews the result',
  unattended: 'nobody checks the result',
};

/** What a policy says of a situation, where nobody in particular is asked. */
export const DECISION_WORDS: Record<PolicyDecision | 'none', string> = {
  allow: 'Allowed',
  ask: 'Ask first',
  deny: 'Not allowed',
  none: 'No rule',
};

/** Words joined as a sentence joins them: "a, b or c". */
export function joinWords(words: readonly string[], conjunction: 'or' | 'and' = 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** What a rule covers, in words: "draft or edit, with public or internal data". */
export function ruleScope(rule: Pick<Rule, 'activity' | 'data' | 'audience' | 'automation'>): string {
  const activities = rule.activity.length === ACTIVITIES.length ? 'any use' : joinWords(rule.activity.map((name) => ACTIVITY_WORDS[name]));
  const missing = DATA_CLASSES.filter((name) => !rule.data.includes(name));
  const data =
    missing.length === 0
      ? 'any data'
      : missing.length === 1
        ? `any data that is not ${DATA_WORDS[missing[0]!]}`
        : `${joinWords(rule.data.map((name) => DATA_WORDS[name]))} data`;
  const audience = rule.audience ? `, for ${joinWords(rule.audience.map((name) => AUDIENCE_WORDS[name]))}` : '';
  const automation = rule.automation ? `, where ${joinWords(rule.automation.map((name) => AUTOMATION_WORDS[name]))}` : '';
  return `${activities}, with ${data}${audience}${automation}`;
}

/** A situation in words: "score, with personal data, for customers, where nobody checks the result". */
export function situationWords({ activity, data, audience, automation }: Situation): string {
  return ruleScope({
    activity: [activity],
    data: [data],
    ...(audience ? { audience: [audience] } : {}),
    ...(automation ? { automation: [automation] } : {}),
  });
}

/** What a policy says, in words: "Ask the brand reviewer and the data protection lead first". */
export const verdict = ({ decision, reviewers }: Pick<Ruling, 'decision' | 'reviewers'>): string =>
  decision === 'ask' && reviewers.length > 0 ? `Ask ${joinWords(reviewers, 'and')} first` : DECISION_WORDS[decision];

/** What one rule decides, in words: "Ask the brand reviewer first". */
export const ruleDecision = ({ decision, reviewer }: Pick<Rule, 'decision' | 'reviewer'>): string =>
  verdict({ decision, reviewers: reviewer === undefined ? [] : [reviewer] });

/** What a policy forbids whatever its rules say, in a sentence. */
export const limitsSentence = (limits: readonly string[]): string => `Not even with a yes: ${limits.join('; ')}.`;

/** Words with a capital at the start. */
export const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
