import type { Entry } from '../graph/entry.ts';
import type { ScenarioList } from '../schema/scenario-list.ts';

/** The situations that policies are tested on, as `/api/scenarios.json` holds them. */
export function scenarioListOf(playbook: string, entries: readonly Pick<Entry<'scenarios'>, 'slug' | 'data'>[]): ScenarioList {
  const scenarios = entries.map(({ slug, data }) => {
    const { title, situation, activity, data: dataClass, audience, automation, why, expected = {} } = data;
    const facts = { activity, data: dataClass, ...(audience ? { audience } : {}), ...(automation ? { automation } : {}) };
    return { slug, title, situation, ...facts, why, expected, path: `../scenarios/${slug}/` };
  });
  return { format: 1, playbook, scenarios: scenarios.sort((a, b) => (a.slug < b.slug ? -1 : 1)) };
}
