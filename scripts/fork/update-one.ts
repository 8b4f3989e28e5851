import { DOCUMENT_LIMITS } from '../../src/domain/limits.ts';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { answersText } from '../../src/domain/template/answers-file.ts';
import { keepAside } from '../../src/domain/template/aside.ts';
import { RENDERER } from '../../src/domain/template/document.ts';
import { editAnswersText, isSame } from '../../src/domain/template/edit-answers.ts';
import { basePath, deletedSectionsOf } from '../../src/domain/template/lock.ts';
import { takesWords } from '../../src/domain/template/merge/choices.ts';
import { mergeIssueText } from '../../src/domain/template/merge/issue.ts';
import { conflictMarkers } from '../../src/domain/template/merge/markers.ts';
import type { Change, Choice } from '../../src/domain/template/merge/types.ts';
import { markedSections, migrationsTo, pathBefore, upgradeDocument, type Upgrade } from '../../src/domain/template/upgrade.ts';
import { assertAnswers, assertAnswersOf, parseAnswers, readsAs, type AnswersRead } from './answers.ts';
import { conflictChanges, conflictsOf, undoChanges, type Conflict } from './conflicts.ts';
import { ForkError } from './fault.ts';
import { changeOf, removals } from './files/change.ts';
import { readBytes, sha256Of, textOf } from './files/digest.ts';
import type { FileChange } from './files/transaction.ts';
import type { ReadRelease } from './registry/source.ts';

/** A tracked document as it stands in its folder. */
export interface Present {
  tracked: TrackedDocument;
  /** Where it is; another path than the lock says where it was moved. */
  path: string;
  text: string;
  answersPath: string;
  /** Its answers file; nothing where there is none. */
  answers?: AnswersRead;
  base: string;
  /** The entry as the lock has it, if the text is of another version than that and `tracked` is made for its version. */
  locked?: TrackedDocument;
}

/** What decides a conflict before it is written: nothing leaves it open. */
export type Decide = (change: Change) => Choice | undefined;

/** What an update makes of one document. */
export interface Outcome {
  upgrade: Upgrade;
  /** Conflicts that nobody has decided. */
  open: Conflict[];
  entry: TrackedDocument;
  files: FileChange[];
}

/** Reads the answers file of a document. */
export async function readAnswersAt(root: string, file: string): Promise<AnswersRead | undefined> {
  const bytes = await readBytes(root, file, DOCUMENT_LIMITS.fileBytes);
  return bytes && parseAnswers(textOf(bytes, file), file);
}

/**
 * Brings a document to a release, with its answers as they are now. Nothing is written.
 * @param decide settles conflicts; `markers` shows those that it leaves in the document
 * @throws ForkError if the text is too long to be merged, or with line and column of every answer that does not fit the release
 */
export async function updateOne(
  root: string,
  present: Present,
  { release, sha256 }: ReadRelease,
  decide: Decide,
  markers: boolean,
): Promise<Outcome> {
  const { tracked, answers: read, base, locked = tracked } = present;
  if (read) assertAnswersOf(read, tracked.template, release.version);
  // Answers are carried over from the version that they answer, which is not always that of the text.
  const now = read ? { answers: read.answers, from: read.identity.version } : { answers: locked.answers, from: locked.version };
  const migrations = migrationsTo(release, now.from);
  const input = {
    document: tracked.id,
    base,
    ours: present.text,
    answers: now.answers,
    answersFrom: now.from,
    from: tracked.version,
    release,
    sha256,
  };
  const undecided: Change[] = [];
  const upgrade = upgradeDocument({
    ...input,
    decide: (change) => {
      const choice = decide(change);
      if (choice !== undefined || change.state !== 'conflict') return choice;
      undecided.push(change);
      return markers && takesWords(change) ? { text: conflictMarkers(change) } : undefined;
    },
  });
  if (upgrade.issue) throw new ForkError(`${present.path}: ${mergeIssueText(upgrade.issue)} Nothing was written for ${tracked.id}.`);
  assertAnswers(release, upgrade.answers, read, {
    original: (at) => pathBefore(migrations, at),
    mend: `Nothing was written for ${tracked.id}. Mend these answers in ${present.answersPath} so that they fit version ${release.version}, then update again.`,
  });
  const entry = entryAfter(present, upgrade, release.version, sha256);
  const identity = { template: release.id, version: release.version, sha256 };
  const answersAfter = newAnswersText(read, identity, upgrade, migrations);
  const own = {
    document: tracked.id,
    template: release.id,
    from: tracked.version,
    to: release.version,
    sections: [...upgrade.sections],
    markers,
  };
  const before = await readBytes(root, present.answersPath);
  const files: FileChange[] = [
    { path: present.path, bytes: upgrade.text, before: sha256Of(present.text) },
    { path: present.answersPath, bytes: answersAfter, before: before && sha256Of(before) },
    await changeOf(root, basePath(entry.base), upgrade.base),
    ...(entry.base === locked.base ? [] : await removals(root, [basePath(locked.base)])),
  ];
  const open = conflictsOf(undecided, markers);
  if (open.length > 0) {
    files.push(...(await conflictChanges(root, { ...own, written: sha256Of(upgrade.text) }, open)));
    const undo = {
      document: Buffer.from(present.text),
      base,
      answers: before,
      entry: { ...tracked, path: present.path, answersPath: present.answersPath },
    };
    files.push(...(await undoChanges(root, undo)));
  }
  return { upgrade, open, entry, files };
}

function entryAfter({ tracked, path: file, answersPath }: Present, upgrade: Upgrade, version: string, sha256: string): TrackedDocument {
  const { deleted: _, ...rest } = tracked;
  const aside = { ...tracked.aside };
  for (const [id, answer] of Object.entries(upgrade.aside)) keepAside(aside, id, answer);
  return {
    ...rest,
    path: file,
    answersPath,
    version,
    sha256,
    renderer: RENDERER,
    base: sha256Of(upgrade.base),
    answers: upgrade.answers,
    aside,
    deletedSections: deletedSectionsOf(markedSections(upgrade.base), markedSections(upgrade.text)),
  };
}

function newAnswersText(
  read: AnswersRead | undefined,
  identity: Parameters<typeof answersText>[0],
  { answers }: Upgrade,
  migrations: Parameters<typeof editAnswersText>[3],
): string {
  if (read && read.identity.version === identity.version && read.identity.sha256 === identity.sha256 && isSame(read.answers, answers))
    return read.text;
  const edited = read && editAnswersText(read.text, identity, answers, migrations);
  return edited !== undefined && readsAs(edited, answers) ? edited : answersText(identity, answers);
}
