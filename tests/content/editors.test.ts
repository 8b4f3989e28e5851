import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/domain/schema/collections.ts';
import { toJsonSchema } from '../../src/domain/schema/json-schema.ts';
import { COLLECTIONS } from '../../src/domain/schema/names.ts';
import { startEditor } from '../lsp.ts';

/** The servers of the recommended extensions, driven with the settings of this workspace. Astro's comes with `@astrojs/check`. */
const root = path.resolve('.');
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
const generated = path.resolve('.astro/collections');
const server = (name: string) => path.resolve('node_modules', name);

describe('the YAML extension', () => {
  it.each([
    [
      'content/controls/gdpr.yaml',
      'id: gdpr\nkind: lawful\n',
      'Value is not accepted. Valid values: "law", "standard", "code".',
      'paraphrase',
    ],
    ['content/templates/ai-use-policy/example.yaml', 'team: [a]\n', 'Incorrect type. Expected "string".', 'answers'],
  ])('%s: says what is wrong and completes a key', async (file, text, fault, key) => {
    const editor = await startEditor(
      server('yaml-language-server/bin/yaml-language-server'),
      root,
      { yaml: { schemas: settings['yaml.schemas'], completion: true, validate: true, schemaStore: { enable: false } } },
      {},
    );
    try {
      const indented = key === 'paraphrase';
      const full = indented ? `${text}controls:\n  - id: a\n    ` : text;
      const faults = await editor.open(path.resolve(file), 'yaml', full);
      expect(faults.map((item) => item.message)).toContain(fault);
      const line = full.split('\n').length - 1;
      expect(await editor.complete(path.resolve(file), line, full.split('\n')[line]!.length)).toContain(key);
    } finally {
      editor.close();
    }
  });
});

describe('the Astro extension', () => {
  it('finds the schema of what is written in the file, for each collection', () => {
    expect(existsSync(generated), 'Run `npm run types` first: it writes .astro/collections/.').toBe(true);
    for (const name of COLLECTIONS) {
      const written = JSON.parse(readFileSync(path.join(generated, `${name}.schema.json`), 'utf8')) as Record<string, unknown>;
      const { properties, required } = toJsonSchema(schemas[name]);
      expect({ name, properties: written.properties, required: written.required }).toEqual({ name, properties, required });
    }
  });

  it('says what is wrong with frontmatter, in the words of the check, and completes keys and values', async () => {
    expect(settings['astro.content-intellisense']).toBe(true);
    const editor = await startEditor(
      server('@astrojs/language-server/bin/nodeServer.js'),
      root,
      {},
      {
        typescript: { tsdk: server('typescript/lib') },
        contentIntellisense: true,
      },
    );
    try {
      const file = path.resolve('content/scenarios/auto-sent-email.mdx');
      const text = ['---', "title: ' spaces '", 'data: private', 'topics:', '  - ', '', '---', '', 'Text.', ''].join('\n');
      const faults = (await editor.open(file, 'mdx', text)).map((item) => item.message);
      expect(faults).toContain('Expected one line of text without spaces at its ends.');
      expect(faults.join('\n')).toContain('"special-category"');
      expect(await editor.complete(file, 4, 4)).toContain('ai-governance');
      expect(await editor.complete(file, 5, 0)).toEqual(expect.arrayContaining(['situation', 'reviewBy']));
    } finally {
      editor.close();
    }
  });
});
