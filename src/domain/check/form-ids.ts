import { isFormFrameId } from '../document/frame-ids.ts';
import type { Entry } from '../graph/entry.ts';
import type { Field, ScalarField } from '../schema/field.ts';
import { finding, type Finding } from './rule.ts';

/**
 * Fields of a template whose controls would have an id of the page of its form, or one that another field makes: the control `data`
 * has a help text `data-hint`, and a second row of `uses` is `uses-1`. Labels and errors would lead to the wrong place.
 */
export function checkFormIds(entry: Entry): Finding[] {
  if (entry.collection !== 'templates') return [];
  const { fields } = entry.data;
  const owners = new Map<string, string>();
  for (const field of fields) for (const id of derivedIds(field)) owners.set(id, field.id);
  const lists = fields.flatMap((field) => (field.type === 'list' ? [{ id: field.id, row: new RegExp(`^${field.id}-\\d+(?:-|$)`) }] : []));
  return fields.flatMap((field, i) => {
    const own = [field.id, ...derivedIds(field)];
    const taken = own.find(isFormFrameId);
    const other = owners.get(field.id) ?? lists.find(({ id, row }) => id !== field.id && row.test(field.id))?.id;
    if (taken === undefined && other === undefined) return [];
    const why = taken === undefined ? `which the form needs for parts of the field "${other}"` : 'an id that the page of its form has';
    return [
      finding('error', 'id-duplicate', entry, `Found the field "${field.id}", ${why}.`, {
        path: ['fields', i, 'id'],
        hint: `Give it another id, such as "${field.id}-${field.type === 'list' ? 'rows' : 'answer'}". If a version with it is released, add a renameField migration.`,
      }),
    ];
  });
}

/** Ids of the parts of a field in its form, beside the one of its control. Rows of a list are counted from 0. */
function derivedIds(field: Field): string[] {
  if (field.type !== 'list') return scalarIds(field, field.id);
  const row = `${field.id}-0`;
  const columns = field.item.flatMap((column) => [`${row}-${column.id}`, ...scalarIds(column, `${row}-${column.id}`)]);
  return [`${field.id}-hint`, row, `${row}-name`, ...columns];
}

function scalarIds(field: ScalarField, id: string): string[] {
  const options = field.type === 'multichoice' ? field.options.map(({ value }) => `${id}-${value}`) : [];
  return [`${id}-hint`, `${id}-unit`, `${id}-fault`, ...options];
}
