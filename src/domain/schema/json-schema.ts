import * as z from 'zod';
import { schemas } from './collections.ts';
import { framework } from './control.ts';
import { example } from './example.ts';
import { COLLECTIONS } from './names.ts';

/** The part of JSON Schema (draft 7) that the schemas of a playbook come to, with three annotations of our own. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null' | string[];
  const?: string | number | boolean;
  enum?: (string | number | boolean)[];
  default?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  /** What a string names: entries of one collection, an entry of any, or a control. */
  reference?: string;
  /** What is checked besides, and JSON Schema cannot say, a sentence each. */
  rules?: string[];
  /** What an editor says where the pattern does not fit; the words of the check. */
  patternErrorMessage?: string;
}

/** Keys that JSON Schema does not know. A strict validator has to be told of them. */
export const ANNOTATIONS = ['reference', 'rules', 'patternErrorMessage'] as const;

/** What JSON Schema cannot hold more of than zod: a number is safe as it is. */
const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * Makes the JSON Schema of what is written in a file: before defaults are filled in.
 * Draft 7, which the editors understand best. A rule between fields stands in the description, in words.
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => annotate(zodSchema, jsonSchema as JsonSchema),
  }) as JsonSchema;
}

/** Every JSON Schema of the playbook by the name of its file: ten collections, adopted examples, frameworks. */
export function editorSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries([
    ...COLLECTIONS.map((name) => [`${name}.schema.json`, toJsonSchema(schemas[name])] as const),
    ['example.schema.json', toJsonSchema(example)],
    ['framework.schema.json', toJsonSchema(framework)],
  ]);
}

function annotate(schema: z.core.$ZodType, json: JsonSchema): void {
  if (json.minimum === -SAFE) delete json.minimum;
  if (json.maximum === SAFE) delete json.maximum;
  const meta = (z.globalRegistry.get(schema) ?? {}) as { description?: string; rules?: string[] };
  const checks = checksOf(schema);
  const message = checks.find((check) => check.kind === 'pattern')?.message;
  if (message && json.pattern) json.patternErrorMessage ??= message;
  // A custom check that comes with a pattern is said by the pattern.
  const said = json.pattern ? [] : checks.flatMap((check) => (check.kind === 'custom' && check.message ? [check.message] : []));
  const rules = [...said, ...(meta.rules ?? [])];
  if (rules.length > 0) json.rules = rules;
  if (json.rules && !json.description?.includes(RULES))
    json.description = [meta.description, RULES, ...json.rules].filter(Boolean).join(' ');
}

/** Starts the rules in a description. */
export const RULES = 'Checked as well:';

function checksOf(schema: z.core.$ZodType): { kind: 'custom' | 'pattern' | 'other'; message?: string }[] {
  const own = schema._zod.def as Partial<z.core.$ZodCheckDef>;
  const definitions = [
    ...(schema._zod.def.checks ?? []).map((check) => check._zod.def),
    ...(own.check ? [own as z.core.$ZodCheckDef] : []),
  ];
  return definitions.map((def) => {
    const path = (def as { path?: PropertyKey[] }).path;
    const kind = def.check === 'custom' ? 'custom' : def.check === 'string_format' ? 'pattern' : 'other';
    const words = def.error?.({ code: 'custom', input: undefined, path: [], params: {} } as never);
    const message = typeof words === 'string' ? words : (words?.message ?? undefined);
    return { kind, message: message && path?.length ? `\`${path.join('.')}\`: ${message}` : message };
  });
}
