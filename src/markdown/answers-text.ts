import type { Code, Issue, Position } from '../domain/issue.ts';
import { CONTENT_LIMITS } from '../domain/limits.ts';
import type { Answers } from '../domain/template/answers.ts';
import { parseAnswersFile } from '../domain/template/answers-file.ts';
import type { DocumentIdentity } from '../domain/template/markdown.ts';
import { parseYaml } from './frontmatter.ts';

/** An answers file that was read. */
export interface AnswersText {
  identity: DocumentIdentity;
  answers: Answers;
  /** Where the answer at a path stands; its key if `key` is set. */
  locate: (path: readonly (string | number)[], key?: boolean) => Position;
}

/** What to do about an answers file that is too much; the other hints hold for every kind of YAML. */
const HINTS: Partial<Record<Code, string>> = {
  'too-large': 'Shorten the longest answers, or remove rows from the longest list.',
  'too-deep': 'Write an answer as text, a number, true, false or a list of rows.',
};

/**
 * Reads an answers file. The browser and the command call this one function, so that both obey the same limits and say the same.
 * The text is measured before it is parsed, and looked through before it becomes a value.
 * @param file as messages name it
 * @returns what the file says, or what keeps it from being an answers file: a sentence or two each, with file, line and column
 */
export function readAnswersText(text: string, file: string): AnswersText | { issues: string[] } {
  const yaml = parseYaml(text.replace(/^\ufeff/, ''), file);
  if (yaml.issues.length > 0) return { issues: yaml.issues.slice(0, CONTENT_LIMITS.issuesOfKind).map((issue) => sentence(issue, file)) };
  const read = parseAnswersFile(yaml.data);
  if ('fault' in read) return { issues: [`${file}: ${read.fault}`] };
  return { ...read, locate: (path, key) => yaml.locate(['answers', ...path], key) };
}

function sentence({ code, position, message, hint }: Issue, file: string): string {
  const advice = HINTS[code] ?? hint;
  return `${file}:${position?.line ?? 1}:${position?.column ?? 1} ${message}${advice ? ` ${advice}` : ''}`;
}
