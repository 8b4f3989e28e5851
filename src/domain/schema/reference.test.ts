import { describe, expect, it } from 'vitest';
import { editorSchemas } from './json-schema.ts';
import { referenceOf, type FieldReference, type Reference } from './reference.ts';
import { typeInWords } from './words.ts';

const all = editorSchemas();
const ofFile = (name: string): Reference => referenceOf(all[`${name}.schema.json`]!);
const every = ({ fields, parts }: Reference): FieldReference[] => [
  ...fields,
  ...parts.flatMap((part) => [...part.fields, ...part.variants.flatMap((variant) => variant.fields)]),
];
const field = (name: string, path: string): FieldReference => ofFile(name).fields.find((item) => item.path === path)!;

describe('the reference of a file', () => {
  it.each(Object.keys(all).map((name) => name.split('.')[0]!))('%s: has a description and an anchor of its own for each field', (name) => {
    const fields = every(ofFile(name));
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter((item) => !item.description).map((item) => item.path)).toEqual([]);
    expect(new Set(fields.map((item) => item.id)).size).toBe(fields.length);
  });

  it('says what a field is, whether it must be there, and what stands there without it', () => {
    expect(field('guides', 'title')).toEqual({
      path: 'title',
      id: 'field-title',
      type: 'one line of text, at most 90 characters',
      required: true,
      description: 'Title of the page; unique in the playbook.',
    });
    expect(field('budgets', 'months')).toMatchObject({ required: false, default: '18', type: 'a whole number (above 0)' });
    expect(field('guides', 'status').values).toEqual(['draft', 'published']);
  });

  it('goes into groups, lists and maps', () => {
    const paths = ofFile('budgets').fields.map((item) => item.path);
    expect(paths).toEqual(expect.arrayContaining(['ask.by', 'options[].lines[].side', 'quantities[].source.kind']));
    expect(field('scenarios', 'expected')).toMatchObject({ values: ['allow', 'ask', 'deny'] });
  });

  it('says the rules of a group with it, and those of the file apart', () => {
    expect(field('templates', 'rules').description).toContain('Expected a reviewer: a rule that says `ask` must say whom.');
    expect(ofFile('templates').rules).toHaveLength(4);
    expect(ofFile('workflows').parts.find((part) => part.title === 'Process')!.rules).toHaveLength(3);
  });

  it('describes a part once, and each of its groups by its type', () => {
    const { fields, parts } = ofFile('workflows');
    expect(parts.map((part) => part.title)).toEqual(['Process', 'Time']);
    expect(fields.filter((item) => item.part === parts[0]!.id).map((item) => item.path)).toEqual(['before', 'after']);
    expect(parts[1]!.variants.map((variant) => [variant.value, variant.fields.map((item) => item.path)])).toContainEqual([
      'type: lognormal',
      ['mean', 'cv'],
    ]);
  });

  it('says of a part that has the groups of another only which they are', () => {
    const column = ofFile('templates').parts.find((part) => part.title === 'Column')!;
    expect(column).toMatchObject({ fields: [], variants: [] });
    expect(column.description).toBe('As Field: text, longtext, number, money, percent, date, choice, multichoice, person, toggle.');
  });
});

it.each([
  [{ type: 'string', format: 'date' }, 'a date, as YYYY-MM-DD'],
  [{ type: 'string', reference: 'roles' }, 'the slug of an entry of roles'],
  [{ type: 'string', reference: 'entry' }, 'an entry, as collection/slug'],
  [{ type: 'string', maxLength: 5 }, 'text, at most 5 characters'],
  [{ type: 'number', minimum: 0, maximum: 1 }, 'a number from 0 to 1'],
  [{ type: 'number', minimum: 0 }, 'a number (0 or more)'],
  [{ type: 'number', exclusiveMinimum: 0, maximum: 168 }, 'a number (above 0, at most 168)'],
  [{ type: 'boolean' }, 'true or false'],
  [{ const: 'month-end' }, 'always month-end'],
  [{ type: ['number', 'null'] }, 'a number or null'],
  [{ type: 'array', minItems: 2, items: { type: 'string' } }, 'a list (at least 2); each is text'],
  [{ anyOf: [{ type: 'number' }, { type: 'string' }] }, 'a number or text'],
  [
    { type: 'object', propertyNames: { type: 'string' }, additionalProperties: { type: 'boolean' } },
    'pairs of a name and a value; each name is text, each value true or false',
  ],
  [{}, 'any value'],
] as const)('%j is %s', (schema, words) => {
  expect(typeInWords(schema as Parameters<typeof typeInWords>[0])).toBe(words);
});
