import { stringify } from 'yaml';
import type { JsonSchema } from '../../src/domain/schema/json-schema.ts';
import type { Kind } from '../../src/domain/starter/kinds.ts';
import { exampleOf, questionsOf, valueAt, type Question } from '../../src/domain/starter/questions.ts';
import type { Values } from '../../src/domain/starter/values.ts';

/** What an entry must still be told: nothing in its values answers it. */
export function missingIn(values: Values, schema: JsonSchema): Question[] {
  return questionsOf(schema).filter(({ path }) => valueAt(values, path) === undefined);
}

/** What an example of a call is made of. */
export interface ExampleCall {
  /** Values already given with --set, as they were typed. */
  given: readonly string[];
  /** Slug that was given, if one was. */
  slug?: string;
  /** Values that make a sound entry. */
  sample: Values;
}

/** Says which values are missing, what each is, and a call that gives them: pasted into a shell, it makes a sound entry. */
export function missingMessage(kind: Kind, missing: readonly Question[], { given, slug, sample }: ExampleCall): string {
  const keys = missing.map(({ path }) => path.join('.'));
  const width = Math.max(...keys.map((key) => key.length));
  const lines = missing.map(({ description }, i) => `  ${keys[i]!.padEnd(width)}  ${description}`);
  const values = missing.flatMap(({ path, schema }, i) => {
    const value = valueAt(sample, path);
    // What the sample leaves out follows from the rest of it.
    if (value === undefined && Object.keys(sample).length > 0) return [];
    return [`${keys[i]}=${value === undefined ? exampleOf(schema) : typeof value === 'string' ? value : inOneLine(value)}`];
  });
  const sets = [...given, ...values].map((pair) => `--set ${shellWord(pair)}`);
  if (slug !== undefined) sets.push(`--slug ${shellWord(slug)}`);
  return [
    `Found no value for ${keys.length} of the fields that a ${kind} must have, and none that could be assumed:`,
    ...lines,
    'Give each with --set, or leave out --yes on a terminal to be asked. For example:',
    `  npm run playbook -- new ${kind} --yes ${sets.join(' ')}`,
  ].join('\n');
}

const inOneLine = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** A word of a command line that bash and zsh take literally; in double quotes if it can be, since those work on Windows too. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}
