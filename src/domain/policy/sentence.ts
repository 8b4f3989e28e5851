import type { Rule } from '../schema/rule.ts';

const DATA: Record<string, string> = {
  public: 'public',
  internal: 'internal',
  confidential: 'confidential',
  personal: 'personal',
  'special-category': 'special-category',
};

/** A name of the schema in words: `generate-image` is "generate image". */
export const inWords = (name: string): string => name.replaceAll('-', ' ');

/** Words joined as a sentence joins them: "a, b or c". */
export function joinWords(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** What a rule covers, in words: "draft or edit, with public or internal data". */
export function ruleScope(rule: Rule, allActivities: number, allData: number): string {
  const activities = rule.activity.length === allActivities ? 'any use' : joinWords(rule.activity.map(inWords));
  const data = rule.data.length === allData ? 'any data' : `${joinWords(rule.data.map((name) => DATA[name] ?? name))} data`;
  const audience = rule.audience ? `, for ${joinWords(rule.audience.map(inWords))} readers` : '';
  const automation = rule.automation ? `, ${joinWords(rule.automation.map(inWords))}` : '';
  return `${activities}, with ${data}${audience}${automation}`;
}

/** A rule as one sentence of a policy. */
export function ruleDecision(rule: Rule): string {
  return rule.decision === 'ask' ? `Ask ${rule.reviewer} first` : rule.decision === 'allow' ? 'Allowed' : 'Not allowed';
}
