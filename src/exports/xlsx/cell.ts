import { isDate } from '../../domain/calendar.ts';
import type { Style } from '../../domain/format.ts';
import { numberFormat } from '../../domain/intl.ts';
import type { Field, ScalarField } from '../../domain/schema/field.ts';
import type { Row, Scalar } from '../../domain/template/answers.ts';
import { showAnswer } from '../../domain/template/fill.ts';
import { isEmpty } from '../../domain/template/missing.ts';
import type { WorkbookCell } from '../workbook.ts';

/** An answer as a cell: numbers, amounts and dates are real ones. Where one is required and missing, its blank stands. */
export function cellOf(field: ScalarField, answer: Scalar | undefined, style: Style): WorkbookCell {
  if (isEmpty(answer)) return { value: field.required ? showAnswer(field, undefined, style) : undefined };
  if (field.type === 'date' && typeof answer === 'string' && isDate(answer)) return { value: { date: answer }, format: 'd mmm yyyy' };
  if (typeof answer === 'number' && Number.isFinite(answer)) {
    if (field.type === 'percent') return { value: answer / 100, format: Number.isInteger(answer) ? '0%' : '0.0#%' };
    if (field.type === 'money') return { value: answer, format: moneyFormat(style, Number.isInteger(answer)) };
    if (field.type === 'number') return { value: answer, format: plainFormat(answer, field.unit) };
  }
  return { value: showAnswer(field, answer, style) };
}

/** Values that a field takes, where they are a closed list. */
export function choicesOf(field: Field): string[] | undefined {
  if (field.type === 'toggle') return ['Yes', 'No'];
  return field.type === 'choice' ? field.options.map((option) => option.label) : undefined;
}

/** A row of a list field as cells. */
export const rowOf = (columns: readonly ScalarField[], row: Row, style: Style): WorkbookCell[] =>
  columns.map((column) => cellOf(column, row[column.id], style));

function moneyFormat({ locale, currency }: Style, isWhole: boolean): string {
  const parts = numberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const sign = quoted(parts.find((part) => part.type === 'currency')?.value ?? currency);
  const number = isWhole ? '#,##0' : '#,##0.00';
  const isFirst = parts.findIndex((part) => part.type === 'currency') < parts.findIndex((part) => part.type === 'integer');
  const space = parts.some((part) => part.type === 'literal') ? '" "' : '';
  return isFirst ? `${sign}${space}${number}` : `${number}${space}${sign}`;
}

const plainFormat = (value: number, unit: string | undefined): string =>
  `${Number.isInteger(value) ? '#,##0' : '#,##0.0#########'}${unit ? quoted(` ${unit}`) : ''}`;

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`;
