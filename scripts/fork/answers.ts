import type { Position } from '../../src/domain/issue.ts';
import { CONTENT_LIMITS, DOCUMENT_LIMITS } from '../../src/domain/limits.ts';
import type { Field } from '../../src/domain/schema/field.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { checkAnswers, isShown, type AnswerFault, type Answers } from '../../src/domain/template/answers.ts';
import { isSame } from '../../src/domain/template/edit-answers.ts';
import type { DocumentIdentity } from '../../src/domain/template/markdown.ts';
import { compareVersions } from '../../src/domain/template/version.ts';
import { readAnswersText } from '../../src/markdown/answers-text.ts';
import { ForkError } from './fault.ts';
import { assertNoGitMarkers } from './git-markers.ts';
import { readNamed, textOf } from './files/digest.ts';

/** An answers file as it was read. */
export interface AnswersRead {
  /** As messages name it. */
  file: string;
  text: string;
  identity: DocumentIdentity;
  answers: Answers;
  /** Where the answer at a path stands. */
  locate: (path: readonly (string | number)[], key?: boolean) => Position;
}

/**
 * Reads the text of an answers file.
 * @throws ForkError with line and column of everything that keeps it from being one
 */
export function parseAnswers(text: string, file: string): AnswersRead {
  assertNoGitMarkers(text, file);
  const read = readAnswersText(text, file);
  if ('issues' in read) throw new ForkError([...read.issues, 'Nothing was written.'].join('\n'));
  return { file, text, ...read };
}

/**
 * Holds an answers file to the template of its document.
 * @param newest version that it may answer at most; any if not given
 * @throws ForkError with the place of what it says of itself
 */
export function assertAnswersOf({ file, identity }: AnswersRead, template: string, newest?: string): void {
  if (identity.template !== template) {
    throw new ForkError(
      `${file} answers the template "${identity.template}", expected "${template}". Nothing was written. Bring the right file back, or correct its line \`template:\`.`,
    );
  }
  if (newest !== undefined && compareVersions(identity.version, newest) > 0) {
    throw new ForkError(
      `${file} answers version ${identity.version}, which is newer than ${newest}. Nothing was written. Bring back the file that belongs to the document, or correct its line \`version:\`.`,
    );
  }
}

/** Reads an answers file that somebody named. @throws ForkError where there is none, or it is none */
export async function readAnswersFile(file: string, current: string): Promise<AnswersRead> {
  const bytes = await readNamed(current, file, DOCUMENT_LIMITS.fileBytes);
  if (bytes === undefined) throw new ForkError(`There is no ${file}, expected an answers file (YAML). Nothing was written.`);
  return parseAnswers(textOf(bytes, file), file);
}

/** Whether a text is read as just these answers: comments are worth less than what they comment. */
export function readsAs(text: string, answers: Answers): boolean {
  try {
    return isSame(parseAnswers(text, 'answers').answers, answers);
  } catch {
    return false;
  }
}

/** What is said of answers that do not fit. */
interface Said {
  /** The path that an answer of the release has in the file. */
  original?: (path: AnswerFault['path']) => AnswerFault['path'];
  /** What state the files are in, and what to do. */
  mend?: string;
}

/**
 * Holds answers to a release. What is missing, or hidden by its condition, is no fault.
 * @param read the file that they are from, where there is one
 * @throws ForkError with everything in them that does not fit, at its line and column in the file
 */
export function assertAnswers(
  release: Pick<TemplateRelease, 'fields'>,
  answers: Answers,
  read: Pick<AnswersRead, 'file' | 'locate'> | undefined,
  { original = (at) => at, mend = 'Nothing was written. Mend these answers, then try again.' }: Said = {},
): void {
  const faults = answerFaults(release, answers);
  if (faults.length === 0) return;
  const lines = faults.slice(0, CONTENT_LIMITS.issuesOfKind).map((fault) => {
    const at = original(fault.path);
    const words = `\`${at.join('.')}\`: ${fault.message}`;
    if (!read) return words;
    const { line, column } = read.locate(at, fault.isKey);
    return `${read.file}:${line}:${column} ${words}`;
  });
  // To find a place takes longer the more answers there are.
  if (faults.length > lines.length) lines.push(`And ${faults.length - lines.length} more.`);
  throw new ForkError([...lines, mend].join('\n'));
}

function answerFaults(release: Pick<TemplateRelease, 'fields'>, answers: Answers): AnswerFault[] {
  const fields = release.fields.map((field): Field => {
    const optional = { ...field, required: false };
    return optional.type === 'list' ? { ...optional, item: optional.item.map((column) => ({ ...column, required: false })) } : optional;
  });
  const hidden = new Set(fields.filter((field) => !isShown(field, answers)).map((field) => field.id));
  return checkAnswers(fields, Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.has(id))));
}
