import type { Field } from '../schema/field.ts';

/**
 * How a form names a field, or a column of a list.
 * @param path id of the field, or `list.column`
 */
export function fieldLabel(fields: readonly Field[], path: string): string | undefined {
  const [id, column] = path.split('.');
  const field = fields.find((item) => item.id === id);
  if (column === undefined) return field?.label;
  const found = field?.type === 'list' ? field.item.find((item) => item.id === column) : undefined;
  return found && `${field!.label}: ${found.label}`;
}
