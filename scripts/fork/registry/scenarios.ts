import { scenarioList, type ScenarioList } from '../../../src/domain/schema/scenario-list.ts';
import { ForkError } from '../fault.ts';
import { parseJson, readFrom } from './read.ts';
import type { Source } from './source.ts';

/**
 * The situations that a playbook tests policies on.
 * @param ofFolder reads them from a folder that is no built site
 */
export async function readScenarios(
  source: Source,
  ofFolder: (folder: URL) => Promise<ScenarioList | undefined> = () => Promise.resolve(undefined),
): Promise<ScenarioList> {
  const { base, name } = source;
  const url = new URL('api/scenarios.json', base);
  const bytes = await readFrom(source, url);
  if (bytes) return parseJson(bytes, url, scenarioList);
  const list = base.protocol === 'file:' ? await ofFolder(base) : undefined;
  if (list) return list;
  throw new ForkError(
    `Found no scenarios at ${name}, expected api/scenarios.json there. Name the address or the built folder of a playbook with --from.`,
  );
}
