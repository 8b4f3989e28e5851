import type { Framework } from '../schema/control.ts';
import type { Rule } from '../schema/rule.ts';

/** A template as a crosswalk needs it. */
export interface CrosswalkTemplate {
  slug: string;
  title: string;
  /** Controls that the document as a whole answers. */
  controls: readonly string[];
  rules: readonly Pick<Rule, 'id' | 'controls' | 'section'>[];
}

/** A scenario as a crosswalk needs it. */
export interface CrosswalkScenario {
  slug: string;
  title: string;
  /** Controls that the situation touches. Those of the rule that decides it are not among them: a rule covers far more than one situation. */
  controls: readonly string[];
}

/** How a control stands in a playbook: a template or a rule answers it, only a scenario raises it, nothing touches it, or nobody has seen its text. */
export type Standing = 'answered' | 'raised' | 'open' | 'unverified';

/** What answers one control. */
export interface CrosswalkRow {
  control: Framework['controls'][number];
  standing: Standing;
  /** Templates that answer it as a whole. */
  templates: CrosswalkTemplate[];
  /** Rules that answer it, each with its template. */
  rules: { template: CrosswalkTemplate; rule: CrosswalkTemplate['rules'][number] }[];
  /** Scenarios that touch it. */
  scenarios: CrosswalkScenario[];
}

/** Which template, rule and scenario answers or touches which control of a framework; a control that nothing touches has three empty lists. */
export function crosswalk(
  framework: Framework,
  templates: readonly CrosswalkTemplate[],
  scenarios: readonly CrosswalkScenario[],
): CrosswalkRow[] {
  return framework.controls.map((control) => {
    const ref = `${framework.id}:${control.id}`;
    const found = {
      templates: templates.filter((template) => template.controls.includes(ref)),
      rules: templates.flatMap((template) =>
        template.rules.filter((rule) => rule.controls.includes(ref)).map((rule) => ({ template, rule })),
      ),
      scenarios: scenarios.filter((scenario) => scenario.controls.includes(ref)),
    };
    return { control, standing: standingOf(control.grade ?? framework.grade, found), ...found };
  });
}

function standingOf(
  grade: Framework['grade'],
  { templates, rules, scenarios }: Pick<CrosswalkRow, 'templates' | 'rules' | 'scenarios'>,
): Standing {
  // What nobody has seen cannot be answered, whatever names it.
  if (grade === 'unverified') return 'unverified';
  if (templates.length > 0 || rules.length > 0) return 'answered';
  return scenarios.length > 0 ? 'raised' : 'open';
}

/** The templates that answer a control, as a whole or by one of their rules, each once; none where its text was not seen. */
export const answering = ({ standing, templates, rules }: CrosswalkRow): CrosswalkTemplate[] =>
  standing === 'answered' ? [...new Set([...templates, ...rules.map(({ template }) => template)])] : [];
