import type { PlaybookConfig } from '../schema/config.ts';
import { editorSchemas, type JsonSchema } from '../schema/json-schema.ts';
import { COLLECTIONS, type CollectionName } from '../schema/names.ts';
import { SOURCE } from './entry-file.ts';
import { fieldOf, isFormed, labelOf, type EditorField } from './fields.ts';

/** Start of the names of our file formats, one a collection, which the page of the editor registers. */
export const FORMAT = 'playbook-';

/** A collection as the editor shows it. */
interface EditorCollection {
  name: CollectionName;
  label: string;
  folder: string;
  path: string;
  format: string;
  identifier_field: string;
  slug: string;
  sortable_fields: string[];
  fields: EditorField[];
}

/** What `CMS.init` of Sveltia CMS is given. */
export interface EditorConfig {
  load_config_file: false;
  app_title: string;
  backend: Record<string, unknown>;
  publish_mode: 'editorial_workflow';
  media_folder: string;
  public_folder: string;
  media_libraries: Record<string, unknown>;
  slug: { encoding: 'ascii'; clean_accents: true };
  editor: { preview: false };
  output: { omit_empty_optional_fields: true };
  collections: EditorCollection[];
}

/** What the page of the editor has to know: the configuration, and the fields of each collection that are edited as YAML. */
export interface EditorSetup {
  config: EditorConfig;
  asYaml: Record<string, string[]>;
}

/** Field that names an entry, the first that a collection has. */
const NAMES = ['title', 'term', 'name', 'question'];

/** `owner/name` of a repository on GitHub; nothing where it is elsewhere or not stated. */
export function githubRepository(config: Pick<PlaybookConfig, 'repository'>): string | undefined {
  return /^https:\/\/github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(config.repository?.url ?? '')?.[1];
}

/** Makes the web editor of a playbook: a form for each collection, from the schema that its entries are checked by. */
export function editorSetup(config: PlaybookConfig): EditorSetup {
  const content = (config.repository?.directory ?? config.content).replace(/\/$/, '');
  const schemas = editorSchemas();
  const schemaOf = (name: CollectionName): JsonSchema => schemas[`${name}.schema.json`]!;
  return {
    config: {
      load_config_file: false,
      app_title: `${config.name}: editor`,
      backend: backendOf(config),
      publish_mode: 'editorial_workflow',
      // Pictures stand beside their entry and are added through Git; the folder is named because the editor wants one.
      media_folder: content,
      public_folder: '/',
      media_libraries: { stock_assets: { providers: [] } },
      slug: { encoding: 'ascii', clean_accents: true },
      // A preview by the editor would show neither our components nor our styles. The pull request has a true one.
      editor: { preview: false },
      output: { omit_empty_optional_fields: true },
      collections: COLLECTIONS.map((name) => collectionOf(name, schemaOf(name), content)),
    },
    asYaml: Object.fromEntries(
      COLLECTIONS.map((name) => [
        name,
        Object.entries(schemaOf(name).properties ?? {}).flatMap(([key, schema]) => (isFormed(schema) ? [] : [key])),
      ]),
    ),
  };
}

function backendOf(config: PlaybookConfig): Record<string, unknown> {
  const repo = githubRepository(config);
  // Only an access token signs in: OAuth needs a server, and this site has none.
  const token = { auth_methods: ['token'] };
  // Without a repository the editor works on a folder of this machine alone; its policy lets it reach no other host.
  if (!repo) return { name: 'github', repo: 'local/folder', ...token };
  // Whoever cannot write to the repository proposes the change from a fork of it.
  return { name: 'github', repo, branch: config.repository!.branch, ...token, open_authoring: true, auth_scope: 'public_repo' };
}

function collectionOf(name: CollectionName, schema: JsonSchema, content: string): EditorCollection {
  const properties = Object.entries(schema.properties ?? {});
  const required = new Set(schema.required);
  const identifier = NAMES.find((key) => schema.properties?.[key]) ?? [...required][0]!;
  // What names the entry stands first, then what must be given, then the rest.
  const rank = (key: string): number => (key === identifier ? 0 : required.has(key) ? 1 : 2);
  const fields = properties.map(([key, property]) => fieldOf(key, property, required.has(key))).sort((a, b) => rank(a.name) - rank(b.name));
  return {
    name,
    label: labelOf(name),
    folder: [content, name].filter(Boolean).join('/'),
    path: name === 'templates' ? '{{slug}}/index' : '{{slug}}',
    // The extension comes with the format; the editor knows no other pair for mdx than its own.
    format: `${FORMAT}${name}`,
    identifier_field: identifier,
    slug: `{{${identifier}}}`,
    sortable_fields: [identifier, 'reviewBy'],
    fields: [
      ...fields,
      {
        name: 'body',
        label: 'Body',
        widget: 'markdown',
        modes: ['raw'],
        required: false,
        hint: 'MDX, saved letter by letter as it is written here.',
      },
      { name: SOURCE, widget: 'hidden' },
    ],
  };
}
