import type { TemplateIndex } from '../../src/domain/schema/release.ts';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { createDocument } from '../../src/domain/template/document.ts';
import { fittingAnswers } from '../../src/domain/template/fitting-answers.ts';
import { documentMarkdown } from '../../src/domain/template/markdown.ts';
import { answersBefore } from '../../src/domain/template/migrate-back.ts';
import { changesBetween, migrateAnswers } from '../../src/domain/template/migrate.ts';
import { compareVersions } from '../../src/domain/template/version.ts';
import type { AnswersRead } from './answers.ts';
import { readUndo, type OpenConflicts, type Undo } from './conflicts.ts';
import { ForkError } from './fault.ts';
import { sha256Of } from './files/digest.ts';
import { saidIdentity, saidVersion } from './identity.ts';
import type { Registry } from './registry/cache.ts';

/** A document whose text is of another version than its lock says: what an update of that text starts from. */
export interface AsOf {
  /** The entry of the lock, as it would be of the version that the text is. */
  tracked: TrackedDocument;
  /** Pristine text of that version. */
  base: string;
}

/**
 * What an update starts from that finds a text of another version than the lock says: an old one that was checked out or pasted, or a
 * newer one under an old lock. If it started from the version of the lock, whatever the text lacks would count as deleted.
 * @param answers those of the answers file, if it is there
 * @throws ForkError if the playbook does not publish that version, or publishes it with other bytes
 */
export async function asOf(
  root: string,
  tracked: TrackedDocument,
  { path: file, text, answers }: { path: string; text: string; answers?: AnswersRead },
  registry: Registry,
  from: string,
): Promise<AsOf> {
  const version = saidVersion(text, tracked);
  const undo = await undoOf(root, tracked);
  const said = saidIdentity(text).sha256;
  if (undo?.entry.version === version && (said === undefined || said === undo.entry.sha256))
    return { tracked: undo.entry, base: undo.base };
  const index = await registry.index(from, tracked.template);
  assertPublished(tracked, file, index, version, registry.source(from).name);
  const { release, sha256 } = await registry.release(from, tracked.template, version);
  if (said !== undefined && said !== sha256) {
    throw new ForkError(
      `Found \`sha256: ${said}\` in ${file}, expected ${sha256}, which ${registry.source(from).name} publishes as version ${version} of "${tracked.template}". Nothing was written. Correct its frontmatter, or bring the text back as it was committed.`,
    );
  }
  const { changes } = compareVersions(version, tracked.version) < 0 ? (await registry.release(from, tracked.template)).release : release;
  const carried = answers?.identity.version === version ? answers.answers : carry(tracked, changes, version);
  const rendered = fittingAnswers(release.fields, carried).answers;
  const base = documentMarkdown(createDocument(release, rendered), { document: tracked.id, template: release.id, version, sha256 });
  return { tracked: { ...tracked, version, sha256, answers: rendered, base: sha256Of(base) }, base };
}

/** Answers of the lock as another version has them. */
function carry(
  { version: locked, answers, aside = {} }: TrackedDocument,
  changes: Parameters<typeof migrateAnswers>[1],
  version: string,
): Answers {
  if (compareVersions(version, locked) > 0) return migrateAnswers(answers, changes, locked, version).answers;
  return answersBefore(
    answers,
    aside,
    changesBetween(changes, version, locked).flatMap((change) => change.migrations ?? []),
  );
}

/** The state before the last update; `undefined` if it was not stored in full. */
async function undoOf(root: string, tracked: TrackedDocument): Promise<Undo | undefined> {
  return readUndo(root, tracked).catch((error: unknown) => {
    if (error instanceof ForkError) return undefined;
    throw error;
  });
}

/** @throws ForkError if a text says that it is of a version which the playbook does not publish */
export function assertPublished(
  { template, version }: TrackedDocument,
  file: string,
  index: TemplateIndex,
  said: string,
  name: string,
): void {
  if (index.versions.some((item) => item.version === said)) return;
  const all = index.versions.map((item) => item.version).join(', ');
  throw new ForkError(
    `Found \`version: ${said}\` in ${file}; the lock says ${version}, and ${name} publishes ${all} of "${template}". Nothing was written. Correct that line, or bring the text back as it was committed.`,
  );
}

/** @throws ForkError if conflicts of an update are open and the text is of another version than that update made */
export function assertSettled({ id, version }: TrackedDocument, textVersion: string, conflicts: OpenConflicts | undefined): void {
  if (textVersion === version || !conflicts || conflicts.open.length === 0) return;
  throw new ForkError(
    `Conflicts of the update of ${id} to ${version} are open, but its text says that it is version ${textVersion}. Nothing was written. Bring the text back as the update left it, or take the update back with \`playbook update ${id} --abort\`.`,
  );
}
