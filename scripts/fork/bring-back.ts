import path from 'node:path';
import { DOCUMENT_LIMITS } from '../../src/domain/limits.ts';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { createDocument } from '../../src/domain/template/document.ts';
import { isSame } from '../../src/domain/template/edit-answers.ts';
import { deletedSectionsOf, LOCK, lockText, withDocument } from '../../src/domain/template/lock.ts';
import { documentMarkdown, markedSection, sectionMark, type DocumentIdentity } from '../../src/domain/template/markdown.ts';
import { takesWords } from '../../src/domain/template/merge/choices.ts';
import { conflictMarkers } from '../../src/domain/template/merge/markers.ts';
import { mergeDocuments } from '../../src/domain/template/merge/merge.ts';
import type { Change } from '../../src/domain/template/merge/types.ts';
import { migrateAnswers } from '../../src/domain/template/migrate.ts';
import { markedSections } from '../../src/domain/template/upgrade.ts';
import { compareVersions } from '../../src/domain/template/version.ts';
import { conflictChanges, conflictsOf, readConflicts, undoChanges } from './conflicts.ts';
import { EXIT, ForkError } from './fault.ts';
import { saidVersion } from './identity.ts';
import { assertMeasured, assertSound } from './sound.ts';
import { answersPlace, existingPlace, type FoundDocuments } from './find.ts';
import { readBytes, sha256Of } from './files/digest.ts';
import type { FileChange } from './files/transaction.ts';
import { writeFiles, type Folder, type Machine } from './folder.ts';
import { createRegistry, type Registry } from './registry/cache.ts';
import { exportedDocument, textThroughWord } from './rendered-text.ts';
import { updateReport } from './report-update.ts';
import { readBase } from './tracked.ts';
import type { ConflictAsker } from './ask-conflicts.ts';
import type { UpdateOptions } from './update-types.ts';

/** A file of a tracked document that was edited elsewhere. */
export interface EditedFile {
  /** As it was typed. */
  file: string;
  identity: DocumentIdentity;
  /** Those it was exported with; `undefined` if it does not say. */
  answers?: Answers;
  text: string;
  /** Its text at the export; `undefined` if it does not say. */
  rendered?: string;
}

/**
 * Merges what was edited in an exported file into the document that the folder tracks: only the edits since the export come in,
 * and what was edited here meanwhile stays. The pristine text and the answers stay as they are.
 * @returns the exit code: 3 if both sides changed the same and that is left open
 */
export async function bringBack(
  { root, lock, lockDigest }: Folder,
  tracked: TrackedDocument,
  edited: EditedFile,
  found: FoundDocuments,
  { conflict, from }: Pick<UpdateOptions, 'conflict' | 'from'>,
  machine: Machine & { ask?: ConflictAsker },
): Promise<number> {
  const { id, template, version } = tracked;
  const { file, identity } = edited;
  const place = await existingPlace(root, tracked, found);
  const open = (await readConflicts(root, id, place.text))?.open ?? [];
  if (open.length > 0) {
    machine.say(
      `${id} has conflicts that remain, and nothing was done. Settle them with \`playbook update ${id} --conflict=ask\`, then adopt ${file} again.`,
    );
    return EXIT.conflictsRemain;
  }
  assertSound(tracked, place, undefined);
  assertMeasured(edited.text, file);
  const textVersion = saidVersion(place.text, tracked);
  if (textVersion !== version)
    throw new ForkError(
      `The text of ${place.path} says that it is version ${textVersion}, and the lock says ${version}. Nothing was written. Run \`playbook update ${id}\`, then adopt ${file} again.`,
    );
  const registry = createRegistry(root);
  const source = from ?? tracked.source;
  const pristine = await readBase(root, tracked, registry, source);
  const throughWord = async (): Promise<string> => {
    const { release, sha256 } = await registry.release(source, template, version);
    const document = exportedDocument(place.text, pristine, release, tracked.answers);
    return textThroughWord(document, { document: id, template, version, sha256 }, tracked.answers);
  };
  const present = await presentForm(tracked, edited, registry, source);
  const base = present(edited.rendered ?? (await exportedText(tracked, edited, pristine, registry, source)));
  const theirs = present(edited.text);
  // If nothing was edited here since the export, only the way of writing differs, and no edit can contradict another.
  const isUntouched = edited.rendered !== undefined && (await throughWord()) === edited.rendered;
  const choices = isUntouched ? () => 'theirs' as const : await choicesFor(edited, [base, place.text, theirs], id, conflict, machine);
  const undecided: Change[] = [];
  const { text, changes } = mergeDocuments(base, place.text, theirs, {
    decide: (change) => {
      if (change.state !== 'conflict') return undefined;
      const choice = choices(change);
      if (choice !== undefined) return choice;
      undecided.push(change);
      return conflict === 'markers' && takesWords(change) ? { text: conflictMarkers(change) } : undefined;
    },
  });
  const markers = conflict === 'markers';
  const left = conflictsOf(undecided, markers);
  const answersPath = await answersPlace(root, tracked, place.path);
  const answers = await readBytes(root, answersPath, DOCUMENT_LIMITS.fileBytes);
  const { deleted: _, ...rest } = tracked;
  const entry: TrackedDocument = {
    ...rest,
    path: place.path,
    answersPath,
    deletedSections: deletedSectionsOf(markedSections(pristine), markedSections(text)),
  };
  const files: FileChange[] = [{ path: place.path, bytes: text, before: sha256Of(place.text) }];
  if (left.length > 0) {
    const own = {
      document: id,
      template,
      from: version,
      to: version,
      sections: [],
      markers,
      written: sha256Of(text),
      file: path.basename(file),
    };
    files.push(...(await conflictChanges(root, own, left)));
    const undo = { document: Buffer.from(place.text), base: pristine, answers, entry: { ...tracked, path: place.path, answersPath } };
    files.push(...(await undoChanges(root, { ...undo, merged: { base, theirs } })));
  }
  files.push({ path: LOCK, bytes: lockText(withDocument(lock, id, entry)), before: lockDigest });
  if (changes.length > 0 || text !== place.text) await writeFiles(root, 'The adoption', files, machine);
  const notes = changes.length > 0 ? [] : ['Nothing was edited in it that the document does not have.'];
  machine.say(
    updateReport(
      [
        {
          id,
          path: place.path,
          template,
          from: identity.version,
          to: version,
          state: 'returned',
          file,
          versions: [],
          changes,
          open: left,
          missing: [],
          notes,
        },
      ],
      {},
    ),
  );
  return left.length > 0 ? EXIT.conflictsRemain : EXIT.done;
}

/** What decides the conflicts of a merge; those that are asked about are asked once, before anything is written. */
async function choicesFor(
  { file }: EditedFile,
  [base, ours, theirs]: readonly [string, string, string],
  id: string,
  conflict: UpdateOptions['conflict'],
  { ask }: { ask?: ConflictAsker },
) {
  if (conflict === 'ours' || conflict === 'theirs') return () => conflict;
  if (conflict !== 'ask') return () => undefined;
  const open = mergeDocuments(base, ours, theirs).changes.filter((change) => change.state === 'conflict');
  const chosen = open.length === 0 ? new Map() : await ask!(id, open, path.basename(file));
  return (change: Change) => chosen.get(change.id);
}

/**
 * The text of a file at its export if the file does not say: what the release of its version makes of the answers.
 * @throws ForkError if the playbook publishes another text of that version
 */
async function exportedText(
  tracked: TrackedDocument,
  { file, identity, answers = tracked.answers }: EditedFile,
  pristine: string,
  registry: Registry,
  source: string,
): Promise<string> {
  const isPresent = identity.sha256 === tracked.sha256 && isSame(answers, tracked.answers) && identity.document === tracked.id;
  if (isPresent) return pristine;
  const read = await registry.release(source, identity.template, identity.version);
  if (read.sha256 !== identity.sha256)
    throw new ForkError(
      `${file} was made from another version ${identity.version} of "${identity.template}" than ${registry.source(source).name} publishes: found the SHA-256 ${identity.sha256 || 'of nothing'}, expected ${read.sha256}. Nothing was written. Name the playbook that it is from with --from.`,
    );
  return documentMarkdown(createDocument(read.release, answers), identity);
}

/** A text whose frontmatter says another version: an edit in an older one must not make the document an older one. */
const withVersion = (text: string, version: string, sha256: string): string =>
  text.replace(/^\ufeff?---\r?\n[\s\S]*?\n---/, (frontmatter) =>
    frontmatter.replace(/^version:.*$/m, `version: ${version}`).replace(/^sha256:.*$/m, `sha256: ${sha256}`),
  );

/**
 * Gives a file the version of the tracked document, and its sections the ids that they have there.
 * @throws ForkError for a file of a newer version, or of another template
 */
async function presentForm(
  { id, template, version, sha256 }: TrackedDocument,
  { file, identity }: EditedFile,
  registry: Registry,
  source: string,
): Promise<(text: string) => string> {
  if (identity.template !== template)
    throw new ForkError(
      `${file} was made from the template "${identity.template}", expected "${template}", from which ${id} was made. Nothing was written.`,
    );
  const order = compareVersions(identity.version, version);
  if (order > 0)
    throw new ForkError(
      `${file} is of version ${identity.version}, and ${id} of version ${version}. Nothing was written. Bring the document to that version first: \`playbook update ${id}\`.`,
    );
  const identified = (text: string): string => withVersion(text, version, sha256);
  if (order === 0) return identified;
  const read = await registry.release(source, template, version);
  if (read.sha256 !== sha256)
    throw new ForkError(
      `Version ${version} of "${template}" is NOT what ${id} was made from (found the SHA-256 ${read.sha256}, expected ${sha256}). Nothing was written. A published version must never change: ask whoever publishes the playbook.`,
    );
  const { sections } = migrateAnswers({}, read.release.changes, identity.version, version);
  return (text) =>
    identified(text)
      .split('\n')
      .map((line) => {
        const renamed = sections.get(markedSection(line) ?? '');
        return renamed === undefined ? line : sectionMark(renamed);
      })
      .join('\n');
}
