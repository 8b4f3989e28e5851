import type { TemplateRelease } from '../../domain/schema/release.ts';
import { isShown, type Answers, type Row } from '../../domain/template/answers.ts';
import { readAnswers, rowCount, type FormValues } from '../../domain/template/values.ts';

/** Shows the questions whose condition holds and puts the others away; what was typed into them stays. */
export function showConditions(form: HTMLFormElement, { fields, locale }: TemplateRelease, values: FormValues, answers: Answers): void {
  for (const field of fields) {
    if (field.showWhen) form.querySelector(`[data-field="${field.id}"]`)!.classList.toggle('off', !isShown(field, answers));
    if (field.type !== 'list') continue;
    const conditional = field.item.filter((column) => column.showWhen);
    if (conditional.length === 0) continue;
    const rows = [...form.querySelectorAll(`[data-rows="${field.id}"] [data-row]`)];
    const all = Array.from({ length: rowCount(values, field.id) }, (_, i): Row => {
      const own = Object.fromEntries(field.item.map((column) => [column.id, values[`${field.id}.${i}.${column.id}`] ?? []]));
      return readAnswers(field.item, own, locale).answers as Row;
    });
    rows.forEach((row, i) => {
      for (const column of conditional)
        row.querySelector(`[data-column="${column.id}"]`)!.classList.toggle('off', !isShown(column, all[i] ?? {}));
    });
  }
}
