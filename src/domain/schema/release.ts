import * as z from 'zod';
import type { Tree } from '../document/types.ts';
import { COMPONENT_NAMES, describeTreeFault } from '../template/release-tree.ts';
import { field } from './field.ts';
import { address, date, id, line, sha256, version } from './primitives.ts';
import { rule } from './rule.ts';
import { change, LIMITS, TEMPLATE_KINDS } from './template.ts';

const tree = z.custom<Tree>((value) => describeTreeFault(value) === undefined, {
  error: ({ input }) => describeTreeFault(input) ?? `Expected a tree of Markdown nodes and of ${COMPONENT_NAMES.join(', ')}.`,
});

/** A frozen version of a template: all that a form, an export, a fork or an update needs of it. */
export const templateRelease = z
  .strictObject({
    format: z.literal(1).describe('Version of this form of file.'),
    id: id.describe('Slug of the template.'),
    version: version.describe('Version that is frozen.'),
    date: date.describe('Date of the release.'),
    title: line.describe('Title of the document that is made of it.'),
    name: line.describe('Title of the template, as lists show it.'),
    summary: line.describe('What the document is, in one sentence.'),
    kind: z.enum(TEMPLATE_KINDS).describe('Kind of document.'),
    pages: z.number().int().positive().describe('Print budget in pages of A4 and of Letter.'),
    landscape: z.boolean().describe('Whether it prints across the long side of the page.'),
    licence: z.enum(['CC0-1.0', 'CC-BY-4.0']).describe('Licence of the text, as an SPDX id.'),
    playbook: line.describe('Name of the playbook, for the credit that its licence asks for.'),
    address: address.describe('Address of the page of the template.'),
    locale: line.describe('Language of the text, and of its dates and numbers.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('Currency of amounts.'),
    fields: z.array(field).min(1).describe('What is filled in.'),
    rules: z.array(rule).optional().describe('Rules of a policy.'),
    limits: z.array(line).min(1).optional().describe(LIMITS),
    body: tree.describe('The document, with its fields, conditions, rows, rules and citations as components.'),
    sources: z
      .array(
        z.strictObject({
          id: id.describe('Slug of the source.'),
          text: line.describe('The source in words.'),
          url: address.describe('Where it is.'),
        }),
      )
      .describe('Sources that the document cites, for its footnotes.'),
    changes: z.array(change).min(1).describe('Changes of this version and of all before it, newest first.'),
  })
  .refine((value) => value.changes[0]?.version === value.version, {
    path: ['changes', 0, 'version'],
    error: 'Expected the newest change to carry the version of the release.',
  })
  .meta({ title: 'Template release' });
export type TemplateRelease = z.infer<typeof templateRelease>;

const releaseDigest = sha256.describe('SHA-256 of the file of the release, in hex.');

/** The versions of a template that a playbook publishes, at `/templates/<id>/versions/index.json`. */
export const templateIndex = z
  .strictObject({
    format: z.literal(1).describe('Version of this form of file.'),
    id: id.describe('Slug of the template.'),
    name: line.describe('Title of the template.'),
    summary: line.describe('What the document is, in one sentence.'),
    kind: z.enum(TEMPLATE_KINDS).describe('Kind of document.'),
    latest: version.describe('Newest version.'),
    versions: z
      .array(
        z.strictObject({
          version,
          date,
          sha256: releaseDigest,
          path: line.describe('Address of the release, from the address of this file.'),
          items: z.array(line).describe('What changed, a sentence each.'),
          migrations: change.shape.migrations,
        }),
      )
      .min(1)
      .describe('Newest first.'),
  })
  .meta({ title: 'Template versions' });
export type TemplateIndex = z.infer<typeof templateIndex>;

/** The templates of a playbook, at `/api/templates.json`. */
export const templateRegistry = z
  .strictObject({
    format: z.literal(1).describe('Version of this form of file.'),
    playbook: line.describe('Name of the playbook.'),
    templates: z.array(
      z.strictObject({
        id,
        name: line,
        summary: line,
        kind: z.enum(TEMPLATE_KINDS),
        latest: version,
        date: date.describe('Date of the newest version.'),
        sha256: releaseDigest,
        index: line.describe('Address of the list of versions, from the address of this file.'),
      }),
    ),
  })
  .meta({ title: 'Templates of a playbook' });
export type TemplateRegistry = z.infer<typeof templateRegistry>;
