import type { JsonSchema } from './json-schema.ts';

/** What a value is, in words that somebody understands who writes no code: "a list of dates, at least 1". */
export function typeInWords(schema: JsonSchema): string {
  const union = schema.oneOf ?? schema.anyOf;
  if (union) return unionInWords(schema, union);
  if (schema.const !== undefined) return `always ${String(schema.const)}`;
  if (schema.enum) return 'one of the values below';
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeInWords({ type } as JsonSchema)).join(' or ');
  switch (schema.type) {
    case 'string':
      return stringInWords(schema);
    case 'integer':
      return `a whole number${rangeInWords(schema)}`;
    case 'number':
      return `a number${rangeInWords(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return listInWords(schema);
    case 'object':
      return typeof schema.additionalProperties === 'object' ? mapInWords(schema, schema.additionalProperties) : 'a group of fields';
    default:
      return 'any value';
  }
}

function unionInWords(schema: JsonSchema, union: readonly JsonSchema[]): string {
  if (discriminatorOf(union)) return schema.title ? `a ${schema.title.toLowerCase()}` : 'a group of fields, by its type';
  return [...new Set(union.map(typeInWords))].join(' or ');
}

function stringInWords({ format, pattern, patternErrorMessage, maxLength, reference }: JsonSchema): string {
  const limit = maxLength ? `, at most ${maxLength} characters` : '';
  if (reference === 'entry') return 'an entry, as collection/slug';
  if (reference === 'control') return 'a control, as framework:control';
  if (reference) return `the slug of an entry of ${reference}`;
  if (format === 'date') return 'a date, as YYYY-MM-DD';
  if (format === 'uri') return 'a web address, with http or https';
  if (patternErrorMessage?.startsWith('Expected one line of text')) return `one line of text${limit}`;
  if (patternErrorMessage) return patternErrorMessage.replace(/^Expected /, '').replace(/\.$/, '') + limit;
  return (pattern ? 'text of a fixed form' : 'text') + limit;
}

function rangeInWords({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  const low = exclusiveMinimum !== undefined ? `above ${exclusiveMinimum}` : minimum !== undefined ? `${minimum} or more` : '';
  const high = exclusiveMaximum !== undefined ? `below ${exclusiveMaximum}` : maximum !== undefined ? `at most ${maximum}` : '';
  const words = [low, high].filter(Boolean).join(', ');
  return words && ` (${words})`;
}

function listInWords({ items = {}, minItems, maxItems }: JsonSchema): string {
  const count = [minItems ? `at least ${minItems}` : '', maxItems ? `at most ${maxItems}` : ''].filter(Boolean).join(', ');
  const each = typeInWords(items);
  return `a list${count && ` (${count})`}; each is ${each}`;
}

function mapInWords({ propertyNames }: JsonSchema, values: JsonSchema): string {
  return `pairs of a name and a value; each name is ${typeInWords(propertyNames ?? { type: 'string' })}, each value ${typeInWords(values)}`;
}

/** The key whose value says which of several groups of fields stands here, where there is one. */
export function discriminatorOf(union: readonly JsonSchema[]): string | undefined {
  const [first] = union;
  return Object.keys(first?.properties ?? {}).find((key) => union.every((variant) => variant.properties?.[key]?.const !== undefined));
}
