import * as z from 'zod';
import { LIST_LIMITS } from '../limits.ts';
import { date, id, line, text } from './primitives.ts';

const fieldBase = {
  id: id.describe('Id of the field, unique in the template; `<Field id>` shows its answer.'),
  label: line.describe('Question or name shown beside the input.'),
  help: line.describe('One sentence on how to answer.'),
  example: z
    .union([text, z.number(), z.boolean(), z.array(text)])
    .optional()
    .describe('A realistic answer, shown as an example and never stored. A list field has examples in its columns.'),
  required: z.boolean().default(false).describe('Whether an export without an answer is warned about. Default: false.'),
  showWhen: z
    .strictObject({
      field: id.describe('Id of the field that decides.'),
      is: z.union([z.string(), z.boolean(), z.array(z.string())]).describe('Answer, or answers, on which this field is shown.'),
    })
    .optional()
    .describe('Shows the field only for some answers of another. Default: always shown.'),
};

const choice = z.strictObject({
  value: id.describe('Stable id stored as the answer.'),
  label: line.describe('Words shown to the reader and in the document.'),
});

/** The types of field that may stand alone or as a column of a list. */
const scalarFields = [
  z.strictObject({
    ...fieldBase,
    type: z.literal('text').describe('One line of text.'),
    maxLength: z.number().int().positive().default(160).describe('Most characters accepted. Default: 160.'),
    default: text.optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('longtext').describe('A few lines of text.'),
    maxLength: z.number().int().positive().default(600).describe('Most characters accepted. Default: 600.'),
    default: text.optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('number').describe('A number with an optional unit.'),
    unit: line.optional().describe('Unit shown after the number. Default: none.'),
    min: z.number().optional().describe('Smallest number accepted. Default: no limit.'),
    max: z.number().optional().describe('Largest number accepted. Default: no limit.'),
    default: z.number().optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('money').describe('An amount in the currency of the playbook.'),
    default: z.number().optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('percent').describe('A percentage, 0 to 100.'),
    default: z.number().min(0).max(100).optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('date').describe('A calendar date.'),
    default: date.optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('choice').describe('Exactly one of a closed list.'),
    options: z.array(choice).min(2).describe('The closed list, at least two.'),
    default: id.optional().describe('Value of the option that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('multichoice').describe('Any number of a closed list.'),
    options: z.array(choice).min(2).describe('The closed list, at least two.'),
    default: z.array(id).optional().describe('Values that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('person').describe('A person or job title who answers for something.'),
    default: text.optional().describe('Answer that a new document starts with. Default: none.'),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('toggle').describe('Yes or no.'),
    default: z.boolean().default(false).describe('Answer that a new document starts with. Default: false.'),
  }),
] as const;

/** A field that holds one answer. */
export const scalarField = z.discriminatedUnion('type', scalarFields).meta({ title: 'Column' });
export type ScalarField = z.infer<typeof scalarField>;

/** A typed field of a template; a list field holds rows of scalar fields. */
export const field = z
  .discriminatedUnion('type', [
    ...scalarFields,
    z.strictObject({
      ...fieldBase,
      type: z.literal('list').describe('Rows of answers; `<Each field>` repeats its body for each row.'),
      item: z.array(scalarField).min(1).describe('Columns of a row.'),
      minRows: z
        .number()
        .int()
        .nonnegative()
        .max(LIST_LIMITS.rows)
        .default(1)
        .describe('Rows that a new document starts with. Default: 1.'),
      maxRows: z.number().int().positive().max(LIST_LIMITS.rows).default(50).describe('Most rows accepted. Default: 50.'),
    }),
  ])
  .meta({ title: 'Field' });
export type Field = z.infer<typeof field>;
