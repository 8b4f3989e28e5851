import path from 'node:path';
import { DOCUMENT_LIMITS, DOCX_LIMITS } from '../../../src/domain/limits.ts';
import type { Answers } from '../../../src/domain/template/answers.ts';
import { freeDocumentId } from '../../../src/domain/template/lock.ts';
import { readIdentity, type DocumentIdentity } from '../../../src/domain/template/markdown.ts';
import { ID_PATTERN } from '../../../src/domain/schema/primitives.ts';
import { assertAnswers, parseAnswers, readAnswersFile, type AnswersRead } from '../answers.ts';
import { EXIT, ForkError, messageOf } from '../fault.ts';
import { readBytes, readNamed, sha256Of, textOf } from '../files/digest.ts';
import { insideOf, isInside } from '../files/guard.ts';
import { findDocuments } from '../find.ts';
import { withFolder, type Folder, writeFiles } from '../folder.ts';
import { assertNoGitMarkers } from '../git-markers.ts';
import { locateSource, sourceName } from '../registry/locate.ts';
import { allowedRedirects } from '../registry/redirects.ts';
import { readIndex, readRelease } from '../registry/source.ts';
import { assertMeasured } from '../sound.ts';
import { answersPathOf, pristineText, trackingChanges } from '../start.ts';
import { documentPath, type ForkMachine } from './fork.ts';

/** What a call of `playbook adopt` says. */
export interface AdoptOptions {
  answers?: string;
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
  /** Folder for the Markdown of a DOCX file, or its file. */
  out?: string;
}

/** An exported file as it was read. */
interface Exported {
  identity: DocumentIdentity;
  answers: Answers;
  /** Text as it was edited; nothing where the file holds answers alone. */
  text?: string;
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
 * answers is the pristine text, and what differs from it are edits.
 * @returns the exit code
 */
export async function adopt(file: string, options: AdoptOptions, machine: ForkMachine): Promise<number> {
  return withFolder(machine, async (folder) => {
    const { root, lock } = folder;
    const { byId } = await findDocuments(root, lock);
    const taken = new Set([...lock.documents.map((item) => item.id), ...byId.keys()]);
    const exported = await readExported(file, options, machine, folder, taken);
    const { identity } = exported;
    const own = identity.document;
    if (own && lock.documents.some((item) => item.id === own)) {
      throw new ForkError(
        `${file} is the document ${own}, which this folder tracks already. Nothing was written. To make another one of it, remove its line \`document: ${own}\`.`,
      );
    }
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
    assertAnswers(read.release, exported.answers, exported.read);
    const text = exported.text === undefined ? undefined : withDocumentId(exported.text, id);
    const files = await trackingChanges(folder, { ...exported, id, text, source: sourceName(source, root), read });
    const edited = text !== undefined && text !== pristineText({ id, read, answers: exported.answers });
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

async function readExported(
  file: string,
  options: AdoptOptions,
  machine: ForkMachine,
  { root }: Folder,
  taken: ReadonlySet<string>,
): Promise<Exported> {
  const limit = (/\.docx$/i.test(file) ? DOCX_LIMITS : DOCUMENT_LIMITS).fileBytes;
  const bytes = await readNamed(machine.current, file, limit);
  if (!bytes) throw new ForkError(`There is no ${file}, expected an exported DOCX, Markdown or answers file. Nothing was written.`);
  const given = options.answers === undefined ? undefined : await readAnswersFile(options.answers, machine.current);
  const newPath = (template: string): string =>
    documentPath(root, machine.current, freeDocumentId(template, taken), options.out ?? path.dirname(file));
  if (/\.docx$/i.test(file)) {
    const { identity, answers, markdown } = await readWord(bytes, file);
    if (options.out === undefined && !isInside(root, machine.current, file)) {
      throw new ForkError(
        `${file} is not in ${root}, whose .playbook folder keeps what is tracked, so its Markdown cannot stand beside it. Nothing was written. Name a place for the Markdown with --out, such as --out ${freeDocumentId(identity.template, taken)}.md.`,
      );
    }
    const at = newPath(identity.template);
    return {
      identity,
      answers: matching(given, identity)?.answers ?? answers,
      text: markdown,
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
  return readMarkdown(file, bytes, given, machine, root);
}

async function readMarkdown(
  file: string,
  bytes: Buffer,
  given: AnswersRead | undefined,
  machine: ForkMachine,
  root: string,
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

async function readWord(bytes: Buffer, file: string): Promise<{ identity: DocumentIdentity; answers: Answers; markdown: string }> {
  const { readDocx } = await import('../../../src/exports/read-docx.ts');
  try {
    return readDocx(bytes);
  } catch (error) {
    throw new ForkError(`${file}: ${messageOf(error)} Nothing was written.`, { cause: error });
  }
}

/** A text whose frontmatter says which document it is. */
function withDocumentId(text: string, id: string): string {
  if (readIdentity(text)?.document === id) return text;
  return text.replace(
    /^(\ufeff?---(\r?\n))(?:document:[^\n]*\n)?/,
    (_, fence: string, lineEnd: string) => `${fence}document: ${id}${lineEnd}`,
  );
}
