import type { ScenarioList } from '../schema/scenario-list.ts';
import type { BenchScenario } from './bench.ts';

/**
 * The scenarios of a playbook, as a bench puts them to one policy.
 * @param policy slug of the policy template whose expected decisions count
 */
export function scenariosFor({ scenarios }: Pick<ScenarioList, 'scenarios'>, policy: string): BenchScenario[] {
  return scenarios.map(({ slug, title, activity, data, audience, automation, expected }) => ({
    slug,
    title,
    activity,
    data,
    ...(audience ? { audience } : {}),
    ...(automation ? { automation } : {}),
    ...(expected[policy] ? { expected: expected[policy] } : {}),
  }));
}
