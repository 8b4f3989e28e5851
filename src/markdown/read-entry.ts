import type * as z from 'zod';
import type { Entry } from '../domain/graph/entry.ts';
import type { Issue, Position } from '../domain/issue.ts';
import { schemas } from '../domain/schema/collections.ts';
import { example as exampleSchema } from '../domain/schema/example.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schema/names.ts';
import { ID_PATTERN } from '../domain/schema/primitives.ts';
import { checkAnswers, type Answers, type Example } from '../domain/template/answers.ts';
import type { Field } from '../domain/schema/field.ts';
import { showHidden } from './characters.ts';
import { decode } from './decode.ts';
import { parseYaml, splitFrontmatter, type Yaml } from './frontmatter.ts';
import { isReserved } from './guard-yaml.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import { capIssues, makeIssues } from '../domain/check/cap.ts';
import { parseBody } from './parse.ts';
import type { ParsedBody } from './read-tree.ts';
import { validate } from './validate.ts';

/** A content file that was read: the entry where it is sound, every issue where it is not. */
export interface ReadEntry {
  entry?: Entry;
  /** What could be read of an entry with faults: its fields may be missing or of any type. */
  rough?: Entry;
  issues: Issue[];
  /** The text of the file; nothing where its bytes are none. */
  source?: string;
  /** Position of a path of the frontmatter. */
  locate: Yaml['locate'];
  /** Position of a node of the body. */
  positions: ParsedBody['positions'];
  /** Whether the body could not be parsed. */
  isUnread?: boolean;
}

/** What the path of a content file says: which collection and which slug. */
export function identify(file: string): { collection: CollectionName; slug: string } | undefined {
  const match = /^([a-z]+)\/([^/]+)(?:\/index)?\.mdx$/.exec(file);
  const collection = COLLECTIONS.find((name) => name === match?.[1]);
  const slug = match?.[2];
  return collection && slug && ID_PATTERN.test(slug) ? { collection, slug } : undefined;
}

/**
 * Reads one content file without executing anything in it.
 * @param bytes the file as it is on the disk; text is held to the same rules
 * @param file its path from the root of the content, with forward slashes
 * @param exampleBytes the adopted example beside a template, where there is one
 */
export function readEntry(bytes: Uint8Array | string, file: string, exampleBytes?: Uint8Array | string): ReadEntry {
  const { text: source, issues: unreadable } = decode(bytes, file);
  if (source === undefined) return { issues: unreadable, locate: nowhere, positions: new WeakMap() };
  const read = readParts(source, file, exampleBytes);
  return { ...read, source, issues: capIssues(read.issues) };
}

const nowhere = (): Position => ({ line: 1, column: 1, endLine: 1, endColumn: 1 });

function readParts(source: string, file: string, exampleBytes?: Uint8Array | string): ReadEntry {
  const name = identify(file);
  const { yaml: yamlSource } = splitFrontmatter(source);
  const body = parseBody(source, file);
  if (!name) {
    const issue: Issue = {
      code: 'misplaced',
      severity: 'error',
      file,
      message: `Found ${showHidden(file)}, expected collection/slug.mdx or collection/slug/index.mdx with one of ${COLLECTIONS.join(', ')}.`,
      hint: 'Move or rename the file; a slug is lower-case letters, digits and hyphens.',
    };
    return { issues: [issue], locate: nowhere, positions: body.positions };
  }
  if (isReserved(name.slug)) {
    const issue: Issue = {
      code: 'reserved-key',
      severity: 'error',
      file,
      position: nowhere(),
      message: `Found the slug "${name.slug}", which every object of JavaScript has as a name.`,
      hint: 'Rename the file.',
    };
    return { issues: [issue], locate: nowhere, positions: body.positions };
  }
  if (yamlSource === undefined) {
    const issue: Issue = {
      code: 'frontmatter-missing',
      severity: 'error',
      file,
      position: nowhere(),
      message: 'Found no frontmatter, expected YAML between two lines of three hyphens at the start.',
      hint: `Copy the frontmatter of another entry of ${name.collection}.`,
    };
    return { issues: [issue], locate: nowhere, positions: body.positions };
  }
  const yaml = parseYaml(yamlSource, file, 1, CONTENT_LIMITS.valueCharacters);
  const issues = [...yaml.issues, ...body.issues];
  const rest = { issues, locate: yaml.locate, positions: body.positions, isUnread: body.isUnread };
  const data = yaml.data && typeof yaml.data === 'object' ? yaml.data : {};
  const rough = { ...name, data, tree: body.tree, file } as Entry;
  if (yaml.data === undefined) return { ...rest, rough };
  const { value, issues: faults } = validate<Entry['data']>(schemas[name.collection] as z.ZodType<Entry['data']>, yaml, file);
  issues.push(...faults);
  if (!value) return { ...rest, rough };
  const entry = { ...name, data: value, tree: body.tree, file } as Entry;
  if (exampleBytes !== undefined && entry.collection === 'templates') {
    const read = readExample(exampleBytes, file.replace(/index\.mdx$/, 'example.yaml'), entry.data.fields);
    issues.push(...read.issues);
    if (read.example) entry.example = read.example;
  }
  return hasError(issues) ? { ...rest, rough: entry } : { ...rest, entry };
}

function readExample(bytes: Uint8Array | string, file: string, fields: readonly Field[]): { example?: Example; issues: Issue[] } {
  const { text: source, issues: unreadable } = decode(bytes, file);
  if (source === undefined) return { issues: unreadable };
  const yaml = parseYaml(source, file, 0, CONTENT_LIMITS.valueCharacters);
  const { value, issues } = validate(exampleSchema, yaml, file);
  if (!value) return { issues: [...yaml.issues, ...issues] };
  const faults = checkAnswers(fields, value.answers as Answers);
  return {
    example: value as Example,
    issues: makeIssues(faults, ({ path, message }): Issue => ({
      code: 'answers',
      severity: 'error',
      file,
      path: ['answers', ...path],
      position: yaml.locate(['answers', ...path]),
      message,
      hint: 'Mend the answer, or the field of the template.',
    })),
  };
}

/** Whether any of the issues is an error. */
export const hasError = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error');
