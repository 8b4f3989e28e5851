import type { Field } from '../schema/field.ts';
import { isShown, type Answers, type Row } from './answers.ts';
import { missingAnswers } from './missing.ts';

/** How many required answers a form asks for at the moment, and how many of them are there. */
export function requiredProgress(fields: readonly Field[], answers: Answers): { given: number; wanted: number } {
  let wanted = 0;
  for (const field of fields) {
    if (!isShown(field, answers)) continue;
    const rows = field.type === 'list' ? ((answers[field.id] ?? []) as Row[]) : [];
    if (field.type !== 'list' || rows.length === 0) wanted += field.required ? 1 : 0;
    else for (const row of rows) wanted += field.item.filter((column) => column.required && isShown(column, row)).length;
  }
  return { given: wanted - missingAnswers(fields, answers).length, wanted };
}
