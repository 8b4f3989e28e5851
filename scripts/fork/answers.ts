import path from 'node:path';
import type { Position } from '../../src/domain/issue.ts';
import type { Field } from '../../src/domain/schema/field.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { parseAnswersFile } from '../../src/domain/template/answers-file.ts';
import { checkAnswers, isShown, type AnswerFault, type Answers } from '../../src/domain/template/answers.ts';
import type { DocumentIdentity } from '../../src/domain/template/markdown.ts';
import { parseYaml } from '../../src/markdown/frontmatter.ts';
import { ForkError } from './fault.ts';
import { readText } from './files/digest.ts';

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
  const yaml = parseYaml(text.replace(/^\ufeff/, ''), file);
  if (yaml.issues.length > 0) {
    const said = yaml.issues.map(
      ({ position, message, hint }) => `${file}:${position?.line ?? 1}:${position?.column ?? 1} ${message}${hint ? ` ${hint}` : ''}`,
    );
    throw new ForkError([...said, 'Nothing was written.'].join('\n'));
  }
  const read = parseAnswersFile(yaml.data);
  if ('fault' in read) throw new ForkError(`${file}: ${read.fault} Nothing was written.`);
  return { file, text, ...read, locate: (at, key) => yaml.locate(['answers', ...at], key) };
}

/** Reads an answers file that somebody named. @throws ForkError where there is none, or it is none */
export async function readAnswersFile(file: string, current: string): Promise<AnswersRead> {
  const text = await readText(path.resolve(current, file));
  if (text === undefined) throw new ForkError(`There is no ${file}, expected an answers file (YAML). Nothing was written.`);
  return parseAnswers(text, file);
}

/** Everything in answers that does not fit a release. What is missing, or hidden by its condition, is no fault. */
export function answerFaults(release: Pick<TemplateRelease, 'fields'>, answers: Answers): AnswerFault[] {
  const fields = release.fields.map((field): Field => {
    const optional = { ...field, required: false };
    return optional.type === 'list' ? { ...optional, item: optional.item.map((column) => ({ ...column, required: false })) } : optional;
  });
  const hidden = new Set(fields.filter((field) => !isShown(field, answers)).map((field) => field.id));
  return checkAnswers(fields, Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.has(id))));
}

/**
 * What a person must mend in a file before its answers can be used.
 * @param original the path that an answer of the release has in the file
 */
export function faultLines(
  read: Pick<AnswersRead, 'file' | 'locate'>,
  faults: readonly AnswerFault[],
  original: (path: AnswerFault['path']) => AnswerFault['path'] = (at) => at,
): string[] {
  return faults.map((fault) => {
    const at = original(fault.path);
    const unknown = /^Found an answer to|^Found the column/.test(fault.message);
    const { line, column } = read.locate(at, unknown);
    return `${read.file}:${line}:${column} \`${at.join('.')}\`: ${fault.message}`;
  });
}
