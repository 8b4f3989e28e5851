import type { TemplateRelease } from '../schema/release.ts';
import type { Migration } from '../schema/template.ts';
import type { AnswerFault, Answers } from './answers.ts';
import { createDocument } from './document.ts';
import { documentMarkdown, markedSection, NOTES_SECTION } from './markdown.ts';
import { mergeDocuments } from './merge/merge.ts';
import type { Change, MergeIssue, MergeOptions } from './merge/types.ts';
import { changesBetween, migrateAnswers } from './migrate.ts';
import { missingAnswers, type MissingAnswer } from './missing.ts';

/** A document and what it is to become. */
export interface UpgradeInput {
  /** Id of the document in its folder; a download has none. */
  document?: string;
  /** Pristine text that the document was made from. */
  base: string;
  /** The document as it was edited. */
  ours: string;
  /** Answers as they are now. */
  answers: Answers;
  /** Version that the document has. */
  from: string;
  /** Version that the answers are to. Default: that of the document. */
  answersFrom?: string;
  release: TemplateRelease;
  /** SHA-256 of the file of the release. */
  sha256: string;
  decide?: MergeOptions['decide'];
}

/** A document with what upstream changed. */
export interface Upgrade {
  text: string;
  /** Pristine text of the new version, from which the next upgrade starts. */
  base: string;
  changes: Change[];
  /** Present if the texts could not be merged: the document is as it was, and must not be written. */
  issue?: MergeIssue;
  answers: Answers;
  /** Answers that have no place any more, as `migrateAnswers` keeps them. */
  aside: Answers;
  /** What was done to the answers, a sentence each. */
  notes: string[];
  /** Required answers that are not there. */
  missing: MissingAnswer[];
  sections: Map<string, string>;
}

/** Carries answers over to a release, renders it with them, and merges what that changes into the document. */
export function upgradeDocument(input: UpgradeInput): Upgrade {
  const { document, base, ours, release, sha256, from, answersFrom = from, decide } = input;
  const { answers, aside, notes } = migrateAnswers(input.answers, release.changes, answersFrom, release.version);
  const { sections } = migrateAnswers({}, release.changes, from, release.version);
  const identity = { ...(document ? { document } : {}), template: release.id, version: release.version, sha256 };
  const theirs = documentMarkdown(createDocument(release, answers), identity);
  const merged = mergeDocuments(base, ours, theirs, { sections, ...(decide ? { decide } : {}) });
  return { ...merged, base: theirs, answers, aside, notes, missing: missingAnswers(release.fields, answers), sections };
}

/** Migrations after one version and up to that of a release, oldest first. */
export const migrationsTo = (release: Pick<TemplateRelease, 'changes' | 'version'>, from: string): Migration[] =>
  changesBetween(release.changes, from, release.version).flatMap((change) => change.migrations ?? []);

/** The path that an answer had before migrations renamed it. */
export function pathBefore(migrations: readonly Migration[], path: AnswerFault['path']): AnswerFault['path'] {
  return migrations.toReversed().reduce<AnswerFault['path']>((at, migration) => {
    if (migration.type !== 'renameField') return at;
    const [list, column] = migration.to.split('.');
    const old = migration.from.split('.').at(-1)!;
    if (column === undefined) return at[0] === list ? [old, ...at.slice(1)] : at;
    return at[0] === migration.from.split('.')[0] && at[2] === column ? [at[0]!, at[1]!, old] : at;
  }, path);
}

/** The path that an answer has after migrations; nothing where they remove its field. */
export function pathAfter(migrations: readonly Migration[], path: AnswerFault['path']): AnswerFault['path'] | undefined {
  return migrations.reduce<AnswerFault['path'] | undefined>((at, migration) => {
    if (at === undefined || (migration.type !== 'renameField' && migration.type !== 'removeField')) return at;
    const [list, column] = (migration.type === 'renameField' ? migration.from : migration.field).split('.') as [string, string?];
    if (at[0] !== list || (column !== undefined && at[2] !== column)) return at;
    if (migration.type === 'removeField') return undefined;
    const id = migration.to.split('.').at(-1)!;
    return column === undefined ? [id, ...at.slice(1)] : [list, at[1]!, id];
  }, path);
}

/** Ids of the sections that a document has, in its order; its notes are none. */
export const markedSections = (markdown: string): string[] =>
  markdown.split('\n').flatMap((line) => {
    const id = markedSection(line);
    return id === undefined || id === NOTES_SECTION ? [] : [id];
  });
