import { isDate } from '../calendar.ts';
import { listNames } from '../list-names.ts';
import { shown } from '../shown.ts';
import type { Field, ScalarField } from '../schema/field.ts';

/** The answer to one scalar field. */
export type Scalar = string | number | boolean | string[];
/** A row of a list field, by id of column. */
export type Row = Record<string, Scalar>;
/** Answers to the fields of a template, by id of field. */
export type Answers = Record<string, Scalar | Row[]>;

/** An adopted example: the answers of an illustrative team. */
export interface Example {
  /** Kind of team, never a name. */
  team: string;
  answers: Answers;
}

/** What is wrong with an answer, and where. */
export interface AnswerFault {
  path: (string | number)[];
  message: string;
  /** Whether it is the key that is wrong, not its value. */
  isKey?: true;
}

/**
 * Checks answers against the fields of a template.
 * @returns one fault for each answer that does not fit; nothing for answers that are missing but not required
 */
export function checkAnswers(fields: readonly Field[], answers: Answers): AnswerFault[] {
  const faults: AnswerFault[] = [];
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = listNames([...byId.keys()]);
  for (const id of Object.keys(answers)) {
    if (!byId.has(id)) {
      const message = `Found an answer to ${shown(id)}, expected one of the fields ${known}.`;
      faults.push({ path: [id], message, isKey: true });
    }
  }
  for (const field of fields) {
    const answer = answers[field.id];
    if (!isShown(field, answers)) {
      if (answer !== undefined)
        faults.push({
          path: [field.id],
          message: `Found an answer to "${field.id}", expected none: its condition does not hold.`,
          isKey: true,
        });
    } else if (answer === undefined) {
      if (field.required) faults.push({ path: [field.id], message: `Found no answer to the required field "${field.id}".` });
    } else if (field.type === 'list') {
      faults.push(...checkRows(field, answer));
    } else {
      const message = checkScalar(field, answer);
      if (message) faults.push({ path: [field.id], message });
    }
  }
  return faults;
}

/** Whether the condition of a field holds. */
export function isShown(field: Pick<Field, 'showWhen'>, answers: Answers): boolean {
  if (!field.showWhen) return true;
  return holds(answers[field.showWhen.field], field.showWhen.is);
}

/** Whether an answer is the wanted one, one of the wanted ones, or (of a multichoice) includes one of them. */
export function holds(answer: Scalar | Row[] | undefined, wanted: Scalar): boolean {
  const wishes = Array.isArray(wanted) ? wanted : [wanted];
  const given: unknown[] = Array.isArray(answer) ? answer : [answer ?? false];
  return wishes.some((wish) => given.some((value) => value === wish || String(value) === String(wish)));
}

function checkRows(field: Extract<Field, { type: 'list' }>, answer: Scalar | Row[]): AnswerFault[] {
  if (!Array.isArray(answer)) return [{ path: [field.id], message: 'Expected a list of rows.' }];
  const faults: AnswerFault[] = [];
  const columns = new Map(field.item.map((column) => [column.id, column]));
  if (answer.length > field.maxRows)
    faults.push({ path: [field.id], message: `Found ${answer.length} rows, expected at most ${field.maxRows}.` });
  answer.forEach((row, i) => {
    if (typeof row !== 'object' || row === null) {
      faults.push({ path: [field.id, i], message: 'Expected a row with an answer for each column.' });
      return;
    }
    for (const [id, value] of Object.entries(row)) {
      const column = columns.get(id);
      const message = column
        ? checkScalar(column, value)
        : `Found the column ${shown(id)}, expected one of ${listNames([...columns.keys()])}.`;
      if (message) faults.push({ path: [field.id, i, id], message, ...(column ? {} : { isKey: true }) });
    }
    for (const column of field.item) {
      if (column.required && row[column.id] === undefined && isShown(column, row)) {
        faults.push({ path: [field.id, i], message: `Found no answer to the required column "${column.id}".` });
      }
    }
  });
  return faults;
}

function checkScalar(field: ScalarField, answer: unknown): string | undefined {
  const expected = (what: string) => `Found ${shown(answer)}, expected ${what}.`;
  switch (field.type) {
    case 'text':
    case 'longtext':
    case 'person':
      if (typeof answer !== 'string') return expected('text');
      return field.type !== 'person' && answer.length > field.maxLength
        ? `Found ${answer.length} characters, expected at most ${field.maxLength}.`
        : undefined;
    case 'date':
      return typeof answer === 'string' && isDate(answer) ? undefined : expected('a date as YYYY-MM-DD');
    case 'number':
    case 'money':
    case 'percent':
      if (typeof answer !== 'number') return expected('a number');
      if (field.type === 'percent' && (answer < 0 || answer > 100)) return expected('a percentage from 0 to 100');
      if (field.type === 'number' && field.min !== undefined && answer < field.min) return expected(`at least ${field.min}`);
      if (field.type === 'number' && field.max !== undefined && answer > field.max) return expected(`at most ${field.max}`);
      return undefined;
    case 'toggle':
      return typeof answer === 'boolean' ? undefined : expected('true or false');
    case 'choice':
      return field.options.some((option) => option.value === answer)
        ? undefined
        : expected(`one of ${listNames(field.options.map((option) => option.value))}`);
    case 'multichoice': {
      const values = new Set(field.options.map((option) => option.value));
      return Array.isArray(answer) && answer.every((value) => values.has(value as string))
        ? undefined
        : expected(`a list of ${listNames(values)}`);
    }
  }
}
