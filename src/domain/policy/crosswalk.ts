import type { Framework } from '../schema/control.ts';
import type { Rule } from '../schema/rule.ts';
import { decide } from './decide.ts';
import type { Situation } from './space.ts';

/** A template as a crosswalk needs it. */
export interface CrosswalkTemplate {
  slug: string;
  title: string;
  /** Controls that the document as a whole answers. */
  controls: readonly string[];
  rules: readonly Pick<Rule, 'id' | 'controls' | 'section'>[];
}

/** A scenario as a crosswalk needs it. */
export interface CrosswalkScenario extends Situation {
  slug: string;
  title: string;
  controls: readonly string[];
}

/** What answers one control. */
export interface CrosswalkRow {
  control: Framework['controls'][number];
  /** Templates that answer it as a whole. */
  templates: CrosswalkTemplate[];
  /** Rules that answer it, each with its template. */
  rules: { template: CrosswalkTemplate; rule: CrosswalkTemplate['rules'][number] }[];
  /** Scenarios that touch it: by themselves, or because a rule that answers it decides them. */
  scenarios: CrosswalkScenario[];
}

/** Which template, rule and scenario answers which control of a framework; a control that nothing answers has three empty lists. */
export function crosswalk(
  framework: Framework,
  templates: readonly CrosswalkTemplate[],
  scenarios: readonly CrosswalkScenario[],
  policies: readonly { slug: string; rules: readonly Rule[] }[],
): CrosswalkRow[] {
  const deciding = scenarios.map((scenario) => ({
    scenario,
    controls: new Set([...scenario.controls, ...policies.flatMap(({ rules }) => decide(rules, scenario)?.controls ?? [])]),
  }));
  return framework.controls.map((control) => {
    const ref = `${framework.id}:${control.id}`;
    return {
      control,
      templates: templates.filter((template) => template.controls.includes(ref)),
      rules: templates.flatMap((template) =>
        template.rules.filter((rule) => rule.controls.includes(ref)).map((rule) => ({ template, rule })),
      ),
      scenarios: deciding.filter((item) => item.controls.has(ref)).map((item) => item.scenario),
    };
  });
}

/** Whether anything answers a control: a template or a rule. A scenario alone only asks the question. */
export const isCovered = ({ templates, rules }: CrosswalkRow): boolean => templates.length > 0 || rules.length > 0;
