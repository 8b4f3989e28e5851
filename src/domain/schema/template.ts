import * as z from 'zod';
import { asEntry, entryFields } from './entry.ts';
import { field } from './field.ts';
import { date, id, line, version } from './primitives.ts';
import { controlRef, rule } from './rule.ts';

/** Id of a field, or `list.column` for a column of a list. */
const fieldPath = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/, {
  error: 'Expected the id of a field, or list.column for a column of a list.',
});

/** The list that a path leads into; nothing for the path of a field. */
const listOf = (path: string): string | undefined => /^(.*)\./.exec(path)?.[1];

/** A step that carries the answers and edits of an older version over; data, never code. */
export const migration = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('renameField').describe('A field keeps its answer under a new id.'),
        from: fieldPath.describe('Old id of the field.'),
        to: fieldPath.describe('New id of the field.'),
      })
      .refine(({ from, to }) => listOf(from) === listOf(to), {
        path: ['to'],
        error: 'Expected the ids of two fields, or two columns of the same list: an answer can move neither into a list nor out of one.',
      }),
    z.strictObject({
      type: z.literal('removeField').describe('A field is gone; its answer is kept aside and reported.'),
      field: fieldPath.describe('Id of the removed field.'),
    }),
    z.strictObject({
      type: z.literal('mapChoice').describe('Options of a choice have new values.'),
      field: fieldPath.describe('Id of the choice field.'),
      map: z.record(id, id).describe('Old value to new value.'),
    }),
    z.strictObject({
      type: z.literal('renameSection').describe('A section keeps its edits under a new id.'),
      from: id.describe('Old id of the section.'),
      to: id.describe('New id of the section.'),
    }),
    z.strictObject({
      type: z.literal('setDefault').describe('A new field starts with an answer in existing documents.'),
      field: fieldPath.describe('Id of the field.'),
      value: z.union([z.string(), z.number(), z.boolean()]).describe('The answer to start with.'),
    }),
  ])
  .meta({ title: 'Migration' });
export type Migration = z.infer<typeof migration>;

/** What a version changed. */
export const change = z.strictObject({
  version: version.describe('Version that these changes made.'),
  date: date.describe('Date of the release.'),
  items: z.array(line).min(1).describe('What changed, a sentence each, for those who adopted the template.'),
  migrations: z.array(migration).optional().describe('How older answers and edits are carried over. Default: none.'),
});

/** What a field of limits holds. */
export const LIMITS =
  'What a policy forbids whatever its rules say, because no rule can tell it from a situation; each ends the sentence “Not even with a yes: …”. `<Limits />` shows them. Default: none.';

/** Kinds of document. */
export const TEMPLATE_KINDS = ['policy', 'register', 'checklist', 'scorecard', 'memo', 'charter', 'agreement', 'canvas'] as const;

/** A document to fork: typed fields, a version, an owner, a print budget. */
export const template = asEntry(
  z.strictObject({
    ...entryFields,
    useWhen: z.array(line).min(1).describe('When the template is the right one, a sentence each.'),
    notWhen: z.array(line).min(1).describe('When it is not, and what to do instead, a sentence each.'),
    kind: z.enum(TEMPLATE_KINDS).describe('Kind of document; only a policy has rules.'),
    version: version.describe('Current version; the first of `changes`.'),
    changes: z.array(change).min(1).describe('Changes of each version, newest first; covers `version`.'),
    documentTitle: line.optional().describe('Title that the document itself carries. Default: the title of the template.'),
    landscape: z.boolean().default(false).describe('Whether the document prints across the long side of the page. Default: false.'),
    pages: z.number().int().positive().describe('Print budget in pages of A4 and of Letter.'),
    licence: z.enum(['CC0-1.0', 'CC-BY-4.0']).describe('Licence of the text, as an SPDX id.'),
    fields: z.array(field).min(1).describe('What the reader fills in.'),
    controls: z
      .array(controlRef)
      .optional()
      .describe('Controls that the document as a whole answers, beside those of its rules. Default: none.'),
    rules: z.array(rule).optional().describe('Rules of a policy; for kind `policy` only. Default: none.'),
    limits: z.array(line).min(1).optional().describe(LIMITS),
  }),
)
  .refine((value) => value.changes[0]?.version === value.version, {
    path: ['changes', 0, 'version'],
    error: 'Expected the newest change to carry the current version.',
  })
  .refine((value) => (value.kind === 'policy') === (value.rules !== undefined), {
    path: ['rules'],
    error: 'Expected rules for a template of kind `policy`, and for no other kind.',
  })
  .refine((value) => value.limits === undefined || value.rules !== undefined, {
    path: ['limits'],
    error: 'Expected limits for a template with rules, and for no other.',
  });
export type Template = z.infer<typeof template>;
