import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { schemaFiles } from '../../scripts/commands/schema.ts';
import { schemas } from '../../src/domain/schema/collections.ts';
import { ANNOTATIONS, editorSchemas, toJsonSchema, type JsonSchema } from '../../src/domain/schema/json-schema.ts';
import { COLLECTIONS, type CollectionName } from '../../src/domain/schema/names.ts';
import { parseYaml, splitFrontmatter } from '../../src/markdown/frontmatter.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).addVocabulary([...ANNOTATIONS]);
addFormats.default(ajv);
const all = editorSchemas();
const validators = new Map(Object.entries(all).map(([name, schema]) => [name, ajv.compile(schema)]));
const yamlOf = (text: string, file: string): unknown => parseYaml(text, file).data;

/** Files of a content folder with the schema that each must fit and what stands in it. */
async function documents(content: string): Promise<{ file: string; schema: string; data: unknown }[]> {
  const files = (await readdir(content, { recursive: true })).map((file) => file.split(path.sep).join('/')).sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const schema = schemaOf(file);
      if (!schema) return [];
      const text = await readFile(path.join(content, file), 'utf8');
      return [{ file, schema, data: yamlOf(file.endsWith('.mdx') ? splitFrontmatter(text).yaml! : text, file) }];
    }),
  );
  return found.flat();
}

function schemaOf(file: string): string | undefined {
  if (file.endsWith('.mdx')) return `${file.split('/')[0]}.schema.json`;
  if (/^controls\/.*\.yaml$/.test(file)) return 'framework.schema.json';
  return file.endsWith('/example.yaml') ? 'example.schema.json' : undefined;
}

describe('the JSON Schemas', () => {
  it('are committed as they are made', async () => {
    for (const [name, text] of schemaFiles()) {
      const committed = await readFile(path.join('schemas', name), 'utf8').catch(() => '');
      expect(committed === text, `schemas/${name} is not what the zod says: run \`npm run playbook schema\`.`).toBe(true);
    }
    expect((await readdir('schemas')).sort()).toEqual([...schemaFiles().keys()].sort());
  });

  it.each(['tests/fixtures/marops/content', 'tests/fixtures/lumen/content'])(
    'accept every entry, example and framework of %s',
    async (content) => {
      const found = await documents(content);
      expect(found.length).toBeGreaterThan(5);
      for (const { file, schema, data } of found) {
        const validate = validators.get(schema)!;
        expect({ file, valid: validate(data), errors: validate.errors }).toEqual({ file, valid: true, errors: null });
      }
    },
  );

  it('say in words each rule that they cannot hold', () => {
    const said = new Map<string, boolean>();
    for (const name of COLLECTIONS) {
      z.toJSONSchema(schemas[name], {
        io: 'input',
        override: ({ zodSchema, path: at }) => {
          if (!zodSchema._zod.def.checks?.some((check) => check._zod.def.check === 'custom')) return;
          const json = toJsonSchema(zodSchema as unknown as z.ZodType);
          const place = `${name}: ${at.join('.')}`;
          // A description makes another schema of the same place: what one of them says is said.
          const says = Boolean(json.pattern ?? (json.rules?.length && json.rules.every((rule) => json.description?.includes(rule))));
          said.set(place, says || said.get(place) === true);
        },
      });
    }
    expect([...said].filter(([, says]) => !says)).toEqual([]);
    expect(said.size).toBeGreaterThan(20);
    expect(all['budgets.schema.json']!.rules).toHaveLength(3);
  });
});

/** A sound entry of a kind, from the content. */
async function sound(collection: CollectionName): Promise<Record<string, unknown>> {
  const found = await documents('tests/fixtures/marops/content');
  return structuredClone(
    found.find((item) => item.schema === `${collection}.schema.json` && (collection !== 'templates' || 'rules' in (item.data as object)))!
      .data,
  ) as Record<string, unknown>;
}

type Change = (entry: Record<string, unknown>) => void;
const set =
  (...keys: (string | number)[]) =>
  (value: unknown): Change =>
  (entry) => {
    let at = entry as Record<string | number, unknown>;
    for (const key of keys.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    if (value === undefined) delete at[keys.at(-1)!];
    else at[keys.at(-1)!] = value;
  };

const BROKEN: [string, CollectionName, Change][] = [
  ['a title that is missing', 'guides', set('title')(undefined)],
  ['a title over its length', 'guides', set('title')('x'.repeat(91))],
  ['a title with a space at its end', 'guides', set('title')('Own it ')],
  ['a title of two lines', 'guides', set('title')('Own\nit')],
  ['a key that is no field', 'guides', set('titel')('x')],
  ['no topic', 'guides', set('topics')([])],
  ['a topic that is not on the list', 'guides', set('topics')(['finance'])],
  ['minutes of nought', 'guides', set('minutes')(0)],
  ['an order that is not whole', 'guides', set('order')(1.5)],
  ['a day that is not in the calendar', 'guides', set('reviewed')('2026-02-30')],
  ['a role that is no slug', 'guides', set('roles')(['Marketing manager'])],
  ['a reference without its collection', 'guides', set('related')(['map-one-workflow'])],
  ['an old address without its slash', 'guides', set('redirectFrom')(['old'])],
  ['a share above one', 'decisions', set('confidence')(1.2)],
  ['a quarter that does not exist', 'decisions', set('quarter')('2026-Q5')],
  ['a prediction without its date', 'decisions', set('prediction', 'by')(undefined)],
  ['an address that is not of the web', 'sources', set('url')('ftp://example.org/')],
  ['a figure with a list as its value', 'sources', set('figures')([{ id: 'a', value: [1], unit: 'x', statement: 'y' }])],
  ['a version of two parts', 'templates', set('version')('1.0')],
  ['a type of field that does not exist', 'templates', set('fields', 0, 'type')('colour')],
  [
    'a choice with one option',
    'templates',
    set('fields')([{ id: 'a', type: 'choice', label: 'A', help: 'B', options: [{ value: 'a', label: 'A' }] }]),
  ],
  ['a control without its framework', 'templates', set('rules', 0, 'controls')(['GOVERN-1.1'])],
  ['a time with the keys of another', 'workflows', set('before', 'steps', 0, 'processingTime')({ type: 'constant', mean: 3 })],
  ['a process with one step', 'workflows', set('before', 'steps')([])],
  ['a range without its upper bound', 'budgets', set('quantities', 0, 'dist')({ type: 'pert', low: 1, mode: 2 })],
  ['a quantity with a hyphen in its id', 'budgets', set('quantities', 0, 'id')('time-to-hire')],
  ['an expected decision that is none', 'scenarios', set('expected')({ 'ai-use-policy': 'maybe' })],
  ['a meaning over its length', 'glossary', set('short')('x'.repeat(241))],
  ['no skills', 'roles', set('skills')([])],
  ['a line without proof', 'conversations', set('lines', 0, 'proof')([])],
];

describe('both faces agree', () => {
  it.each(BROKEN)('on %s', async (_name, collection, change) => {
    const entry = await sound(collection);
    const validate = validators.get(`${collection}.schema.json`)!;
    expect([validate(entry), schemas[collection].safeParse(entry).success]).toEqual([true, true]);
    change(entry);
    expect([validate(entry), schemas[collection].safeParse(entry).success]).toEqual([false, false]);
  });

  it('on the rest of a schema: a reference is marked with what it names', () => {
    const guide = all['guides.schema.json']!.properties!;
    const names: (keyof typeof guide)[] = ['roles', 'conversations', 'related'];
    expect(names.map((name) => (guide[name] as JsonSchema).items?.reference)).toEqual(['roles', 'conversations', 'entry']);
  });
});
