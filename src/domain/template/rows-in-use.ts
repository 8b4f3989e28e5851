import { rowCount, type FormValues } from './values.ts';

/**
 * Places of the rows of a form that hold something, in order. Rows without an answer are none in the document, so its first row
 * may be the second of the form.
 */
export function rowsInUse(values: FormValues, list: string): number[] {
  const filled = new Set(
    Object.entries(values).flatMap(([name, texts]) =>
      name.startsWith(`${list}.`) && texts.some((text) => text.trim() !== '') ? [Number(name.split('.')[1])] : [],
    ),
  );
  return Array.from({ length: rowCount(values, list) }, (_, i) => i).filter((i) => filled.has(i));
}
