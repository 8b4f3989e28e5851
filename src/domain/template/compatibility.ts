import type { Field, ScalarField } from '../schema/field.ts';
import type { TemplateRelease } from '../schema/release.ts';
import type { Migration } from '../schema/template.ts';
import type { AnswerFault } from './answers.ts';
import { migrateAnswers } from './migrate.ts';
import { sectionIds } from './release-tree.ts';
import { migrationsTo, pathAfter } from './upgrade.ts';

/**
 * What older documents would lose: answers whose field, column or option the next release no longer has and no migration
 * carries over, and edits of sections that are renamed to one that the body does not have. A section that is merely gone is
 * no loss: the merge keeps it wherever somebody edited it.
 * @returns a sentence each; nothing where every answer and edit finds its place
 */
export function findBreaks(old: TemplateRelease, next: TemplateRelease): string[] {
  const migrations = migrationsTo(next, old.version);
  const after = new Map(flatFields(next.fields).map(({ path, field }) => [nameOf(path), field]));
  const breaks = flatFields(old.fields).flatMap(({ path, field }): string[] => {
    const end = follow(migrations, path, field);
    if (!end) return [];
    const [name, now] = [nameOf(path), nameOf(end.path)];
    const found = after.get(now);
    if (!found) return [`The field "${name}" of version ${old.version} is gone. Add a migration: renameField or removeField.`];
    if (found.type !== field.type)
      return [`The field "${name}" was of type ${field.type} and "${now}" is of type ${found.type}. Give the new one another id.`];
    const options = new Set(optionsOf(found));
    return [...end.options].flatMap(([value, to]) =>
      options.has(to)
        ? []
        : [`The option "${value}" of "${name}" is gone. Add a migration: mapChoice with the option that takes its place.`],
    );
  });
  const { sections } = migrateAnswers({}, next.changes, old.version, next.version);
  const now = new Set(sectionIds(next.body));
  for (const id of sectionIds(old.body)) {
    const to = sections.get(id);
    if (to !== undefined && !now.has(to)) breaks.push(`The section "${id}" is renamed to "${to}", which the body does not have.`);
  }
  return breaks;
}

type Path = AnswerFault['path'];

/** Fields and columns, each with the path of an answer to it. */
function flatFields(fields: readonly Field[]): { path: Path; field: Field | ScalarField }[] {
  return fields.flatMap((field) => [
    { path: [field.id], field },
    ...(field.type === 'list' ? field.item.map((column) => ({ path: [field.id, 0, column.id], field: column })) : []),
  ]);
}

/** How migrations name the field of an answer: its id, or `list.column`. */
const nameOf = (path: Path): string => path.filter((part) => typeof part === 'string').join('.');

const optionsOf = (field: Field | ScalarField): string[] => ('options' in field ? field.options.map(({ value }) => value) : []);

/** Where migrations, one after the other, bring a field and its options; nothing where they take the field away. */
function follow(
  migrations: readonly Migration[],
  start: Path,
  field: Field | ScalarField,
): { path: Path; options: Map<string, string> } | undefined {
  const options = new Map(optionsOf(field).map((value) => [value, value]));
  let path: Path | undefined = start;
  for (const migration of migrations) {
    if (migration.type === 'mapChoice' && migration.field === nameOf(path)) {
      const map = new Map(Object.entries(migration.map));
      for (const [value, to] of options) options.set(value, map.get(to) ?? to);
    }
    path = pathAfter([migration], path);
    if (!path) return undefined;
  }
  return { path, options };
}
