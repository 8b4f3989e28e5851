import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegularFile } from '../../src/content/read-file.ts';
import { CONTENT_LIMITS } from '../../src/domain/limits.ts';
import { scenarioListOf } from '../../src/domain/policy/scenario-list-of.ts';
import { scenario } from '../../src/domain/schema/scenario.ts';
import type { ScenarioList } from '../../src/domain/schema/scenario-list.ts';
import { parseYaml, splitFrontmatter } from '../../src/markdown/frontmatter.ts';

/**
 * The published scenarios of a content folder, from their frontmatter alone: the packed command has no parser of content.
 * @returns `undefined` if the folder has none
 * @throws RefusedFile for a link, or a file that is too large
 */
export async function readScenarioFiles(folder: URL): Promise<ScenarioList | undefined> {
  const below = path.join(fileURLToPath(folder), 'scenarios');
  const names = await readdir(below).catch(() => []);
  const entries = [];
  for (const name of names.filter((one) => one.endsWith('.mdx')).sort()) {
    const source = (await readRegularFile(path.join(below, name), CONTENT_LIMITS.fileBytes)).toString('utf8');
    const { yaml } = splitFrontmatter(source);
    const { success, data } = scenario.safeParse(yaml === undefined ? undefined : parseYaml(yaml, name).data);
    if (success && data.status === 'published') entries.push({ slug: name.slice(0, -'.mdx'.length), data });
  }
  return entries.length > 0 ? scenarioListOf('this playbook', entries) : undefined;
}
