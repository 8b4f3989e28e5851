import type * as z from 'zod';
import type { Issue } from '../domain/issue.ts';
import type { Yaml } from './frontmatter.ts';
import { LIMITS } from './limits.ts';

/**
 * Validates parsed YAML and puts every fault at its exact key or value.
 * @returns the validated value, or all issues and no value; no issue for YAML that could not be read, which has its own
 */
export function validate<T>(schema: z.ZodType<T>, yaml: Yaml, file: string): { value?: T; issues: Issue[] } {
  if (yaml.issues.length > 0) return { issues: [] };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, issues: [] };
  return { issues: result.error.issues.slice(0, LIMITS.issues).flatMap((issue) => toIssues(issue, yaml, file)) };
}

function toIssues(issue: z.core.$ZodIssue, yaml: Yaml, file: string): Issue[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, LIMITS.issues).map((key) => ({
      code: 'unknown-key',
      severity: 'error',
      file,
      path: [...path, key],
      position: yaml.locate([...path, key], true),
      message: `Found the key "${key}", which is not a field here.`,
      hint: 'Mend its spelling or remove it.',
    }));
  }
  const where = path.length > 0 ? `\`${formatPath(path)}\`: ` : '';
  return [
    {
      code: 'schema',
      severity: 'error',
      file,
      path,
      position: yaml.locate(path),
      message: where + issue.message,
      hint: 'input' in issue && issue.input === undefined ? 'Add the missing field.' : undefined,
    },
  ];
}

/** A path as people write it: `steps[2].laneRef`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : text ? `.${part}` : part), '');
}
