import { componentsOf } from '../document/walk.ts';
import { clausesOf } from '../policy/clauses.ts';
import type { Policy } from '../policy/explain.ts';
import type { PolicyTemplate } from '../policy/findings.ts';
import { checkSettings, settingsOf, tuneRules } from '../policy/tune.ts';
import type { TemplateRelease } from '../schema/release.ts';
import type { PolicyDecision } from '../schema/rule.ts';
import type { Answers } from './answers.ts';
import { givenAnswers } from './missing.ts';

/** Where the rules of a template stand in its text. */
export interface RulePlaces {
  /** Id of the list field in which a team changes rules. */
  settings?: string;
  /** Section in which the rules of a decision stand. */
  clauses: Partial<Record<PolicyDecision, string>>;
}

/** Where the rules of a template stand, from its `<Rules>`. */
export function rulePlaces({ body }: Pick<TemplateRelease, 'body'>): RulePlaces {
  const places: RulePlaces = { clauses: {} };
  for (const section of componentsOf(body).filter((node) => node.name === 'Section')) {
    for (const { attributes } of componentsOf(section).filter((node) => node.name === 'Rules')) {
      places.clauses[attributes.decision as PolicyDecision] ??= String(section.attributes.id);
      if (attributes.settings !== undefined) places.settings ??= String(attributes.settings);
    }
  }
  return places;
}

/** The policy that a release and its answers make: its rules as the team set them, and its clauses. */
export function policyOf(release: Pick<TemplateRelease, 'body' | 'rules' | 'limits'>, answers: Answers): Policy {
  const { rules = [], limits, body } = release;
  const { settings, clauses } = rulePlaces(release);
  return {
    rules: tuneRules(rules, settingsOf(answers, settings), clauses),
    clauses: new Map(Object.entries(clausesOf(body))),
    ruleSections: new Set(rules.map((rule) => rule.section)),
    ...(limits ? { limits } : {}),
  };
}

/** The policy that a document with these answers shows: an answer that its condition hides has no effect. */
export const draftPolicy = (release: Pick<TemplateRelease, 'body' | 'fields' | 'rules' | 'limits'>, answers: Answers): Policy =>
  policyOf(release, givenAnswers(release.fields, answers));

/** What is wrong with the rules as a team set them, in sentences; a policy answers all the same. An answer that its condition hides is none. */
export function settingFaults(release: Pick<TemplateRelease, 'body' | 'fields' | 'rules'>, answers: Answers): string[] {
  const settings = settingsOf(givenAnswers(release.fields, answers), rulePlaces(release).settings);
  return checkSettings(release.rules ?? [], settings).map(({ message }) => `A change of the rules does not fit: ${message}`);
}

/** The rules of a template as nobody changed them, and what its form calls each. */
export function policyTemplate({ body, fields, rules = [] }: Pick<TemplateRelease, 'body' | 'fields' | 'rules'>): PolicyTemplate {
  const { settings } = rulePlaces({ body });
  const field = fields.find(({ id }) => id === settings);
  const options = field?.type === 'list' ? field.item.flatMap((column) => (column.type === 'choice' ? column.options : [])) : [];
  const known = options.filter(({ value }) => rules.some(({ id }) => id === value));
  return { rules, names: new Map(known.map(({ value, label }) => [value, label])) };
}
