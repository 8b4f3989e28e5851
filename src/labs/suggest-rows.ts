import { rowsOf, type FormValues } from '../domain/submission/read-form.ts';
import { controlsOf, createRows, type Rows } from './rows.ts';

/** What stands in a form: the value of every named field; of the choice at its top, the one that is chosen. */
export function valuesOf(form: HTMLFormElement): FormValues {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** Writes values into the fields of the same names; rows must be there. */
export function fill(form: HTMLFormElement, values: FormValues): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = value;
  }
}

/**
 * Makes the rows of a list work, and the button that starts from the rows of another list.
 * @param changed is called when a row came or went, with what happened in words
 */
export function createCaseRows(holder: HTMLElement, form: HTMLFormElement, changed: (what: string) => void): Rows {
  const rows = createRows(holder, changed);
  holder.querySelector<HTMLElement>('[data-copy-from]')?.addEventListener('click', ({ currentTarget }) => {
    const source = (currentTarget as HTMLElement).dataset.copyFrom!;
    const values = valuesOf(form);
    const from = rowsOf(values, source);
    // Rows that hold something stay: the copies follow them.
    for (const row of rows.all()) if (controlsOf(row).every((control) => control.value === '')) row.remove();
    const start = rows.all().length;
    rows.add(from.length);
    const prefix = `${source}.`;
    const copies = Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length).replace(/^\d+/, (n) => `${rows.list}.${start + Number(n)}`), value]);
    fill(form, Object.fromEntries(copies) as FormValues);
    rows.all()[start]!.focus();
    changed(`${from.length} copied. Change what is different now.`);
  });
  return rows;
}
