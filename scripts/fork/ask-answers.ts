import type { Field, ScalarField } from '../../src/domain/schema/field.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { isShown, type Answers, type Row, type Scalar } from '../../src/domain/template/answers.ts';
import { plainText } from '../../src/domain/template/plain.ts';
import { readAnswers, toValues } from '../../src/domain/template/values.ts';
import type { Prompts } from '../prompts/prompts.ts';

/** Value of the choice that gives no answer; no option has it, since ids start with a letter. */
const NONE = '-';

/** Asks the questions of a template in the order of its form. What is left empty is no answer yet. */
export async function askAnswers(
  { fields, locale }: Pick<TemplateRelease, 'fields' | 'locale'>,
  start: Answers,
  prompts: Prompts,
): Promise<Answers> {
  const answers: Answers = { ...start };
  for (const field of fields) {
    if (!isShown(field, answers)) continue;
    if (field.type === 'list') {
      const rows = await askRows(field, locale, prompts);
      if (rows.length > 0) answers[field.id] = rows;
      continue;
    }
    const answer = await askScalar(field, start[field.id] as Scalar | undefined, locale, prompts, '');
    if (answer === undefined) delete answers[field.id];
    else answers[field.id] = answer;
  }
  return answers;
}

async function askRows(field: Extract<Field, { type: 'list' }>, locale: string, prompts: Prompts): Promise<Row[]> {
  const rows: Row[] = [];
  while (rows.length < field.maxRows) {
    const message = `${words(field.label)}: add ${rows.length === 0 ? 'a row' : `row ${rows.length + 1}`}? ${words(field.help)}`;
    if (!(await prompts.confirm({ message, initial: rows.length < field.minRows }))) break;
    const row: Row = {};
    for (const column of field.item) {
      if (!isShown(column, row)) continue;
      const answer = await askScalar(column, 'default' in column ? column.default : undefined, locale, prompts, `row ${rows.length + 1}, `);
      if (answer !== undefined && answer !== false) row[column.id] = answer;
    }
    if (Object.keys(row).length > 0) rows.push(row);
  }
  return rows;
}

const words = (text: string): string => plainText(text).replaceAll('\n', ' ');

async function askScalar(
  field: ScalarField,
  start: Scalar | undefined,
  locale: string,
  prompts: Prompts,
  where: string,
): Promise<Scalar | undefined> {
  const message = `${where}${words(field.label)}${field.required ? '' : ' (may be left empty)'}: ${words(field.help)}`;
  switch (field.type) {
    case 'toggle':
      return prompts.confirm({ message, initial: start === true });
    case 'choice': {
      const choices = field.options.map(({ value, label }) => ({ value, label: words(label) }));
      const chosen = await prompts.select({
        message,
        choices: [...choices, { value: NONE, label: 'No answer yet' }],
        initial: start as string,
      });
      return chosen === NONE ? undefined : chosen;
    }
    case 'multichoice': {
      const choices = field.options.map(({ value, label }) => ({ value, label: words(label) }));
      const chosen = await prompts.multiselect({ message, choices, required: false, initial: start as string[] | undefined });
      return chosen.length > 0 ? chosen : undefined;
    }
    default: {
      const read = (typed: string) => readAnswers([field], { [field.id]: [typed] }, locale);
      const typed = await prompts.text({
        message,
        initial: start === undefined ? undefined : toValues([field], { [field.id]: start }, locale)[field.id]?.[0],
        fault: (answer) => read(answer).faults[0]?.message,
      });
      return read(typed).answers[field.id] as Scalar | undefined;
    }
  }
}
