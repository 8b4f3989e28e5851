import type { Field } from '../schema/field.ts';
import { isShown, type Answers, type Row, type Scalar } from './answers.ts';

/** A required answer that is not there. */
export interface MissingAnswer {
  /** Id of the field, and for a column its row and id. */
  path: (string | number)[];
  /** How the form names it. */
  label: string;
}

/** Whether nothing was answered. `false` and 0 are answers. */
export const isEmpty = (answer: Scalar | Row[] | undefined): boolean =>
  answer === undefined || (typeof answer === 'string' && answer.trim() === '') || (Array.isArray(answer) && answer.length === 0);

/** Required fields and columns without an answer, in the order of the form; what its condition hides is not asked for. */
export function missingAnswers(fields: readonly Field[], answers: Answers): MissingAnswer[] {
  return fields.flatMap((field): MissingAnswer[] => {
    if (!isShown(field, answers)) return [];
    const answer = answers[field.id];
    if (field.type !== 'list') return field.required && isEmpty(answer) ? [{ path: [field.id], label: field.label }] : [];
    const rows = (answer ?? []) as Row[];
    if (rows.length === 0) return field.required ? [{ path: [field.id], label: field.label }] : [];
    return rows.flatMap((row, i) =>
      field.item
        .filter((column) => column.required && isShown(column, row) && isEmpty(row[column.id]))
        .map((column) => ({ path: [field.id, i, column.id], label: `${field.label}, row ${i + 1}: ${column.label}` })),
    );
  });
}

/** The answers without those that are empty and those whose condition does not hold: what a document is made of. */
export function givenAnswers(fields: readonly Field[], answers: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap((field): [string, Scalar | Row[]][] => {
      const answer = answers[field.id];
      if (answer === undefined || isEmpty(answer) || !isShown(field, answers)) return [];
      if (field.type !== 'list') return [[field.id, answer]];
      const rows = (answer as Row[]).map((row) => {
        const given = field.item.filter((column) => !isEmpty(row[column.id]) && isShown(column, row));
        return Object.fromEntries(given.map((column) => [column.id, row[column.id]!]));
      });
      const filled = rows.filter((row) => Object.keys(row).length > 0);
      return filled.length > 0 ? [[field.id, filled]] : [];
    }),
  );
}

/** The answers that a new document starts with. */
export function defaultAnswers(fields: readonly Field[]): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => ('default' in field && field.default !== undefined ? [[field.id, field.default]] : [])),
  );
}
