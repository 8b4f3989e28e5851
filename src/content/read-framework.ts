import type { Issue } from '../domain/issue.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { framework, type Framework } from '../domain/schema/control.ts';
import { decode } from '../markdown/decode.ts';
import { parseYaml } from '../markdown/frontmatter.ts';
import { validate } from '../markdown/validate.ts';
import { readContentFile } from './files.ts';

/**
 * Reads one framework of controls.
 * @param content absolute path of the content folder
 * @param file path of the YAML file from there
 */
export async function readFramework(content: string, file: string): Promise<{ framework?: Framework; issues: Issue[] }> {
  const { bytes, issue } = await readContentFile(content, file);
  if (issue) return { issues: [issue] };
  const { text, issues } = decode(bytes, file);
  if (text === undefined) return { issues };
  const yaml = parseYaml(text, file, 0, CONTENT_LIMITS.valueCharacters);
  const { value, issues: faults } = validate(framework, yaml, file);
  return { framework: value, issues: [...yaml.issues, ...faults] };
}
