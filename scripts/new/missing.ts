import type { JsonSchema } from '../../src/domain/schema/json-schema.ts';
import type { Kind } from '../../src/domain/starter/kinds.ts';
import { exampleOf, questionsOf, valueAt, type Question } from '../../src/domain/starter/questions.ts';
import type { Values } from '../../src/domain/starter/values.ts';

/** What an entry must still be told: nothing in its values answers it. */
export function missingIn(values: Values, schema: JsonSchema): Question[] {
  return questionsOf(schema).filter(({ path }) => valueAt(values, path) === undefined);
}

/** Says which values are missing, what each is, and a call that would give them. */
export function missingMessage(kind: Kind, missing: readonly Question[]): string {
  const keys = missing.map(({ path }) => path.join('.'));
  const width = Math.max(...keys.map((key) => key.length));
  const lines = missing.map(({ description }, i) => `  ${keys[i]!.padEnd(width)}  ${description}`);
  const sets = missing.map(({ schema }, i) => `--set ${keys[i]}="${exampleOf(schema)}"`);
  return [
    `Found no value for ${keys.length} of the fields that a ${kind} must have, and none that could be assumed:`,
    ...lines,
    'Give each with --set, or leave out --yes on a terminal to be asked. For example:',
    `  npm run playbook -- new ${kind} --yes ${sets.join(' ')}`,
  ].join('\n');
}
