import { fileURLToPath } from 'node:url';
import type { ScenarioList } from '../../src/domain/schema/scenario-list.ts';
import { scenarioListOf } from '../../src/domain/policy/scenario-list-of.ts';
import { readPlaybook } from './read-playbook.ts';

/** The published scenarios of a content folder; nothing where it has none. */
export async function readScenarioFolder(folder: URL): Promise<ScenarioList | undefined> {
  const { entries } = await readPlaybook(fileURLToPath(folder).replace(/[/\\]$/, ''));
  const scenarios = entries.filter((entry) => entry.collection === 'scenarios').filter((entry) => entry.data.status === 'published');
  return scenarios.length > 0 ? scenarioListOf('this playbook', scenarios) : undefined;
}
