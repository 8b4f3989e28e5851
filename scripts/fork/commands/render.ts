import path from 'node:path';
import { answersText } from '../../../src/domain/template/answers-file.ts';
import type { Answers } from '../../../src/domain/template/answers.ts';
import type { FilledDocument } from '../../../src/domain/template/document.ts';
import { isSame } from '../../../src/domain/template/edit-answers.ts';
import { LOCK, lockText, withDocument } from '../../../src/domain/template/lock.ts';
import { writeNew } from '../../io/write-new.ts';
import { assertAnswers, assertAnswersOf } from '../answers.ts';
import { readConflicts } from '../conflicts.ts';
import { EXIT, ForkError } from '../fault.ts';
import { answersPlace, existingPlace, findDocuments } from '../find.ts';
import { assertWhole, withFolder, withReading, type Folder, type Machine, writeFiles } from '../folder.ts';
import { saidVersion } from '../identity.ts';
import { createRegistry } from '../registry/cache.ts';
import { typedSource } from '../registry/locate.ts';
import type { RenderOptions } from '../formats.ts';
import type { ReadRelease } from '../registry/source.ts';
import { exportedDocument, textThroughWord } from '../rendered-text.ts';
import { updateReport } from '../report-update.ts';
import { assertSound } from '../sound.ts';
import { pickDocuments, readBase } from '../tracked.ts';
import { readAnswersAt, updateOne, type Present } from '../update-one.ts';

/**
 * Brings answers that were changed into a document, in which edits stay; or writes the document as another file.
 * @returns the exit code
 */
export async function render(id: string, options: RenderOptions, machine: Machine): Promise<number> {
  // Only a rendering into the document itself changes what the folder keeps.
  const isAnew = options.format === 'md' && options.out === undefined;
  return (isAnew ? withFolder : withReading)(machine, async (folder) => {
    assertWhole(folder);
    const { root } = folder;
    const [tracked] = pickDocuments(folder, id, machine.current);
    const place = await existingPlace(root, tracked!, await findDocuments(root, folder.lock));
    const conflicts = await readConflicts(root, tracked!.id, place.text);
    assertSound(tracked!, place, conflicts);
    const textVersion = saidVersion(place.text, tracked!);
    if (textVersion !== tracked!.version) {
      throw new ForkError(
        `Found \`version: ${textVersion}\` in ${place.path}, expected ${tracked!.version} as the lock says. Nothing was written. \`playbook update ${tracked!.id}\` starts from ${textVersion} and brings both together; or bring the text back as it was committed.`,
      );
    }
    if (options.format === 'md' && conflicts && conflicts.open.length > 0) {
      machine.say(
        `${tracked!.id} has conflicts that remain, and nothing was done. Settle them with \`playbook update ${tracked!.id} --conflict=ask\`.`,
      );
      return EXIT.conflictsRemain;
    }
    const registry = createRegistry(root, options.allowRedirect);
    const from = typedSource(options.from, machine.current, root) ?? tracked!.source;
    const read = await registry.release(from, tracked!.template, tracked!.version);
    if (read.sha256 !== tracked!.sha256) {
      throw new ForkError(
        `Version ${tracked!.version} of "${tracked!.template}" is NOT what this document was made from (found the SHA-256 ${read.sha256}, expected ${tracked!.sha256}). Nothing was written. A published version must never change: ask whoever publishes the playbook.`,
      );
    }
    const answersPath = await answersPlace(root, tracked!, place.path);
    const base = await readBase(root, tracked!, registry, from);
    const present: Present = {
      tracked: tracked!,
      path: place.path,
      text: place.text,
      answersPath,
      answers: await readAnswersAt(root, answersPath),
      base,
    };
    return isAnew ? renderAnew(folder, present, read, machine) : writeOther(root, present, read, options, machine);
  });
}

/** A merge with the same version: what the answers change comes in, and hand edits stay. */
async function renderAnew({ root, lock, lockDigest }: Folder, present: Present, read: ReadRelease, machine: Machine): Promise<number> {
  const { tracked } = present;
  const outcome = await updateOne(root, present, read, () => undefined, false);
  const lockFile = { path: LOCK, bytes: lockText(withDocument(lock, tracked.id, outcome.entry)), before: lockDigest };
  await writeFiles(root, 'The rendering', [...outcome.files, lockFile], machine);
  const same = present.answers === undefined || isSame(present.answers.answers, tracked.answers);
  const { id, template, version } = tracked;
  const { open } = outcome;
  const missing = outcome.upgrade.missing.map((item) => item.label);
  const notes = same ? ['The answers are those that the document has.'] : [];
  const { changes } = outcome.upgrade;
  machine.say(
    updateReport(
      [{ id, path: present.path, template, from: version, to: version, state: 'updated', versions: [], changes, open, missing, notes }],
      {},
    ),
  );
  return open.length > 0 ? EXIT.conflictsRemain : EXIT.done;
}

/** Writes another file of the document as it was edited; what is there already is never overwritten. */
async function writeOther(
  root: string,
  present: Present,
  { release, sha256 }: ReadRelease,
  { format, out }: RenderOptions,
  machine: Machine,
): Promise<number> {
  const { tracked, answers: read, text, base } = present;
  const answers = { rendered: tracked.answers, now: read?.answers ?? tracked.answers };
  if (read) assertAnswersOf(read, tracked.template, tracked.version);
  if (format === 'yaml') assertAnswers(release, answers.now, read);
  const identity = { document: tracked.id, template: release.id, version: release.version, sha256 };
  const document = exportedDocument(text, base, release, tracked.answers);
  const file = out === undefined ? path.join(root, present.path.replace(/\.md$/i, `.${format}`)) : path.resolve(machine.current, out);
  const bytes = await bytesOf(format, document, identity, answers, text);
  await writeNew(file, bytes).catch((error: unknown) => {
    throw new ForkError(`${(error as Error).message} Name another file with --out.`, { cause: error });
  });
  const stale = read !== undefined && !isSame(read.answers, tracked.answers) && format !== 'yaml';
  machine.say(
    [
      `Written: ${path.relative(machine.current, file)}.`,
      ...(stale ? [`  The answers were changed since; \`playbook render ${tracked.id}\` brings them into the document.`] : []),
    ].join('\n'),
  );
  return EXIT.done;
}

async function bytesOf(
  format: RenderOptions['format'],
  document: FilledDocument,
  identity: Parameters<typeof answersText>[0],
  /** Those that the document shows, with which it can be adopted elsewhere, and those of its answers file. */
  answers: { rendered: Answers; now: Answers },
  text: string,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'md':
      return text;
    case 'yaml':
      return answersText(identity, answers.now);
    case 'docx': {
      const { createDocx } = await import('../../../src/exports/docx.ts');
      const { renderedProperties } = await import('../../../src/exports/rendered.ts');
      const markdown = await textThroughWord(document, identity, answers.rendered);
      return createDocx(document, identity, answers.rendered, renderedProperties(markdown));
    }
    case 'xlsx': {
      const { createXlsx, hasWorkbook } = await import('../../../src/exports/xlsx.ts');
      if (hasWorkbook(document.release)) return createXlsx(document, identity, answers.rendered);
      throw new ForkError(
        `Found --format xlsx for a ${document.release.kind}, expected it for a register or scorecard. Nothing was written. Use --format docx.`,
      );
    }
  }
}
