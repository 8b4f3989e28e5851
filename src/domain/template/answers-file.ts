import { shown } from '../shown.ts';
import { mapTexts } from '../submission/marks.ts';
import { toYaml, type Plain } from '../yaml.ts';
import type { Answers, Row, Scalar } from './answers.ts';
import type { DocumentIdentity } from './markdown.ts';
import { plainText } from './plain.ts';

const HEAD =
  '# Answers to a template of the playbook. “Import” under “My documents” opens them in the form, and `playbook fork` takes them.';

/** An answers file that was read, or what is wrong with it. */
export type AnswersFile = { identity: DocumentIdentity; answers: Answers } | { fault: string };

/** The answers as a YAML file that says which template in which version they answer. Characters that cannot be seen are gone. */
export function answersText({ template, version, sha256 }: DocumentIdentity, answers: Answers): string {
  const plain = mapTexts(answers, plainText) as { [key: string]: Plain };
  return `${HEAD}\n${toYaml({ template, version, sha256, answers: plain })}`;
}

/**
 * What an answers file says.
 * @param value the file as a YAML parser read it
 */
export function parseAnswersFile(value: unknown): AnswersFile {
  if (!isRecord(value)) return { fault: `Found ${shown(value)}, expected the keys template, version, sha256 and answers.` };
  const unknown = Object.keys(value).find((key) => !['template', 'version', 'sha256', 'answers'].includes(key));
  if (unknown !== undefined)
    return { fault: `Found the key ${shown(unknown)} in the answers file, expected only template, version, sha256 and answers.` };
  const { template, version, sha256, answers } = value;
  const fault = (key: string, found: unknown, expected: string): AnswersFile => ({
    fault: `Found ${shown(found)} under "${key}" of the answers file, expected ${expected}.`,
  });
  if (typeof template !== 'string' || !/^[a-z][a-z0-9-]*$/.test(template)) return fault('template', template, 'the id of a template');
  if (typeof version !== 'string' || !/^\d+\.\d+\.\d+$/.test(version)) return fault('version', version, 'a version such as 1.0.0');
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    return fault('sha256', sha256, 'the SHA-256 of the release, 64 hex digits');
  if (!isAnswers(answers)) return fault('answers', answers, 'an answer by the id of each field');
  return { identity: { template, version, sha256 }, answers };
}

/** Whether a value has the form of answers; whether they fit their fields is for `checkAnswers`. */
export const isAnswers = (value: unknown): value is Answers =>
  isRecord(value) && Object.values(value).every((item) => isScalar(item) || (Array.isArray(item) && item.every(isRow)));

const isRow = (value: unknown): value is Row => isRecord(value) && Object.values(value).every(isScalar);

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
