import type * as z from 'zod';
import type { Issue } from '../domain/issue.ts';
import { makeIssues } from '../domain/check/cap.ts';
import { listNames } from '../domain/list-names.ts';
import { createSuggester, type Suggester } from '../domain/nearest.ts';
import { describeFault } from './describe-fault.ts';
import { keysAt } from './schema-keys.ts';
import type { Yaml } from './frontmatter.ts';

/**
 * Validates parsed YAML and puts every fault at its exact key or value.
 * @returns the validated value, or all issues and no value; no issue for YAML that could not be read, which has its own
 */
export function validate<T>(schema: z.ZodType<T>, yaml: Yaml, file: string): { value?: T; issues: Issue[] } {
  if (yaml.issues.length > 0) return { issues: [] };
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, issues: [] };
  const faults = result.error.issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ issue, key })) : [{ issue }],
  );
  const suggester = createSuggester();
  // Finding the place of a fault and the name that was meant takes time: only what is shown is worth it.
  const kinds = [faults.filter(({ key }) => key === undefined), faults.filter(({ key }) => key !== undefined)];
  return { issues: kinds.flatMap((kind) => makeIssues(kind, (fault) => toIssue(fault, schema, yaml, file, suggester))) };
}

/** A fault that zod found; of keys that no field has, one of them. */
interface Fault {
  issue: z.core.$ZodIssue;
  key?: string;
}

function toIssue({ issue, key }: Fault, schema: z.ZodType, yaml: Yaml, file: string, { suggest }: Suggester): Issue {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (key !== undefined) {
    const known = keysAt(schema, path, yaml.data);
    const { near, slip } = suggest(key, known);
    return {
      code: 'unknown-key',
      severity: 'error',
      file,
      path: [...path, key],
      position: yaml.locate([...path, key], true),
      message: `Found the key "${key}", which is not a field here.`,
      hint: unknownHint(near, known),
      instead: slip,
    };
  }
  const where = path.length > 0 ? `\`${formatPath(path)}\`: ` : '';
  return {
    code: 'schema',
    severity: 'error',
    file,
    path,
    position: yaml.locate(path),
    message: where + describeFault(issue),
    hint: 'input' in issue && issue.input === undefined ? 'Add the missing field.' : undefined,
    instead: meant(issue, suggest),
  };
}

const unknownHint = (near: string | undefined, known: readonly string[]): string =>
  near ? `Did you mean "${near}"? Correct the spelling or remove it.` : `Remove it, or use one of ${listNames(known)}.`;

/** The value that was surely meant: one of a closed list with a slip, or a date with slashes or dots. */
function meant(issue: z.core.$ZodIssue, suggest: Suggester['suggest']): string | undefined {
  if (typeof issue.input !== 'string') return undefined;
  if (issue.code === 'invalid_value') return suggest(issue.input, issue.values.map(String)).slip;
  const date = issue.code === 'invalid_format' && issue.format === 'date' && /^(\d{4})[/.](\d\d)[/.](\d\d)$/.exec(issue.input);
  return date ? date.slice(1).join('-') : undefined;
}

/** A path as people write it: `steps[2].laneRef`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => text + (typeof part === 'number' ? `[${part}]` : text ? `.${part}` : part), '');
}
