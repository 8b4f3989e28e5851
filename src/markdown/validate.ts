import type * as z from 'zod';
import type { Issue } from '../domain/issue.ts';
import { nearest, nearSlip } from '../domain/nearest.ts';
import { describeFault } from './describe-fault.ts';
import { keysAt } from './schema-keys.ts';
import type { Yaml } from './frontmatter.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';

/**
 * Validates parsed YAML and puts every fault at its exact key or value.
 * @returns the validated value, or all issues and no value; no issue for YAML that could not be read, which has its own
 */
export function validate<T>(schema: z.ZodType<T>, yaml: Yaml, file: string): { value?: T; issues: Issue[] } {
  if (yaml.issues.length > 0) return { issues: [] };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, issues: [] };
  return { issues: result.error.issues.slice(0, CONTENT_LIMITS.issues).flatMap((issue) => toIssues(issue, schema, yaml, file)) };
}

function toIssues(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: Yaml, file: string): Issue[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, yaml.data);
    return issue.keys.slice(0, CONTENT_LIMITS.issues).map((key) => ({
      code: 'unknown-key',
      severity: 'error',
      file,
      path: [...path, key],
      position: yaml.locate([...path, key], true),
      message: `Found the key "${key}", which is not a field here.`,
      hint: unknownHint(nearest(key, known), known),
      instead: nearSlip(key, known),
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
      message: where + describeFault(issue),
      hint: 'input' in issue && issue.input === undefined ? 'Add the missing field.' : undefined,
      instead: meant(issue),
    },
  ];
}

const unknownHint = (near: string | undefined, known: readonly string[]): string =>
  near ? `Did you mean "${near}"? Mend its spelling or remove it.` : `Remove it, or use one of ${known.join(', ')}.`;

/** The value that was surely meant: one of a closed list with a slip, or a date with slashes or dots. */
function meant(issue: z.core.$ZodIssue): string | undefined {
  if (typeof issue.input !== 'string') return undefined;
  if (issue.code === 'invalid_value') return nearSlip(issue.input, issue.values.map(String));
  const date = issue.code === 'invalid_format' && issue.format === 'date' && /^(\d{4})[/.](\d\d)[/.](\d\d)$/.exec(issue.input);
  return date ? date.slice(1).join('-') : undefined;
}

/** A path as people write it: `steps[2].laneRef`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : text ? `.${part}` : part), '');
}
