import { nearest } from '../../src/domain/nearest.ts';
import type { JsonSchema } from '../../src/domain/schema/json-schema.ts';
import { schemaAt } from '../../src/domain/starter/order.ts';
import { withValue } from '../../src/domain/starter/questions.ts';
import type { Values } from '../../src/domain/starter/values.ts';
import { typedValue } from './typed-value.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads what `--set` gave: `key=value`, the key with dots, the value as YAML. A field of text takes its value as it is; a
 * list takes one value after another.
 * @throws UsageError for a pair that is none, a key that is no field, or a value that is not YAML
 */
export function readGiven(pairs: readonly string[], schema: JsonSchema): Values {
  return pairs.reduce<Values>((values, pair) => {
    const [, key, written] = /^([^=\s]+)=([\s\S]*)$/.exec(pair) ?? [];
    if (key === undefined || written === undefined) {
      throw new UsageError(`Found --set "${pair}", expected --set key=value, such as --set title="A title".`);
    }
    const path = key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const at = schemaAt(schema, path);
    if (!at) throw new UsageError(unknownKey(key, schema));
    return withValue(values, path, valueOf(written, at, key, values[key])) as Values;
  }, {});
}

function valueOf(written: string, schema: JsonSchema, key: string, before: unknown): unknown {
  if (schema.type === 'string') return written;
  let value: unknown;
  try {
    value = typedValue(written, schema);
  } catch {
    throw new UsageError(`Found --set ${key}=${written}, expected a value in YAML, such as ${key}="[one, two]".`);
  }
  if (schema.type !== 'array' || Array.isArray(value)) return value;
  return [...(Array.isArray(before) ? (before as unknown[]) : []), value];
}

function unknownKey(key: string, schema: JsonSchema): string {
  const names = Object.keys(schema.properties ?? {});
  const near = nearest(key, names);
  return `Found --set ${key}=…, which is not a field here${near ? `; the nearest is ${near}` : ''}. Fields: ${names.join(', ')}.`;
}
