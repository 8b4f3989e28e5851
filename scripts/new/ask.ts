import { stringify } from 'yaml';
import type * as z from 'zod';
import type { JsonSchema } from '../../src/domain/schema/json-schema.ts';
import { questionsOf, valueAt, withValue, type Question } from '../../src/domain/starter/questions.ts';
import type { Values } from '../../src/domain/starter/values.ts';
import type { Choice, Prompts } from '../prompts/prompts.ts';
import { faultAt } from './fault.ts';

/** What is needed to ask for the values of an entry. */
export interface Asking {
  prompts: Prompts;
  schema: JsonSchema;
  /** The schema that judges each answer. */
  judge: z.ZodType;
  /** Entries that a reference may name: of one collection by its name, of any by `entry`. */
  choicesFor: (reference: string) => readonly Choice[];
}

/**
 * Asks for every value that an entry must have, in the order of the schema, and for the roles that use it.
 * @param given what is known and not asked
 * @param starting what stands in the field before it is answered; a whole model is taken as it is
 */
export async function askAll(given: Values, starting: Values, asking: Asking): Promise<Values> {
  const { schema } = asking;
  let values = given;
  for (const question of questionsOf(schema)) {
    if (valueAt(values, question.path) !== undefined) continue;
    const start = valueAt(starting, question.path);
    if (typeof start === 'object') continue;
    values = withValue(values, question.path, await ask(question, start, asking)) as Values;
  }
  const roles = schema.properties?.roles;
  const choices = roles ? asking.choicesFor('roles') : [];
  if (values.roles === undefined && choices.length > 0) {
    const chosen = await asking.prompts.multiselect({
      message: `roles (may be left empty): ${roles!.description}`,
      choices,
      required: false,
    });
    if (chosen.length > 0) values = { ...values, roles: chosen };
  }
  return values;
}

type Path = (string | number)[];

async function ask(
  { path, schema, description }: { path: Path } & Omit<Question, 'path'>,
  start: unknown,
  asking: Asking,
): Promise<unknown> {
  const { prompts } = asking;
  const message = `${path.join('.')}: ${description}`;
  const only = schema.const;
  if (only !== undefined) return only;
  if (schema.enum) return prompts.select({ message, choices: schema.enum.map((value) => plain(String(value))), initial: start as string });
  if (schema.type === 'boolean') return prompts.confirm({ message, initial: start === true });
  if (schema.type === 'array') return askList(path, schema, message, asking);
  if (schema.properties) return askGroup(path, schema, asking);
  return askText(path, schema, message, start, asking);
}

async function askText(
  path: Path,
  schema: JsonSchema,
  message: string,
  start: unknown,
  { prompts, judge, choicesFor }: Asking,
): Promise<unknown> {
  const choices = schema.reference ? choicesFor(schema.reference) : [];
  if (choices.length > 0) return prompts.select({ message, choices });
  const answer = await prompts.text({
    message,
    initial: start === undefined ? undefined : String(start),
    fault: (written) => faultAt(judge, path, typed(written, schema)),
  });
  return typed(answer, schema);
}

/** A number where the schema wants one and the answer is one. */
function typed(answer: string, schema: JsonSchema): unknown {
  const wantsNumber = schema.type === 'number' || schema.type === 'integer' || schema.anyOf?.some((one) => one.type === 'number');
  return wantsNumber && answer.trim() !== '' && Number.isFinite(Number(answer)) ? Number(answer) : answer;
}

async function askList(path: Path, schema: JsonSchema, message: string, asking: Asking): Promise<unknown[]> {
  const { prompts, judge, choicesFor } = asking;
  const items = schema.items ?? {};
  const required = (schema.minItems ?? 0) > 0;
  const choices = items.enum ? items.enum.map((value) => plain(String(value))) : items.reference ? choicesFor(items.reference) : [];
  if (choices.length > 0) return prompts.multiselect({ message, choices, required });
  if (items.properties) return askRows(path, schema, asking, []);
  const answer = await prompts.text({
    message: `${message} Several are parted by semicolons.`,
    fault: (written) => faultAt(judge, path, parts(written)),
  });
  return parts(answer);
}

const parts = (answer: string): string[] =>
  answer
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

async function askRows(path: Path, schema: JsonSchema, asking: Asking, rows: unknown[]): Promise<unknown[]> {
  const wanted = rows.length < (schema.minItems ?? 0);
  const message = `${path.join('.')}: add ${rows.length === 0 ? 'one' : 'another'}?`;
  if (!wanted && !(await asking.prompts.confirm({ message, initial: false }))) return rows;
  const row = await askGroup([...path, rows.length], schema.items ?? {}, asking);
  return askRows(path, schema, asking, [...rows, row]);
}

async function askGroup(path: Path, schema: JsonSchema, asking: Asking): Promise<Values> {
  let values: Values = {};
  for (const question of questionsOf(schema)) {
    const answer = await ask({ ...question, path: [...path, ...question.path] }, undefined, asking);
    values = withValue(values, question.path, answer) as Values;
  }
  return values;
}

const plain = (value: string): Choice => ({ value, label: value });

/** Values as they will stand in the file, for a last look. */
export const preview = (values: Values): string => stringify(values, { lineWidth: 0 }).trimEnd();
