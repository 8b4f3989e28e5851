import type { Migration } from '../schema/template.ts';
import type { Answers, Row, Scalar } from './answers.ts';

/**
 * Answers as an older version of a template had them, as far as that can be told: renamed fields have their old names, choices
 * their old values, and what was put aside is in its place. What only newer versions ask for stays, for the caller to leave out.
 * @param aside answers whose fields are gone
 * @param migrations those after the older version, oldest first
 */
export function answersBefore(answers: Answers, aside: Answers, migrations: readonly Migration[]): Answers {
  const result = structuredCopy(answers);
  for (const migration of migrations.toReversed()) takeBack(migration, result, aside);
  return result;
}

const structuredCopy = (answers: Answers): Answers => JSON.parse(JSON.stringify(answers)) as Answers;

type Holder = Record<string, Scalar | Row[]>;

function takeBack(migration: Migration, answers: Answers, aside: Answers): void {
  if (migration.type === 'renameField') {
    const [list, column] = migration.to.split('.') as [string, string?];
    const old = migration.from.split('.').at(-1)!;
    for (const holder of holdersOf(answers, list, column)) {
      const id = column ?? list;
      if (!Object.hasOwn(holder, id) || Object.hasOwn(holder, old)) continue;
      holder[old] = holder[id]!;
      delete holder[id];
    }
  } else if (migration.type === 'removeField') {
    const { field } = migration;
    if (!field.includes('.') && Object.hasOwn(aside, field) && !Object.hasOwn(answers, field)) answers[field] = aside[field]!;
  } else if (migration.type === 'mapChoice') {
    const [list, column] = migration.field.split('.') as [string, string?];
    const old = new Map(Object.entries(migration.map).map(([before, after]) => [after, before]));
    const before = (value: string): string => old.get(value) ?? value;
    for (const holder of holdersOf(answers, list, column)) {
      const id = column ?? list;
      const value = Object.hasOwn(holder, id) ? holder[id] : undefined;
      if (typeof value === 'string') holder[id] = before(value);
      else if (Array.isArray(value)) holder[id] = (value as string[]).map((item) => (typeof item === 'string' ? before(item) : item));
    }
  }
}

/** What holds a field: the answers, or each row of its list. */
function holdersOf(answers: Answers, list: string, column: string | undefined): Holder[] {
  if (column === undefined) return [answers];
  const rows = answers[list];
  return Array.isArray(rows) ? rows.filter((row): row is Row => typeof row === 'object') : [];
}
