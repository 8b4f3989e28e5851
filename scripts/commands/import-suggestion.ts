import path from 'node:path';
import { stringify } from 'yaml';
import { readRegularFile, RefusedFile } from '../../src/content/read-file.ts';
import { REQUIRED_SECTIONS } from '../../src/domain/graph/sections.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { SUGGESTION_LIMITS } from '../../src/domain/limits.ts';
import { submission, type Submission } from '../../src/domain/schema/submission.ts';
import { searchNames } from '../../src/domain/submission/asked-names.ts';
import { yamlOf } from '../../src/domain/submission/file.ts';
import { slugOr } from '../../src/domain/slug.ts';
import { toDecision, toWorkflow, type Editing } from '../../src/domain/submission/to-frontmatter.ts';
import { parseYaml } from '../../src/markdown/frontmatter.ts';
import { validate } from '../../src/markdown/validate.ts';
import { isSystemError, systemWords } from '../io/system-error.ts';
import { writeNew } from '../io/write-new.ts';

/** What came of an import. */
export interface Imported {
  /** Absolute path of the draft that was written; none for a correction and for a file that is unsound. */
  file?: string;
  /** What to tell the maintainer. */
  report: string;
}

/**
 * Turns a received suggestion into a draft entry. Nothing in the file is executed, and nothing is overwritten.
 * @param source path of the file, or of the text of an issue
 * @param content absolute path of the content folder
 */
export async function importSuggestion(source: string, content: string, editing: Editing): Promise<Imported> {
  const { suggestion, faults } = readSuggestion(await readReceived(source), path.basename(source));
  if (!suggestion) return { report: faults.join('\n') };
  if (suggestion.kind === 'correction') {
    const where = `${suggestion.page}, “${suggestion.where}”`;
    return {
      report: `This is a correction of ${where}. It becomes no entry: correct the page itself.\n\n${suggestion.should}${namesIn(suggestion)}`,
    };
  }
  const [collection, data] =
    suggestion.kind === 'workflow'
      ? (['workflows', toWorkflow(suggestion, editing)] as const)
      : (['decisions', toDecision(suggestion, editing)] as const);
  const text = `---\n${stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${bodyOf(suggestion)}`;
  const file = path.join(content, collection, `${slugOr(data.title, 'suggestion', editing.locale)}.mdx`);
  try {
    await writeNew(file, text);
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException | undefined)?.code !== 'EEXIST') throw error;
    return { report: `There is already a file ${file}, and it was left as it is. Rename one of them and import again.` };
  }
  const done = `Wrote the draft ${file}. Complete what it names, run \`npm run check\`, and set its status to published.`;
  return { file, report: `${done}${namesIn(suggestion)}` };
}

/** A sentence on names that may be left, since a file can come from elsewhere than the form. */
function namesIn(suggestion: Submission): string {
  const { asked } = searchNames(suggestion, [], new Set());
  if (asked.length === 0) return '';
  return `\n\nThese may be names of people or companies: ${asked.map(({ text }) => `“${text}”`).join(', ')}. Take them out, or ask the contributor whether they may be published.`;
}

/** @throws Error if it is no regular file, too large or cannot be read */
async function readReceived(source: string): Promise<string> {
  try {
    return (await readRegularFile(source, SUGGESTION_LIMITS.fileBytes)).toString('utf8');
  } catch (error) {
    if (error instanceof RefusedFile) throw new Error(`${error.message} Nothing was written.`, { cause: error });
    if (!isSystemError(error)) throw error;
    throw new Error(`${systemWords(error, source)}. Nothing was written. Name the file that was received.`, { cause: error });
  }
}

/** @returns the suggestion, or what is wrong with the file */
function readSuggestion(received: string, name: string): { suggestion?: Submission; faults: string[] } {
  const text = received.replaceAll('\r\n', '\n');
  const found = yamlOf(text);
  if (found === undefined)
    return {
      faults: [`${name} holds no block that starts with \`\`\`yaml. Expected a file, or the text of an issue, made by “Suggest a change”.`],
    };
  const linesBefore = text.slice(0, text.indexOf(found)).split('\n').length - 1;
  const yaml = parseYaml(found, name, linesBefore);
  const { value, issues } = validate<Submission>(submission, yaml, name);
  const say = ({ position, message }: Issue) => `${name}:${position?.line ?? 1}:${position?.column ?? 1} ${message}`;
  return { suggestion: value, faults: [...yaml.issues, ...issues].map(say) };
}

/** What a maintainer has to write under each heading that a case must have. */
const TO_WRITE: Record<string, string> = {
  'what-hurt': 'Ask the contributor what hurt before the change.',
  'the-map': 'Complete the roles: how many people, their share of the week, and their cost by the hour. Draw loops where work goes back.',
  'the-constraint': 'Read the constraint from the model once the roles are complete.',
  'what-changed': 'Say in order what was changed and why.',
  'what-it-cost': 'Say what each change cost, in time or money.',
  'what-it-did-not-fix': 'Ask the contributor what is as it was.',
  'how-to-try-it': 'Say what another team does first.',
};

/** Text in which nothing is read as Markdown, as a component or as an expression. */
const plain = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

/** The same as a quotation, in which no line can be read as an import either. */
const quoted = (text: string): string =>
  plain(text)
    .split(/\n+/)
    .map((line) => `> ${line.trim()}`)
    .join('\n>\n');

function bodyOf(suggestion: Submission): string {
  const received = [
    suggestion.page && `Suggested from ${plain(suggestion.page)}.`,
    suggestion.source && `Source to check: ${plain(suggestion.source)}`,
    suggestion.note && `From the contributor:\n\n${quoted(suggestion.note)}`,
  ].filter((part) => part !== undefined);
  const sections = suggestion.kind === 'workflow' ? (REQUIRED_SECTIONS.workflows ?? []) : [];
  const written = sections.map(({ id, heading }) => `## ${heading}\n\n${TO_WRITE[id]}`);
  return [...received, ...written].map((part) => `${part}\n`).join('\n');
}
