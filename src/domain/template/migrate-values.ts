import { numberFormat } from '../intl.ts';
import type { Migration } from '../schema/template.ts';
import { keepAside } from './aside.ts';
import { changesBetween, type Change } from './migrate.ts';
import { rowsInUse } from './rows-in-use.ts';
import type { FormValues } from './values.ts';

/** Values of an older form, carried over. */
export interface MigratedValues {
  values: FormValues;
  /** Values that have no place any more, by the names they had, or by them and a number where several had one. */
  aside: FormValues;
  /** What was done, a sentence each. */
  notes: string[];
}

/** What the sentences and numbers of a migration need. */
export interface MigrationWords {
  /** By whose signs a number that a migration sets is written. */
  locale: string;
  /** How the reader knows a field, by its id or `list.column`. Default: its id. */
  label?: (path: string) => string | undefined;
}

/**
 * Carries what stands in an older form over: `migrateAnswers` for values as they were typed, so that a half-written answer
 * comes along as it is. A field that a migration gives a default is taken to be new.
 * @param changes of the newer release, in any order
 */
export function migrateValues(
  values: FormValues,
  changes: readonly Change[],
  from: string,
  to: string,
  { locale, label = () => undefined }: MigrationWords,
): MigratedValues {
  const result: MigratedValues = { values: structuredCopy(values), aside: {}, notes: [] };
  const words = { locale, label: (path: string) => label(path) ?? path };
  for (const change of changesBetween(changes, from, to)) {
    for (const migration of change.migrations ?? []) apply(migration, result, words);
  }
  return result;
}

function apply(migration: Migration, { values, aside, notes }: MigratedValues, { locale, label }: Required<MigrationWords>): void {
  switch (migration.type) {
    case 'renameField': {
      const [list, column] = parts(migration.from);
      const id = parts(migration.to).at(-1)!;
      const taken = new Set(holders(values, migration.to).filter((name) => !isBlank(values[name])));
      let moved = false;
      for (const name of holders(values, migration.from)) {
        const target = column === undefined ? `${id}${name.slice(list.length)}` : name.replace(/(?<![^.])[^.]+$/, id);
        // A list moves as a whole: rows of two lists do not mix.
        const isTaken = column === undefined && name !== list ? taken.size > 0 : taken.has(target);
        if (!isTaken) values[target] = values[name]!;
        else if (!isBlank(values[name])) keepAside(aside, name, values[name]!);
        moved ||= !isBlank(values[name]);
        delete values[name];
      }
      if (moved) notes.push(`The answer to “${label(migration.from)}” is the answer to “${label(migration.to)}” now.`);
      break;
    }
    case 'removeField': {
      const kept: string[] = [];
      for (const name of holders(values, migration.field)) {
        if (!isBlank(values[name])) {
          keepAside(aside, name, values[name]!);
          kept.push(`“${values[name]!.join(', ')}”`);
        }
        delete values[name];
      }
      if (kept.length > 0) notes.push(`The field “${label(migration.field)}” is gone; its answer was ${kept.join('; ')}.`);
      break;
    }
    case 'mapChoice': {
      const map = new Map(Object.entries(migration.map));
      const mapped = new Set<string>();
      for (const name of holders(values, migration.field)) {
        for (const value of values[name]!) if ((map.get(value) ?? value) !== value) mapped.add(`“${value}” is “${map.get(value)!}” now`);
        values[name] = [...new Set(values[name]!.map((value) => map.get(value) ?? value))];
      }
      if (mapped.size > 0) notes.push(`In “${label(migration.field)}”, ${[...mapped].join(', ')}.`);
      break;
    }
    case 'setDefault': {
      const [list, column] = parts(migration.field);
      const names = column === undefined ? [list] : rowsInUse(values, list).map((row) => `${list}.${row}.${column}`);
      const empty = names.filter((name) => isBlank(values[name]));
      const typed = typedValue(migration.value, locale);
      for (const name of empty) {
        if (typed === undefined) delete values[name];
        else values[name] = [typed];
      }
      if (empty.length > 0) notes.push(`The new field “${label(migration.field)}” starts with “${typed ?? 'no'}”.`);
      break;
    }
    // A form knows no sections.
    case 'renameSection':
  }
}

const parts = (path: string): [string, string?] => path.split('.') as [string, string?];

const isBlank = (value: string[] | undefined): boolean => value === undefined || value.every((text) => text.trim() === '');

/** Names of the controls of a field: its own, those of its rows, or of one column of them. */
function holders(values: FormValues, path: string): string[] {
  const [list, column] = parts(path);
  return Object.keys(values).filter((name) => {
    const [first, row, last] = name.split('.');
    return first === list && (column === undefined || (row !== undefined && last === column));
  });
}

/** What a control shows for a value; a box that is not ticked shows nothing. */
function typedValue(value: string | number | boolean, locale: string): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : undefined;
  return typeof value === 'number' ? numberFormat(locale, { maximumFractionDigits: 20 }).format(value) : value;
}

const structuredCopy = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).map(([name, texts]) => [name, [...texts]]));
