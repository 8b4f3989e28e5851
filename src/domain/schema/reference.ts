import { discriminatorOf, typeInWords } from './words.ts';
import { RULES, type JsonSchema } from './json-schema.ts';

/** A field as its reference describes it. */
export interface FieldReference {
  /** Where it stands: `prediction.by`, `lines[].proof`. */
  path: string;
  /** Anchor on the page, unique there. */
  id: string;
  /** What it is, in words. */
  type: string;
  required: boolean;
  /** What stands there when it is left out, as YAML; absent where nothing does. */
  default?: string;
  /** Closed list of values, where there is one. */
  values?: string[];
  description: string;
  /** Anchor of the part that describes what stands here. */
  part?: string;
}

/** Fields that stand in several places, or one of several groups of fields. */
export interface PartReference {
  id: string;
  title: string;
  /** What it is, where the schema says it. */
  description: string;
  fields: FieldReference[];
  /** Groups of which one is chosen: `type: constant`. */
  variants: { value: string; description: string; fields: FieldReference[] }[];
  rules: string[];
}

/** Every field of a kind of file, and the parts that fields share. */
export interface Reference {
  fields: FieldReference[];
  parts: PartReference[];
  /** What is checked between fields, a sentence each. */
  rules: string[];
}

/**
 * Describes every field that may stand in a file of this schema.
 * @param scope starts each anchor, so that two files can be described on one page
 */
export function referenceOf(schema: JsonSchema, scope = 'field'): Reference {
  const parts = new Map<PartReference, readonly JsonSchema[]>();
  const fields = fieldsOf(schema, { prefix: '', scope, parts });
  return { fields, parts: [...parts.keys()], rules: schema.rules ?? [] };
}

interface Place {
  prefix: string;
  /** Anchor of the part the fields belong to. */
  scope: string;
  /** The parts that were met, with the groups each chooses from. */
  parts: Map<PartReference, readonly JsonSchema[]>;
}

function fieldsOf(schema: JsonSchema, place: Place, leaveOut: readonly string[] = []): FieldReference[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !leaveOut.includes(name))
    .flatMap(([name, field]) => fieldOf(name, field, schema.required?.includes(name) ?? false, place));
}

function fieldOf(name: string, field: JsonSchema, required: boolean, place: Place): FieldReference[] {
  const path = place.prefix + name;
  const inner = innermost(field);
  const part = partOf(inner, path, place.parts);
  const values = (inner.enum ?? (inner.const === undefined ? undefined : [inner.const]))?.map(String);
  const row: FieldReference = {
    path,
    id: anchorOf(place.scope, path),
    type: typeInWords(field),
    required,
    ...(field.default === undefined ? {} : { default: JSON.stringify(field.default) }),
    ...(values && inner.const === undefined ? { values } : {}),
    description: [withoutRules(field.description), ...(part ? [] : (inner.rules ?? []))].filter(Boolean).join(' '),
    ...(part ? { part: part.id } : {}),
  };
  if (part) return [row];
  return [row, ...fieldsOf(inner, { ...place, prefix: `${path}${suffixOf(field)}.` })];
}

/** What a list holds, and what the pairs of a map hold. */
function innermost(schema: JsonSchema): JsonSchema {
  if (schema.items) return innermost(schema.items);
  return typeof schema.additionalProperties === 'object' ? innermost(schema.additionalProperties) : schema;
}

function suffixOf(schema: JsonSchema): string {
  if (schema.items) return `[]${suffixOf(schema.items)}`;
  return typeof schema.additionalProperties === 'object' ? `.<name>${suffixOf(schema.additionalProperties)}` : '';
}

/** A group that has a title, or is chosen by its type, is described once in a part of its own. */
function partOf(schema: JsonSchema, path: string, parts: Place['parts']): PartReference | undefined {
  const union = schema.oneOf ?? schema.anyOf;
  const key = union && discriminatorOf(union);
  const title = schema.title ?? (key ? path : undefined);
  if (!title) return undefined;
  const id = anchorOf('part', title);
  const known = [...parts.keys()].find((item) => item.id === id);
  if (known) return known;
  const part: PartReference = { id, title, description: '', fields: [], variants: [], rules: schema.rules ?? [] };
  const like = union && [...parts].find(([, groups]) => union.every((group) => groups.some((other) => isSame(group, other))));
  parts.set(part, union ?? []);
  if (like && key) {
    part.description = `As ${like[0].title}: ${union.map((group) => String(group.properties?.[key]?.const)).join(', ')}.`;
    return part;
  }
  const place: Place = { prefix: '', scope: id, parts };
  if (!union || !key) {
    part.fields = fieldsOf(schema, place);
    return part;
  }
  const shared = sharedKeys(union).filter((name) => name !== key);
  const [first] = union;
  part.fields = fieldsOf({ ...first, properties: pick(first!, shared) }, place);
  part.variants = union.map((variant) => {
    const { const: value, description } = variant.properties![key]!;
    const fields = fieldsOf(variant, { ...place, scope: `${id}-${String(value)}` }, [...shared, key]);
    return { value: `${key}: ${String(value)}`, description: description ?? '', fields };
  });
  return part;
}

/** Keys that every group has, with one meaning. */
function sharedKeys(union: readonly JsonSchema[]): string[] {
  const [first, ...rest] = union;
  return Object.entries(first?.properties ?? {}).flatMap(([name, field]) =>
    rest.every((variant) => isSame(variant.properties?.[name], field)) ? [name] : [],
  );
}

function pick({ properties = {} }: JsonSchema, names: readonly string[]): Record<string, JsonSchema> {
  return Object.fromEntries(names.map((name) => [name, properties[name]!]));
}

const isSame = (a: JsonSchema | undefined, b: JsonSchema | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const withoutRules = (description = ''): string => description.split(RULES)[0]!.trim();

function anchorOf(scope: string, path: string): string {
  const name = path
    .replaceAll(/\[\]|<|>/g, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${scope}-${name}`.toLowerCase();
}
