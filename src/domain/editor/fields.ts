import type { JsonSchema } from '../schema/json-schema.ts';

/** One field of the form, in the words of Sveltia CMS. */
export interface EditorField {
  name: string;
  label?: string;
  widget: string;
  required?: boolean;
  hint?: string;
  pattern?: [string, string];
  options?: { label: string; value: string | number }[];
  multiple?: boolean;
  min?: number;
  max?: number;
  field?: EditorField;
  fields?: EditorField[];
  collapsed?: boolean | 'auto';
  type?: 'date';
  format?: string;
  picker_utc?: boolean;
  value_type?: 'int' | 'float';
  maxlength?: number;
  modes?: 'raw'[];
}

/** Text longer than this wants more than one line to be read in. */
const ONE_LINE = 120;

/** Said of a field that holds its part of the file as it is written. */
export const AS_WRITTEN = 'Written in YAML, as it stands in the file.';

/**
 * Makes a field of the form from a property. What no form shows without loss (a choice between shapes, free keys)
 * is edited as the YAML that stands in the file.
 */
export function fieldOf(name: string, schema: JsonSchema, required: boolean): EditorField {
  const common = { name, label: labelOf(name), required, ...(schema.description ? { hint: schema.description } : {}) };
  const form = formOf(schema);
  return form ? { ...common, ...form } : { ...common, widget: 'text', hint: [schema.description, AS_WRITTEN].filter(Boolean).join(' ') };
}

/** Whether a form shows every value that the schema allows; what it does not is edited as YAML. */
export const isFormed = (schema: JsonSchema): boolean => formOf(schema) !== undefined;

/** Words for the name of a field: `reviewBy` is "Review by". */
export function labelOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function formOf(schema: JsonSchema): Omit<EditorField, 'name'> | undefined {
  if (schema.enum?.every((value) => typeof value !== 'boolean'))
    return { widget: 'select', options: schema.enum.map((value) => ({ label: String(value), value: value as string | number })) };
  switch (schema.type) {
    case 'string':
      return stringOf(schema);
    case 'number':
    case 'integer':
      return { widget: 'number', value_type: schema.type === 'integer' ? 'int' : 'float', ...bounds(schema.minimum, schema.maximum) };
    case 'boolean':
      return { widget: 'boolean' };
    case 'array':
      return schema.items && arrayOf(schema, schema.items);
    case 'object': {
      const fields = fieldsOf(schema);
      return fields && { widget: 'object', fields, collapsed: 'auto' };
    }
    default:
      return undefined;
  }
}

function stringOf(schema: JsonSchema): Omit<EditorField, 'name'> | undefined {
  if (schema.const !== undefined) return undefined;
  // A day has no time zone: read and written in UTC it stays the same day everywhere.
  if (schema.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: true };
  const pattern: { pattern?: [string, string] } = schema.pattern
    ? { pattern: [schema.pattern, schema.patternErrorMessage ?? `Expected text that fits ${schema.pattern}.`] }
    : {};
  const long = schema.maxLength === undefined ? !schema.pattern : schema.maxLength > ONE_LINE;
  const length = schema.maxLength === undefined ? {} : { maxlength: schema.maxLength };
  return { widget: long ? 'text' : 'string', ...pattern, ...length };
}

function arrayOf(schema: JsonSchema, items: JsonSchema): Omit<EditorField, 'name'> | undefined {
  const item = formOf(items);
  if (!item || item.widget === 'list') return undefined;
  const limits = bounds(schema.minItems, schema.maxItems);
  if (item.widget === 'select') return { ...item, multiple: true, ...limits };
  if (item.widget === 'object') return { widget: 'list', fields: item.fields!, collapsed: true, ...limits };
  return { widget: 'list', field: { name: 'item', label: 'Item', ...item }, ...limits };
}

/** The properties of an object as fields; nothing where one of them has no form, or keys are free. */
function fieldsOf(schema: JsonSchema): EditorField[] | undefined {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0 || typeof schema.additionalProperties === 'object') return undefined;
  if (!properties.every(([, property]) => isFormed(property))) return undefined;
  return properties.map(([name, property]) => fieldOf(name, property, schema.required?.includes(name) ?? false));
}

function bounds(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
