import type { ScenarioList } from '../../domain/schema/scenario-list.ts';

/** Fetches the situations that this playbook tests policies on. @param base path of the site */
export async function fetchScenarios(base: string): Promise<ScenarioList> {
  const response = await fetch(`${base}api/scenarios.json`);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as ScenarioList;
}
