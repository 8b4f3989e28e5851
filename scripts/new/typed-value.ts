import { parse } from 'yaml';
import type { JsonSchema } from '../../src/domain/schema/json-schema.ts';

/**
 * Reads a value in YAML as its schema wants it: where the schema wants text, `2026`, `true` and `1e3` stay text as they are written.
 * @throws YAMLParseError if it is not YAML
 */
export const typedValue = (written: string, schema: JsonSchema): unknown =>
  asWanted(parse(written), parse(written, { schema: 'failsafe' }), schema);

/**
 * @param core the value as YAML reads it
 * @param text the same value with every scalar as it is written
 */
function asWanted(core: unknown, text: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(core) && Array.isArray(text)) return core.map((item, i) => asWanted(item, text[i], schema.items ?? {}));
  if (typeof core === 'object' && core !== null && typeof text === 'object' && text !== null) {
    const own = text as Record<string, unknown>;
    return Object.fromEntries(Object.entries(core).map(([key, value]) => [key, asWanted(value, own[key], schema.properties?.[key] ?? {})]));
  }
  // A single value for a list is an item of it.
  if (schema.type === 'array') return asWanted(core, text, schema.items ?? {});
  return wantsText(schema) ? text : core;
}

function wantsText(schema: JsonSchema): boolean {
  if (schema.type !== undefined) return schema.type === 'string';
  if (schema.enum) return schema.enum.every((value) => typeof value === 'string');
  if (schema.const !== undefined) return typeof schema.const === 'string';
  const variants = schema.anyOf ?? schema.oneOf;
  return variants !== undefined && variants.length > 0 && variants.every(wantsText);
}
