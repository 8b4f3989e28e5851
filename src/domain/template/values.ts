import { isDate } from '../calendar.ts';
import { numberFormat } from '../intl.ts';
import type { Field, ScalarField } from '../schema/field.ts';
import type { Answers, Row, Scalar } from './answers.ts';

/**
 * What stands in a form, as it was typed: the values of each control by its name. A field has its id as its name, a column
 * of a list `list.row.column`. Nothing is lost here that does not fit its field.
 */
export type FormValues = Record<string, string[]>;

/** An answer that does not fit its field, by the name of its control. */
export interface ValueFault {
  name: string;
  message: string;
}

/** Number of rows of a list in a form. */
export function rowCount(values: FormValues, list: string): number {
  let count = 0;
  for (const name of Object.keys(values)) {
    if (!name.startsWith(`${list}.`)) continue;
    const row = Number(name.split('.')[1]);
    if (Number.isInteger(row)) count = Math.max(count, row + 1);
  }
  return count;
}

/**
 * Answers of what stands in a form. What is empty is no answer; what does not fit is none either, and has its fault.
 * @param locale by whose signs numbers were typed
 */
export function readAnswers(fields: readonly Field[], values: FormValues, locale: string): { answers: Answers; faults: ValueFault[] } {
  const faults: ValueFault[] = [];
  const answers: Answers = {};
  const read = (field: ScalarField, name: string): Scalar | undefined => {
    const { value, fault } = readScalar(field, values[name] ?? [], locale);
    if (fault) faults.push({ name, message: fault });
    return value;
  };
  for (const field of fields) {
    if (field.type !== 'list') {
      const value = read(field, field.id);
      if (value !== undefined) answers[field.id] = value;
      continue;
    }
    const rows = Array.from({ length: rowCount(values, field.id) }, (_, i): Row =>
      Object.fromEntries(
        field.item.flatMap((column): [string, Scalar][] => {
          const value = read(column, `${field.id}.${i}.${column.id}`);
          // A box that is not ticked makes no row of an empty one.
          return value === undefined || value === false ? [] : [[column.id, value]];
        }),
      ),
    ).filter((row) => Object.keys(row).length > 0);
    if (rows.length > 0) answers[field.id] = rows;
  }
  return { answers, faults };
}

function readScalar(field: ScalarField, given: string[], locale: string): { value?: Scalar; fault?: string } {
  if (field.type === 'multichoice') return given.length > 0 ? { value: given } : {};
  if (field.type === 'toggle') return { value: given.length > 0 };
  const typed = given[0] ?? '';
  const value = typed.trim();
  if (value === '') return {};
  switch (field.type) {
    case 'number':
    case 'money':
    case 'percent': {
      const number = readNumber(value, locale);
      if (number === undefined) return { fault: `Found “${shorten(value)}”, expected a number.` };
      if (field.type === 'percent' && (number < 0 || number > 100)) return { fault: 'Expected a percentage from 0 to 100.' };
      if (field.type === 'number' && field.min !== undefined && number < field.min) return { fault: `Expected at least ${field.min}.` };
      if (field.type === 'number' && field.max !== undefined && number > field.max) return { fault: `Expected at most ${field.max}.` };
      return { value: number };
    }
    case 'date':
      return isDate(value) ? { value } : { fault: `Found “${shorten(value)}”, expected a date as YYYY-MM-DD.` };
    case 'choice':
      return field.options.some((option) => option.value === value) ? { value } : {};
    case 'text':
    case 'longtext':
      return value.length > field.maxLength
        ? { value, fault: `Found ${value.length} characters, expected at most ${field.maxLength}. The document may grow past its page.` }
        : { value };
    case 'person':
      return { value };
  }
}

const shorten = (value: string): string => (value.length > 30 ? `${value.slice(0, 30)}…` : value);

/** A number as it is typed in a locale: with its marks of thousands, its decimal sign, a currency sign or a percent sign. */
export function readNumber(typed: string, locale: string): number | undefined {
  const parts = numberFormat(locale).formatToParts(1234567.8);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const plain = typed
    .replace(/[\s\u00a0\u202f]|\p{Sc}|%$/gu, '')
    .replaceAll(sign('group') || ' ', '')
    .replace(sign('decimal'), '.')
    .replace('\u2212', '-');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** What a form shows for answers; a list has as many rows as it has answers. */
export function toValues(fields: readonly Field[], answers: Answers, locale: string): FormValues {
  const values: FormValues = {};
  const write = (field: ScalarField, name: string, answer: Scalar | undefined): void => {
    if (field.type === 'toggle') {
      if (answer === true) values[name] = ['yes'];
    } else if (Array.isArray(answer)) values[name] = answer;
    else if (typeof answer === 'number') values[name] = [numberFormat(locale, { maximumFractionDigits: 20 }).format(answer)];
    else if (answer !== undefined) values[name] = [String(answer)];
  };
  for (const field of fields) {
    const answer = answers[field.id];
    if (field.type !== 'list') write(field, field.id, answer as Scalar | undefined);
    else if (Array.isArray(answer))
      (answer as Row[]).forEach((row, i) => {
        for (const column of field.item) write(column, `${field.id}.${i}.${column.id}`, row[column.id]);
      });
  }
  return values;
}
