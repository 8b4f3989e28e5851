import path from 'node:path';
import { DOCUMENT_LIMITS, DOCX_LIMITS } from '../../../src/domain/limits.ts';
import type { TrackedDocument } from '../../../src/domain/schema/lock.ts';
import type { Answers } from '../../../src/domain/template/answers.ts';
import { freeDocumentId } from '../../../src/domain/template/lock.ts';
import { readIdentity, type DocumentIdentity } from '../../../src/domain/template/markdown.ts';
import { ID_PATTERN } from '../../../src/domain/schema/primitives.ts';
import { assertAnswers, parseAnswers, readAnswersFile, type AnswersRead } from '../answers.ts';
import type { ConflictAsker } from '../ask-conflicts.ts';
import { bringBack, type EditedFile } from '../bring-back.ts';
import { EXIT, ForkError } from '../fault.ts';
import { readBytes, readNamed, sha256Of, textOf } from '../files/digest.ts';
import { insideOf, isInside } from '../files/guard.ts';
import { findDocuments, placeOf, type FoundDocuments } from '../find.ts';
import { withFolder, type Folder, writeFiles } from '../folder.ts';
import { assertNoGitMarkers } from '../git-markers.ts';
import { locateSource, sourceName } from '../registry/locate.ts';
import { allowedRedirects } from '../registry/redirects.ts';
import { readIndex, readRelease } from '../registry/source.ts';
import { readWord } from '../read-word.ts';
import { assertMeasured } from '../sound.ts';
import { answersPathOf, pristineText, trackingChanges } from '../start.ts';
import { pickDocuments } from '../tracked.ts';
import type { TrackedOption } from '../tracked-options.ts';
import type { UpdateOptions } from '../update-types.ts';
import { documentPath, type ForkMachine } from './fork.ts';

/** What a call of `playbook adopt` says. */
export interface AdoptOptions {
  answers?: string;
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
  /** Folder for the Markdown of a DOCX file, or its file. */
  out?: string;
  /** Id or path of the tracked document that the edits belong to. */
  into?: string;
  tracked?: TrackedOption;
  conflict?: UpdateOptions['conflict'];
}

/** What the command needs of the machine. */
export type AdoptMachine = ForkMachine & { ask?: ConflictAsker };

/** The tracked document that a file is from, by the id that it says. */
type TrackedOf = (own: string | undefined) => TrackedDocument | undefined;

/** What is merged into a tracked document gets no place of its own. */
const NOWHERE = { path: '', answersPath: '', answersKept: false };

/** An exported file as it was read. */
interface Exported {
  identity: DocumentIdentity;
  /** `undefined` if a Markdown file is merged into a tracked document, whose own answers apply. */
  answers?: Answers;
  /** Text as it was edited; nothing where the file holds answers alone. */
  text?: string;
  /** Text of a DOCX file at its export, if it says. */
  rendered?: string;
  /** SHA-256 of the file of the document, where it is that of the export. */
  before?: string;
  /** Where the document and its answers will stand, from the root. */
  path: string;
  answersPath: string;
  answersKept: boolean;
  /** The answers file, for the places of its faults. */
  read?: AnswersRead;
}

/**
 * Makes a tracked document of an exported DOCX, Markdown or answers file: what the release of its very version makes of its
 * answers is the pristine text, and what differs from it are edits. A file of a tracked document is merged into that one.
 * @returns the exit code
 */
export async function adopt(file: string, options: AdoptOptions, machine: AdoptMachine): Promise<number> {
  if (options.conflict === 'ask' && !machine.ask)
    throw new ForkError(
      'Found --conflict=ask without a terminal to ask on, expected --conflict=ours, theirs or markers there. Nothing was written.',
    );
  return withFolder(machine, async (folder) => {
    const { root, lock } = folder;
    const found = await findDocuments(root, lock);
    const { byId } = found;
    const taken = new Set([...lock.documents.map((item) => item.id), ...byId.keys()]);
    const into = options.into === undefined ? undefined : pickDocuments(folder, options.into, machine.current)[0];
    const trackedOf: TrackedOf = (own) => into ?? lock.documents.find((item) => item.id === own);
    const exported = await readExported(file, options, machine, folder, taken, trackedOf);
    const { identity, answers = {} } = exported;
    const own = identity.document;
    const tracked = trackedOf(own);
    if (tracked) return returned(folder, tracked, file, exported, found, options, machine);
    // A file that was forgotten, or a copy, may still say that it is this document.
    const isFree = own && ID_PATTERN.test(own) && (byId.get(own) ?? []).every((other) => other === exported.path);
    const id = isFree ? own : freeDocumentId(identity.template, taken);
    const source = locateSource(options.from ?? (await machine.defaultSource()), machine.current, allowedRedirects(options.allowRedirect));
    const read = await readRelease(source, await readIndex(source, identity.template), identity.version);
    if (read.sha256 !== identity.sha256) {
      throw new ForkError(
        `${file} was made from another version ${identity.version} of "${identity.template}" than ${source.name} publishes: found the SHA-256 ${identity.sha256 || 'of nothing'}, expected ${read.sha256}. Nothing was written. Name the playbook that it is from with --from.`,
      );
    }
    assertAnswers(read.release, answers, exported.read);
    const text = exported.text === undefined ? undefined : withDocumentId(exported.text, id);
    const files = await trackingChanges(folder, { ...exported, answers, id, text, source: sourceName(source, root), read });
    const edited = text !== undefined && text !== pristineText({ id, read, answers });
    await writeFiles(root, 'The adoption', files, machine);
    machine.say(
      [
        `${exported.path} is tracked as ${id}, version ${read.release.version}${edited ? '; what was edited in it is yours and stays' : ''}.`,
        `  Its answers are in ${exported.answersPath}.`,
        'Commit both files and the .playbook folder. `playbook status` says when there is a new version.',
      ].join('\n'),
    );
    return EXIT.done;
  });
}

/** Merges an edited file into the document that it is from. */
async function returned(
  folder: Folder,
  tracked: TrackedDocument,
  file: string,
  { identity, answers, text, rendered }: Exported,
  found: FoundDocuments,
  options: AdoptOptions,
  machine: AdoptMachine,
): Promise<number> {
  const { id } = tracked;
  if (text === undefined)
    throw new ForkError(
      `${file} holds the answers of ${id}, which this folder tracks already. Nothing was written. Change them in ${tracked.answersPath}, then bring them in with \`playbook render ${id}\`.`,
    );
  const at = isInside(folder.root, machine.current, file) ? insideOf(folder.root, machine.current, file) : undefined;
  const place = await placeOf(folder.root, tracked, found);
  if ('path' in place && place.path === at)
    throw new ForkError(
      `${file} is the document ${id}, which this folder tracks already: every edit in it is yours and stays. Nothing was written. To make another one of it, copy it and remove the line \`document: ${id}\` from the copy.`,
    );
  // A copy says that it is the document; here it is what was edited.
  const others = (found.byId.get(id) ?? []).filter((other) => other !== at);
  const from = options.from === undefined ? undefined : sourceName(locateSource(options.from, machine.current), folder.root);
  const edited: EditedFile = { file, identity, ...(answers ? { answers } : {}), text, ...(rendered === undefined ? {} : { rendered }) };
  return bringBack(
    folder,
    tracked,
    edited,
    { ...found, byId: new Map([...found.byId, [id, others]]) },
    { ...(options.conflict ? { conflict: options.conflict } : {}), ...(from ? { from } : {}) },
    machine,
  );
}

async function readExported(
  file: string,
  options: AdoptOptions,
  machine: AdoptMachine,
  { root }: Folder,
  taken: ReadonlySet<string>,
  trackedOf: TrackedOf,
): Promise<Exported> {
  const limit = (/\.docx$/i.test(file) ? DOCX_LIMITS : DOCUMENT_LIMITS).fileBytes;
  const bytes = await readNamed(machine.current, file, limit);
  if (!bytes) throw new ForkError(`There is no ${file}, expected an exported DOCX, Markdown or answers file. Nothing was written.`);
  const given = options.answers === undefined ? undefined : await readAnswersFile(options.answers, machine.current);
  const newPath = (template: string): string =>
    documentPath(root, machine.current, freeDocumentId(template, taken), options.out ?? path.dirname(file));
  if (/\.docx$/i.test(file)) {
    const { identity, answers, markdown, rendered } = await readWord(bytes, file, options.tracked, machine);
    const text = { identity, text: markdown, ...(rendered === undefined ? {} : { rendered }) };
    if (trackedOf(identity.document)) return { ...text, ...NOWHERE, answers };
    if (options.out === undefined && !isInside(root, machine.current, file)) {
      throw new ForkError(
        `${file} is not in ${root}, whose .playbook folder keeps what is tracked, so its Markdown cannot stand beside it. Nothing was written. Name a place for the Markdown with --out, such as --out ${freeDocumentId(identity.template, taken)}.md.`,
      );
    }
    const at = newPath(identity.template);
    return {
      ...text,
      answers: matching(given, identity)?.answers ?? answers,
      path: at,
      answersPath: answersPathOf(at),
      answersKept: false,
      read: given,
    };
  }
  if (/\.ya?ml$/i.test(file)) {
    const read = parseAnswers(textOf(bytes, file), file);
    const answersPath = insideOf(root, machine.current, file);
    const named = /^(.*)\.answers\.ya?ml$/i.exec(answersPath)?.[1];
    const at = named && options.out === undefined ? `${named}.md` : newPath(read.identity.template);
    return { identity: read.identity, answers: read.answers, path: at, answersPath, answersKept: true, read };
  }
  if (!/\.md$/i.test(file)) throw new ForkError(`Found ${file}, expected a file that ends with .docx, .md or .yaml. Nothing was written.`);
  return readMarkdown(file, bytes, given, machine, root, trackedOf);
}

async function readMarkdown(
  file: string,
  bytes: Buffer,
  given: AnswersRead | undefined,
  machine: ForkMachine,
  root: string,
  trackedOf: TrackedOf,
): Promise<Exported> {
  const text = textOf(bytes, file);
  assertMeasured(text, file);
  assertNoGitMarkers(text, file);
  const identity = readIdentity(text);
  if (!identity) {
    throw new ForkError(
      `${file} does not say which template it was made from: expected \`template\`, \`version\` and \`sha256\` at its top, as an export has them. Nothing was written.`,
    );
  }
  if (!ID_PATTERN.test(identity.template))
    throw new ForkError(`Found the template ${JSON.stringify(identity.template)} in ${file}, expected a slug. Nothing was written.`);
  if (trackedOf(identity.document))
    return { identity, text, ...NOWHERE, ...(given ? { answers: matching(given, identity)!.answers } : {}) };
  const at = insideOf(root, machine.current, file);
  const answersPath = answersPathOf(at);
  const beside = await readBytes(root, answersPath, DOCUMENT_LIMITS.fileBytes);
  const read = matching(given ?? (beside && parseAnswers(textOf(beside, answersPath), answersPath)), identity);
  if (!read) {
    throw new ForkError(
      `${file} holds no answers, and there is no ${answersPath}. Nothing was written. Name its answers file with --answers; the page of the template saves it beside the Markdown.`,
    );
  }
  const answersKept = beside !== undefined && sha256Of(beside) === sha256Of(Buffer.from(read.text));
  return { identity, answers: read.answers, text, before: sha256Of(bytes), path: at, answersPath, answersKept, read };
}

/** Answers that are to the version of a document. */
function matching(read: AnswersRead | undefined, { template, version }: DocumentIdentity): AnswersRead | undefined {
  if (!read || (read.identity.template === template && read.identity.version === version)) return read;
  throw new ForkError(
    `${read.file} answers version ${read.identity.version} of "${read.identity.template}", expected version ${version} of "${template}", from which the document was made. Nothing was written.`,
  );
}

/** A text whose frontmatter says which document it is. */
function withDocumentId(text: string, id: string): string {
  if (readIdentity(text)?.document === id) return text;
  return text.replace(
    /^(\ufeff?---(\r?\n))(?:document:[^\n]*\n)?/,
    (_, fence: string, lineEnd: string) => `${fence}document: ${id}${lineEnd}`,
  );
}
