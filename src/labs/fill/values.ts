import { rowCount, type FormValues } from '../../domain/template/values.ts';
import { rowLimit, type Control, type Rows } from '../rows.ts';

/** What stands in the form, as it was typed: the values of each control by its name. */
export function valuesOf(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const [name, value] of new FormData(form)) (values[name] ??= []).push(String(value));
  return values;
}

/**
 * Puts values into the form: what they do not name is empty.
 * @param lists its lists; each has at least the rows that a new document starts with, and at most its limit
 */
export function setValues(form: HTMLFormElement, values: FormValues, lists: readonly Rows[]): void {
  for (const rows of lists) rows.reset(Math.min(Math.max(rowCount(values, rows.list), rows.start), rowLimit(rows)));
  for (const control of form.elements as Iterable<Element> & HTMLFormControlsCollection) {
    const { name, type } = control as Control;
    if (!name) continue;
    if (type === 'checkbox') (control as HTMLInputElement).checked = values[name]?.includes((control as HTMLInputElement).value) ?? false;
    else (control as Control).value = values[name]?.[0] ?? '';
  }
}

/** The first control of a name, or the group of a list. */
export function controlOf(form: HTMLFormElement, name: string): HTMLElement | undefined {
  const named = form.elements.namedItem(name);
  const control = named instanceof RadioNodeList ? named[0] : named;
  return control instanceof HTMLElement ? control : undefined;
}
