import type { JsonSchema } from '../schema/json-schema.ts';
import { discriminatorOf } from '../schema/words.ts';

/** The value with its keys in the order of its schema; keys that the schema does not have come last. */
export function inOrder(value: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, schema.items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  const { properties = {}, additionalProperties } = chosen(given, schema);
  const known = Object.keys(properties).filter((key) => key in given);
  const rest = Object.keys(given).filter((key) => !(key in properties));
  const other = typeof additionalProperties === 'object' ? additionalProperties : {};
  return Object.fromEntries([...known, ...rest].map((key) => [key, inOrder(given[key], properties[key] ?? other)]));
}

/** The group of fields that a value belongs to, where a schema has several. */
function chosen(value: Record<string, unknown>, schema: JsonSchema): JsonSchema {
  const union = schema.oneOf ?? schema.anyOf;
  const key = union && discriminatorOf(union);
  if (!union || !key) return schema;
  return union.find((variant) => variant.properties?.[key]?.const === value[key]) ?? schema;
}

/** The schema of what stands at a path of keys and places in lists; nothing where the path leads nowhere. */
export function schemaAt(schema: JsonSchema, path: readonly (string | number)[]): JsonSchema | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const other = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const next = typeof first === 'number' ? schema.items : (schema.properties?.[first] ?? other);
  return next && schemaAt(next, rest);
}
