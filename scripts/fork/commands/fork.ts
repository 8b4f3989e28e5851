import type { TemplateRelease } from '../../../src/domain/schema/release.ts';
import type { Answers } from '../../../src/domain/template/answers.ts';
import { freeDocumentId } from '../../../src/domain/template/lock.ts';
import { migrateAnswers } from '../../../src/domain/template/migrate.ts';
import { defaultAnswers, missingAnswers } from '../../../src/domain/template/missing.ts';
import { plainText } from '../../../src/domain/template/plain.ts';
import { migrationsTo, pathBefore } from '../../../src/domain/template/upgrade.ts';
import { compareVersions } from '../../../src/domain/template/version.ts';
import type { Prompts } from '../../prompts/prompts.ts';
import { assertAnswers, readAnswersFile } from '../answers.ts';
import { askAnswers } from '../ask-answers.ts';
import { EXIT, ForkError } from '../fault.ts';
import { insideOf, resolveInside } from '../files/guard.ts';
import { findStats } from '../files/ownership.ts';
import { findDocuments } from '../find.ts';
import { withFolder, withReading, type Folder, type Machine, writeFiles } from '../folder.ts';
import { locateSource, parseTemplate, sourceName } from '../registry/locate.ts';
import { allowedRedirects } from '../registry/redirects.ts';
import { readIndex, readRelease } from '../registry/source.ts';
import { answersPathOf, trackingChanges } from '../start.ts';

/** What a call of `playbook fork` says. */
export interface ForkOptions {
  /** Folder for the document, or its file. */
  out?: string;
  /** File with the answers. */
  answers?: string;
  /** Whether nothing is asked. */
  yes?: boolean;
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
  version?: string;
}

/** What the command needs of the machine: where templates come from, and how a person is asked. */
export interface ForkMachine extends Machine {
  defaultSource: () => Promise<string> | string;
  prompts?: Prompts;
}

/**
 * Makes a document of a template: gets the release, asks its questions, and writes the document, its answers and what it
 * takes to update it later. No file is ever overwritten.
 * @returns the exit code
 */
export async function fork(words: string, options: ForkOptions, machine: ForkMachine): Promise<number> {
  const { slug, site } = parseTemplate(words);
  const source = locateSource(
    site ?? options.from ?? (await machine.defaultSource()),
    machine.current,
    allowedRedirects(options.allowRedirect),
  );
  const read = await readRelease(source, await readIndex(source, slug), options.version);
  const { release } = read;
  // Nobody is asked for what cannot be written. While a person answers, the folder is free for other commands.
  await withReading({ ...machine, warn: () => undefined }, (folder) => freePlace(folder, slug, options, machine));
  const answers = await answersFor(release, options, machine);
  return withFolder(machine, async (folder) => {
    const { root } = folder;
    const { id, file, answersPath } = await freePlace(folder, slug, options, machine);
    const files = await trackingChanges(folder, { id, path: file, answersPath, source: sourceName(source, root), read, answers });
    await writeFiles(root, 'The fork', files, machine);
    machine.say(forkReport(id, release, file, answersPath, answers));
    return EXIT.done;
  });
}

/** Id and paths of a new document. @throws ForkError where a file is there already, or none may be */
async function freePlace(
  { root, lock }: Folder,
  slug: string,
  { out }: ForkOptions,
  { current }: ForkMachine,
): Promise<{ id: string; file: string; answersPath: string }> {
  const { byId } = await findDocuments(root, lock);
  const id = freeDocumentId(slug, new Set([...lock.documents.map((item) => item.id), ...byId.keys()]));
  const file = documentPath(root, current, id, out);
  const answersPath = answersPathOf(file);
  for (const place of [file, answersPath]) {
    if ((await findStats(await resolveInside(root, place))) !== undefined) {
      throw new ForkError(
        `Found ${place} there already, and it is never overwritten. Nothing was written. Name another place with --out, such as --out ${id}-copy.md.`,
      );
    }
  }
  return { id, file, answersPath };
}

async function answersFor(release: TemplateRelease, options: ForkOptions, machine: ForkMachine): Promise<Answers> {
  const start = defaultAnswers(release.fields);
  if (options.answers !== undefined) return givenAnswers(release, options.answers, machine.current);
  return machine.prompts && !options.yes ? askAnswers(release, start, machine.prompts) : start;
}

/** Answers of a file, carried over from the version that they answer. */
async function givenAnswers(release: TemplateRelease, file: string, current: string): Promise<Answers> {
  const read = await readAnswersFile(file, current);
  const { template, version } = read.identity;
  if (template !== release.id)
    throw new ForkError(`${file} answers the template "${template}", expected "${release.id}". Nothing was written.`);
  if (compareVersions(version, release.version) > 0) {
    throw new ForkError(
      `${file} answers version ${version}, which is newer than ${release.version}. Nothing was written. Name that one with --version.`,
    );
  }
  const { answers } = migrateAnswers(read.answers, release.changes, version, release.version);
  const migrations = migrationsTo(release, version);
  assertAnswers(release, answers, read, { original: (at) => pathBefore(migrations, at) });
  return answers;
}

/** Path of a new document: the file that was named, or its id in the folder that was. */
export function documentPath(root: string, current: string, id: string, out = '.'): string {
  const place = insideOf(root, current, out);
  if (/\.md$/i.test(out)) return place;
  return place === '' ? `${id}.md` : `${place}/${id}.md`;
}

function forkReport(id: string, release: TemplateRelease, file: string, answersPath: string, answers: Answers): string {
  const missing = missingAnswers(release.fields, answers);
  return [
    `Written: ${file}, made from “${plainText(release.name)}”, version ${release.version}.`,
    `  Its answers are in ${answersPath}; after a change, \`playbook render ${id}\` brings them into the document.`,
    ...missing.map((item) => `  No answer yet, so its blank shows: ${plainText(item.label)}`),
    'Commit both files and the .playbook folder. `playbook status` says when there is a new version.',
  ].join('\n');
}
