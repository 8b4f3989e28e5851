import type { Field } from '../schema/field.ts';
import type { TemplateRelease } from '../schema/release.ts';
import { changesBetween } from './migrate.ts';
import { sectionIds } from './release-tree.ts';

/**
 * What older documents would lose: fields, columns, options and sections of one release that the next no longer has and
 * that no migration carries over. A sentence each; nothing where every answer and edit finds its place.
 */
export function findBreaks(old: TemplateRelease, next: TemplateRelease): string[] {
  const migrations = changesBetween(next.changes, old.version, next.version).flatMap((change) => change.migrations ?? []);
  const renamed = new Map<string, string>();
  const sections = new Map<string, string>();
  const removed = new Set<string>();
  const mapped = new Map<string, Record<string, string>>();
  for (const migration of migrations) {
    if (migration.type === 'renameField') renamed.set(migration.from, migration.to);
    if (migration.type === 'removeField') removed.add(migration.field);
    if (migration.type === 'mapChoice') mapped.set(migration.field, { ...mapped.get(migration.field), ...migration.map });
    if (migration.type === 'renameSection') sections.set(migration.from, migration.to);
  }
  const after = new Map(flatFields(next.fields));
  const breaks: string[] = [];
  for (const [path, field] of flatFields(old.fields)) {
    if (isRemoved(path, removed)) continue;
    const now = renamed.get(path) ?? withRenamedList(path, renamed);
    const found = after.get(now);
    if (!found) breaks.push(`The field "${path}" of version ${old.version} is gone. Add a migration: renameField or removeField.`);
    else if (found.type !== field.type)
      breaks.push(`The field "${path}" was of type ${field.type} and "${now}" is of type ${found.type}. Give the new one another id.`);
    else if (field.options && found.options) {
      const map = mapped.get(now) ?? mapped.get(path) ?? {};
      const { options } = found;
      const lost = field.options.filter(({ value }) => !options.some((option) => option.value === (map[value] ?? value)));
      breaks.push(
        ...lost.map(
          ({ value }) => `The option "${value}" of "${path}" is gone. Add a migration: mapChoice with the option that takes its place.`,
        ),
      );
    }
  }
  const now = new Set(sectionIds(next.body));
  for (const id of sectionIds(old.body)) {
    const to = sections.get(id);
    if (to !== undefined && !now.has(to)) breaks.push(`The section "${id}" is renamed to "${to}", which the body does not have.`);
  }
  return breaks;
}

/** Fields by id, and columns by `list.column`. */
function flatFields(fields: readonly Field[]): [string, Pick<Field, 'type'> & { options?: { value: string }[] }][] {
  return fields.flatMap((field) => [
    [field.id, field] as [string, Field],
    ...(field.type === 'list' ? field.item.map((column): [string, Field] => [`${field.id}.${column.id}`, column]) : []),
  ]);
}

const isRemoved = (path: string, removed: ReadonlySet<string>): boolean => removed.has(path) || removed.has(path.split('.')[0]!);

/** The path of a column whose list was renamed. */
function withRenamedList(path: string, renamed: ReadonlyMap<string, string>): string {
  const [list, column] = path.split('.');
  return column === undefined ? path : `${renamed.get(list!) ?? list!}.${column}`;
}
