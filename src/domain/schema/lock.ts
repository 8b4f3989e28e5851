import * as z from 'zod';
import { describePathFault } from '../template/path.ts';
import { id, line, sha256, version } from './primitives.ts';

/** Path from the root of the folder; it can lead nowhere else. */
const inside = (ending: RegExp, expected: string) =>
  z.string().superRefine((file, context) => {
    const fault =
      describePathFault(file) ?? (ending.test(file) ? undefined : `Found the path ${JSON.stringify(file)}, expected ${expected}.`);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

const scalar = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const answers = z.record(z.string(), z.union([scalar, z.array(z.record(z.string(), scalar))]));

/** A document of a folder that was made from a template. */
export const trackedDocument = z.strictObject({
  id: id.describe('Id of the document, as its frontmatter says it; the document is found by it wherever it is moved.'),
  path: inside(/^(?!\.playbook\/).*\.md$/i, 'that of a Markdown file').describe('Path of the document.'),
  answersPath: inside(/^(?!\.playbook\/).*\.ya?ml$/i, 'that of a YAML file').describe('Path of its answers.'),
  template: id.describe('Slug of the template.'),
  source: line.describe('Address of the playbook, or the path of its folder, from which updates come.'),
  version: version.describe('Version of the template that the document has.'),
  sha256: sha256.describe('SHA-256 of the file of the release.'),
  renderer: z.number().int().positive().describe('Version of the engine that made the text.'),
  base: sha256.describe('SHA-256 of the pristine text, which `.playbook/base/<sha256>.md` holds.'),
  answers: answers.describe('Answers as last rendered.'),
  aside: answers
    .optional()
    .describe('Answers whose fields are gone, by the id they had, or by it and a number where several had it. Default: none.'),
  deletedSections: z.array(id).optional().describe('Sections that you deleted; they stay deleted. Default: none.'),
  deleted: z.literal(true).optional().describe('Whether you deleted the document; it stays deleted. Default: it is there.'),
});
export type TrackedDocument = z.infer<typeof trackedDocument>;

/** What a folder knows of the documents that were made from templates, at `.playbook/lock.json`. */
export const playbookLock = z
  .strictObject({
    format: z.literal(1).describe('Version of this form of file.'),
    documents: z.array(trackedDocument).describe('The documents, by id.'),
  })
  .superRefine(({ documents }, context) => {
    for (const key of ['id', 'path', 'answersPath'] as const) {
      const seen = new Set<string>();
      documents.forEach((document, i) => {
        const isTwice = seen.has(document[key]);
        seen.add(document[key]);
        if (isTwice) {
          context.addIssue({
            code: 'custom',
            path: ['documents', i, key],
            message: `Found ${JSON.stringify(document[key])} twice, expected it once.`,
          });
        }
      });
    }
  })
  .meta({ title: 'Lock' });
export type PlaybookLock = z.infer<typeof playbookLock>;
