import type { Migration } from '../schema/template.ts';
import type { Answers, Row, Scalar } from './answers.ts';
import { keepAside } from './aside.ts';
import { compareVersions } from './version.ts';

/** Changes of one version, as a release carries them. */
export interface Change {
  version: string;
  date: string;
  items: string[];
  migrations?: Migration[];
}

/** Older answers, carried over. */
export interface Migrated {
  answers: Answers;
  /** Answers that have no place any more, by the id they had, or by it and a number where several had it. */
  aside: Answers;
  /** What was done to the answers, a sentence each. */
  notes: string[];
  /** New id of each section that was renamed, by its old one. */
  sections: Map<string, string>;
}

/** The changes after one version and up to another, oldest first. */
export function changesBetween<C extends Pick<Change, 'version'>>(changes: readonly C[], from: string, to: string): C[] {
  return changes
    .filter(({ version }) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0)
    .sort((a, b) => compareVersions(a.version, b.version));
}

/**
 * Carries answers over from an older version of a template. A field of a migration is an id, or `list.column`.
 * @param changes of the newer release, in any order
 */
export function migrateAnswers(answers: Answers, changes: readonly Change[], from: string, to: string): Migrated {
  const result: Migrated = { answers: JSON.parse(JSON.stringify(answers)) as Answers, aside: {}, notes: [], sections: new Map() };
  for (const change of changesBetween(changes, from, to)) for (const migration of change.migrations ?? []) apply(migration, result);
  return result;
}

function apply(migration: Migration, result: Migrated): void {
  const { answers, aside, notes, sections } = result;
  switch (migration.type) {
    case 'renameField': {
      const { holders, id } = placesOf(answers, migration.from);
      const to = migration.to.split('.').at(-1)!;
      let moved = false;
      const taken = holders.map((holder) => {
        const own = takeOut(holder, id);
        if (!Object.hasOwn(own, id) || Object.hasOwn(holder, to)) return own;
        holder[to] = own[id]!;
        moved = true;
        return {};
      });
      const kept = setAside(aside, migration.from, taken);
      if (kept) notes.push(`There is an answer to "${migration.to}" already; that to "${migration.from}" is kept aside: ${kept}.`);
      if (moved) notes.push(`The answer to "${migration.from}" is the answer to "${migration.to}" now.`);
      break;
    }
    case 'removeField': {
      const { holders, id } = placesOf(answers, migration.field);
      const kept = setAside(
        aside,
        migration.field,
        holders.map((holder) => takeOut(holder, id)),
      );
      if (kept) notes.push(`The field "${migration.field}" is gone; its answer is kept aside: ${kept}.`);
      break;
    }
    case 'mapChoice': {
      const map = new Map(Object.entries(migration.map));
      const mapped = new Set<string>();
      const change = (value: string): string => {
        const next = map.get(value) ?? value;
        if (next !== value) mapped.add(`"${value}" is "${next}" now`);
        return next;
      };
      const { holders, id } = placesOf(answers, migration.field);
      for (const holder of holders) {
        const value = Object.hasOwn(holder, id) ? holder[id] : undefined;
        if (typeof value === 'string') holder[id] = change(value);
        else if (Array.isArray(value)) holder[id] = [...new Set((value as string[]).map(change))];
      }
      if (mapped.size > 0) notes.push(`In "${migration.field}", ${[...mapped].join(', ')}.`);
      break;
    }
    case 'setDefault': {
      const { holders, id } = placesOf(answers, migration.field);
      const empty = holders.filter((holder) => !Object.hasOwn(holder, id));
      for (const holder of empty) holder[id] = migration.value;
      if (empty.length > 0) notes.push(`The new field "${migration.field}" starts with ${shown(migration.value)}.`);
      break;
    }
    case 'renameSection': {
      for (const [old, id] of sections) if (id === migration.from) sections.set(old, migration.to);
      if (![...sections.values()].includes(migration.to)) sections.set(migration.from, migration.to);
      break;
    }
  }
}

type Holder = Record<string, Scalar | Row[]>;

/** What holds a field: the answers, or each row of its list; and the id that it has there. */
function placesOf(answers: Answers, path: string): { holders: Holder[]; id: string } {
  const [first, column] = path.split('.') as [string, string?];
  if (column === undefined) return { holders: [answers], id: first };
  const rows = answers[first];
  return { holders: Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object') : [], id: column };
}

/** Takes an answer away. @returns it under its id; nothing under it where there is none */
function takeOut(holder: Holder, id: string): Holder {
  if (!Object.hasOwn(holder, id)) return {};
  const own = { [id]: holder[id]! };
  delete holder[id];
  return own;
}

/**
 * Keeps what was taken out aside, in the form it had: an answer, or rows with the one column, so that each is still known by
 * its place.
 * @returns the answers in words; nothing where there were none
 */
function setAside(aside: Answers, path: string, taken: readonly Holder[]): string {
  const values = taken.flatMap((own) => Object.values(own));
  if (values.length > 0) keepAside(aside, path, path.includes('.') ? (taken as Row[]) : values[0]!);
  return values.map(shown).join('; ');
}

const shown = (value: Scalar | Row[]): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));
