import type { Field } from '../../domain/schema/field.ts';
import type { FormValues } from '../../domain/template/values.ts';
import { rowLimit, type Control, type Rows } from '../rows.ts';

/** Values of a document, of which some may have no control in the form: answers that it does not ask for, or rows far past the most. */
export function valuesWithoutControl(form: HTMLFormElement, values: FormValues): FormValues {
  const names = new Set([...form.elements].map((control) => (control as Control).name));
  const isUnshown = ([name, texts]: [string, string[]]) => !names.has(name) && texts.some((text) => text.trim() !== '');
  return Object.fromEntries(Object.entries(values).filter(isUnshown));
}

/** Says what becomes of such values; nothing where there are none. */
export function describeUnshown(unshown: FormValues, fields: readonly Field[], lists: readonly Rows[]): string {
  const names = Object.keys(unshown);
  if (names.length === 0) return '';
  const [who, is, comes] = names.length === 1 ? ['One answer', 'It is', 'comes'] : [`${names.length} answers`, 'They are', 'come'];
  const long = lists.filter((rows) =>
    names.some((name) => name.startsWith(`${rows.list}.`) && Number(name.split('.')[1]) >= rowLimit(rows)),
  );
  const why = long.map((rows) => {
    const label = fields.find((field) => field.id === rows.list)?.label ?? rows.list;
    return ` “${label}” takes ${rows.most} rows, and the form shows at most ${rowLimit(rows)}.`;
  });
  const [has, and] = names.length === 1 ? ['has', 'is'] : ['have', 'are'];
  return `${who} of this document ${has} no place in this form.${why.join('')} ${is} kept with the document and ${comes} along in a link, and ${and} in no other file.`;
}
