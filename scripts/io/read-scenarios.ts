import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegularFile, RefusedFile } from '../../src/content/read-file.ts';
import { CONTENT_LIMITS } from '../../src/domain/limits.ts';
import { scenarioListOf } from '../../src/domain/policy/scenario-list-of.ts';
import { scenario } from '../../src/domain/schema/scenario.ts';
import type { ScenarioList } from '../../src/domain/schema/scenario-list.ts';
import { parseYaml, splitFrontmatter } from '../../src/markdown/frontmatter.ts';

/**
 * The published scenarios of a content folder. Only their frontmatter is read: the packed command has no parser for bodies.
 * @returns `undefined` if the folder has none
 */
export async function readScenarioFolder(folder: URL): Promise<ScenarioList | undefined> {
  const below = path.join(fileURLToPath(folder), 'scenarios');
  const entries = [];
  for (const item of await readdir(below, { withFileTypes: true }).catch(() => [])) {
    const file = item.isDirectory() ? `${item.name}/index.mdx` : item.name;
    if (!file.endsWith('.mdx')) continue;
    const source = await readSource(path.join(below, file));
    const yaml = source === undefined ? undefined : splitFrontmatter(source).yaml;
    const { success, data } = scenario.safeParse(yaml === undefined ? undefined : parseYaml(yaml, file).data);
    if (success && data.status === 'published') entries.push({ slug: file.replace(/(?:\/index)?\.mdx$/, ''), data });
  }
  return entries.length > 0 ? scenarioListOf('this playbook', entries) : undefined;
}

/** Text of a file; `undefined` if it is gone, a link or too large, which the check reports. */
async function readSource(file: string): Promise<string | undefined> {
  try {
    return (await readRegularFile(file, CONTENT_LIMITS.fileBytes)).toString('utf8');
  } catch (error) {
    if (error instanceof RefusedFile || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
