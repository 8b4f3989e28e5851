import type { JsonSchema } from '../schema/json-schema.ts';
import { typeInWords } from '../schema/words.ts';

/** A value that an entry cannot be without, and that is asked for as a whole. */
export interface Question {
  path: string[];
  schema: JsonSchema;
  description: string;
}

/** Everything that an entry of a schema must say, in the order of the schema. A group of fields is asked for one by one. */
export function questionsOf(schema: JsonSchema, path: string[] = []): Question[] {
  return (schema.required ?? []).length === 0
    ? []
    : Object.entries(schema.properties ?? {})
        .filter(([name]) => schema.required?.includes(name))
        .flatMap(([name, field]) => {
          const at = [...path, name];
          return field.properties && !field.rules
            ? questionsOf(field, at)
            : [{ path: at, schema: field, description: field.description ?? typeInWords(field) }];
        });
}

/** The value at a path of keys; nothing where a group on the way is missing. */
export function valueAt(values: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    values,
  );
}

/** A copy of the values with one of them set; groups on the way are made. */
export function withValue(values: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = Array.isArray(values) ? [...(values as unknown[])] : [];
    list[first] = withValue(list[first], rest, value);
    return list;
  }
  const group = typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {};
  return { ...group, [first]: withValue((group as Record<string, unknown>)[first], rest, value) };
}

/** An answer that shows the form of a value, as YAML: the first of a closed list, else words in its place. */
export function exampleOf(schema: JsonSchema): string {
  if (schema.enum) return String(schema.enum[0]);
  if (schema.items?.properties) {
    const keys = schema.items.required ?? [];
    return `[{ ${keys.map((key) => `${key}: ${exampleOf(schema.items?.properties?.[key] ?? {})}`).join(', ')} }]`;
  }
  if (schema.items) return `[${exampleOf(schema.items)}]`;
  if (schema.type === 'integer') return '1';
  if (schema.type === 'number') return schema.maximum === 1 ? '0.5' : '1';
  if (schema.format === 'date') return '2027-03-31';
  if (schema.format === 'uri') return 'https://example.org/';
  if (schema.reference === 'entry') return 'guides/a-slug';
  return schema.reference ? 'a-slug' : '…';
}
