import type { Migration } from '../schema/template.ts';
import type { Answers, Row, Scalar } from './answers.ts';
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
  /** Answers that have no place any more, by the id they had. */
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
      const to = migration.to.split('.').at(-1)!;
      const kept: (Scalar | Row[])[] = [];
      let moved = false;
      eachHolder(answers, migration.from, (holder, id) => {
        if (to in holder) kept.push(holder[id]!);
        else {
          holder[to] = holder[id]!;
          moved = true;
        }
        delete holder[id];
      });
      if (kept.length > 0) {
        aside[migration.from] = kept.length === 1 ? kept[0]! : kept.map(String);
        notes.push(
          `There is an answer to "${migration.to}" already; that to "${migration.from}" is kept aside: ${kept.map(shown).join('; ')}.`,
        );
      }
      if (moved) notes.push(`The answer to "${migration.from}" is the answer to "${migration.to}" now.`);
      break;
    }
    case 'removeField': {
      const kept: (Scalar | Row[])[] = [];
      eachHolder(answers, migration.field, (holder, id) => {
        kept.push(holder[id]!);
        delete holder[id];
      });
      if (kept.length === 0) break;
      aside[migration.field] = kept.length === 1 ? kept[0]! : kept.map(String);
      notes.push(`The field "${migration.field}" is gone; its answer is kept aside: ${kept.map(shown).join('; ')}.`);
      break;
    }
    case 'mapChoice': {
      const map = new Map(Object.entries(migration.map));
      const mapped = new Set<string>();
      eachHolder(answers, migration.field, (holder, id) => {
        const change = (value: string): string => {
          const next = map.get(value);
          if (next !== undefined && next !== value) mapped.add(`"${value}" is "${next}" now`);
          return next ?? value;
        };
        const value = holder[id]!;
        if (typeof value === 'string') holder[id] = change(value);
        else if (Array.isArray(value)) holder[id] = [...new Set((value as string[]).map(change))];
      });
      if (mapped.size > 0) notes.push(`In "${migration.field}", ${[...mapped].join(', ')}.`);
      break;
    }
    case 'setDefault': {
      const [list, column] = migration.field.split('.') as [string, string?];
      const holders = column === undefined ? [answers] : rowsOf(answers, list);
      const id = column ?? list;
      const empty = holders.filter((holder) => holder[id] === undefined);
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

const rowsOf = (answers: Answers, list: string): Holder[] => {
  const rows = answers[list];
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object') : [];
};

/** Calls `act` for the answers, or each row, that holds the field. @returns whether any did */
function eachHolder(answers: Answers, path: string, act: (holder: Holder, id: string) => void): boolean {
  const [first, column] = path.split('.') as [string, string?];
  const id = column ?? first;
  const holders = (column === undefined ? [answers] : rowsOf(answers, first)).filter((holder) => id in holder);
  for (const holder of holders) act(holder, id);
  return holders.length > 0;
}

const shown = (value: Scalar | Row[]): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));
