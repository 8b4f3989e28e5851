import { glob, readFile as read } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { refuseCdn, withoutCdn } from '../../src/content/editor-bundle.ts';
import { loadConfig } from '../../src/content/load-config.ts';
import { editorSetup, githubRepository } from '../../src/domain/editor/config.ts';
import { readFile, SOURCE, writeFile } from '../../src/domain/editor/entry-file.ts';
import { AS_WRITTEN, fieldOf } from '../../src/domain/editor/fields.ts';
import { editorSchemas, type JsonSchema } from '../../src/domain/schema/json-schema.ts';

const PLAYBOOKS = ['tests/fixtures/marops/playbook.config.ts', 'tests/fixtures/lumen/playbook.config.ts'];
const CMS = 'node_modules/@sveltia/cms';

describe('the configuration of the editor', () => {
  it.each(PLAYBOOKS)('of %s is one that Sveltia CMS accepts', async (file) => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(await read(`${CMS}/schema/sveltia-cms.json`, 'utf8')) as object);
    const { config } = editorSetup((await loadConfig(file)).config);
    expect({ valid: validate(config), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(validate({ ...config, collections: [{ name: 'guides', folder: 'guides', fields: [{ name: 'x', widget: 'select' }] }] })).toBe(
      false,
    );
  });

  it('saves to the repository of the playbook, as a pull request', async () => {
    const [main, lumen] = await Promise.all(PLAYBOOKS.map(async (file) => editorSetup((await loadConfig(file)).config).config));
    expect(main).toMatchObject({
      publish_mode: 'editorial_workflow',
      backend: { repo: 'marops-playbook/marops-playbook', open_authoring: true },
    });
    expect(lumen!.backend).toEqual({ name: 'github', repo: 'local/folder', auth_methods: ['token'] });
  });

  it('knows a repository on GitHub from one elsewhere', () => {
    const at = (url: string) => githubRepository({ repository: { url, branch: 'main', directory: '' } });
    expect(at('https://github.com/a/b.git')).toBe('a/b');
    expect(at('https://git.example/a/b')).toBeUndefined();
    expect(githubRepository({})).toBeUndefined();
  });

  it('has no box that is ticked where nothing is written: an unticked box is not saved', () => {
    const ticked = (schema: JsonSchema): boolean =>
      (schema.type === 'boolean' && schema.default === true) ||
      [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])].some(ticked);
    expect(Object.values(editorSchemas()).some(ticked)).toBe(false);
  });
});

describe('a field of the form', () => {
  const cases: [string, JsonSchema, object][] = [
    [
      'a choice',
      { enum: ['a', 'b'] },
      {
        widget: 'select',
        options: [
          { label: 'a', value: 'a' },
          { label: 'b', value: 'b' },
        ],
      },
    ],
    ['several choices', { type: 'array', minItems: 1, items: { enum: ['a'] } }, { widget: 'select', multiple: true, min: 1 }],
    [
      'a date',
      { type: 'string', format: 'date', pattern: 'x' },
      { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: true },
    ],
    ['a flag', { type: 'boolean' }, { widget: 'boolean' }],
    ['a whole number', { type: 'integer', minimum: 1 }, { widget: 'number', value_type: 'int', min: 1 }],
    ['a number', { type: 'number' }, { widget: 'number', value_type: 'float' }],
    [
      'a line',
      { type: 'string', pattern: '^a$', patternErrorMessage: 'Expected a.' },
      { widget: 'string', pattern: ['^a$', 'Expected a.'] },
    ],
    ['a long line', { type: 'string', pattern: '^a$', maxLength: 240 }, { widget: 'text', maxlength: 240 }],
    ['lines', { type: 'array', items: { type: 'string', pattern: 'a' } }, { widget: 'list', field: { name: 'item', widget: 'string' } }],
    [
      'an object',
      { type: 'object', properties: { a: { type: 'boolean' } }, required: ['a'] },
      { widget: 'object', fields: [{ name: 'a', required: true }] },
    ],
    [
      'objects',
      { type: 'array', items: { type: 'object', properties: { a: { type: 'boolean' } } } },
      { widget: 'list', fields: [{ name: 'a', required: false }] },
    ],
    ['a choice of shapes', { oneOf: [{ type: 'string' }, { type: 'number' }] }, { widget: 'text', hint: AS_WRITTEN }],
    ['free keys', { type: 'object', additionalProperties: { type: 'string' } }, { widget: 'text', hint: AS_WRITTEN }],
    [
      'an object with free keys in it',
      { type: 'object', properties: { a: { type: 'object', additionalProperties: {} } } },
      { widget: 'text', hint: AS_WRITTEN },
    ],
  ];
  it.each(cases)('shows %s', (_, schema, field) => {
    expect(fieldOf('reviewBy', schema, true)).toMatchObject({ name: 'reviewBy', label: 'Review by', required: true, ...field });
  });
});

describe('a file that went through the form', () => {
  const FILE = '---\n# Why\ntitle: "A: b"\ntags: [a, b]\nrate:\n  low: 1.50 # stated\n  high: 2\nshape: { any: [1] }\n---\nText\n';
  const edit = (changes: object, file = FILE) => writeFile({ ...readFile(file.trim(), ['shape']), ...changes }, ['shape']);

  it('is the same to the letter where nothing was edited, for every entry', async () => {
    let count = 0;
    for (const playbook of PLAYBOOKS) {
      const { config, content } = await loadConfig(playbook);
      const { asYaml } = editorSetup(config);
      for await (const file of glob('*/**/*.mdx', { cwd: content })) {
        const text = await read(`${content}/${file}`, 'utf8');
        const keys = asYaml[file.split('/')[0]!]!;
        expect(writeFile(readFile(text.trim(), keys), keys) === text, file).toBe(true);
        count++;
      }
    }
    expect(count).toBeGreaterThan(50);
  });

  it.each([
    [{ title: 'C: d' }, 'title: "A: b"', 'title: "C: d"'],
    [{ tags: ['a', 'c'] }, 'tags: [a, b]', 'tags: [a, c]'],
    [{ rate: { high: 3, low: 1.5 } }, 'high: 2', 'high: 3'],
    [{ shape: 'any: [2]' }, 'shape: { any: [1] }', 'shape: {any: [2]}'],
    [{ tags: [] }, 'tags: [a, b]\n', ''],
    [{ shape: '[]' }, 'shape: { any: [1] }', 'shape: []'],
    [{ shape: '' }, 'shape: { any: [1] }\n', ''],
    [{ more: 'x', none: '', off: false, empty: [] }, '---\nText', 'more: x\n---\nText'],
    [{ body: 'Other' }, 'Text', 'Other'],
  ])('differs only where it was edited: %j', (changes, from, to) => {
    expect(edit(changes)).toBe(FILE.replace(from, to));
  });

  it('is written whole where it is new', () => {
    expect(writeFile({ title: 'New', shape: 'a: 1', body: 'Text\n', [SOURCE]: '' }, ['shape'])).toBe(
      '---\ntitle: New\nshape:\n  a: 1\n---\n\nText\n',
    );
  });

  it('has an empty list where one was typed: a list that must stand may be empty', () => {
    expect(writeFile({ title: 'New', shape: '[]', body: '', [SOURCE]: '' }, ['shape'])).toBe('---\ntitle: New\nshape: []\n---\n');
  });

  it('is not written where typed YAML cannot be read', () => {
    expect(() => edit({ shape: 'a: [1' })).toThrow(/^shape: this is not YAML/);
  });
});

describe('the guard against other hosts', () => {
  it('leaves no address of a content delivery network in Sveltia CMS', async () => {
    const text = await read(`${CMS}/dist/sveltia-cms.js`, 'utf8');
    expect(() => refuseCdn(text, 'admin/sveltia-cms.js')).toThrow(/cdn\.jsdelivr\.net/);
    expect(() => refuseCdn(withoutCdn(text), 'admin/sveltia-cms.js')).not.toThrow();
  });

  it('fails on one that is planted, and names file and address', () => {
    for (const address of [
      'https://unpkg.com/x@1/y.js',
      '//cdn.jsdelivr.net/npm/x',
      'https://fonts.gstatic.com/a.woff2',
      'https://esm.sh/x',
    ])
      expect(() => refuseCdn(`import("${address}")`, 'admin/chunks/x.js')).toThrow(
        `admin/chunks/x.js still asks another host: ${address}.`,
      );
    expect(() => refuseCdn('see https://github.com/sveltia/sveltia-cms', 'a')).not.toThrow();
  });
});
