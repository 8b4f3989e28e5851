import { DOCUMENT_LIMITS, DOCX_LIMITS } from '../../domain/limits.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { parseAnswersFile } from '../../domain/template/answers-file.ts';
import { readIdentity, type DocumentIdentity } from '../../domain/template/markdown.ts';
import { loaded } from '../load.ts';

/** A file of the reader: a document, its answers, or both; or what is wrong with it in a sentence. */
export type Upload = { identity: DocumentIdentity; markdown?: string; answers?: Answers } | { fault: string };

/** Reads a file in the browser; its readers are loaded when they are needed. Nothing is sent. */
export async function readUpload(file: File): Promise<Upload> {
  const ending = /\.([a-z]+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (!['docx', 'md', 'markdown', 'yaml', 'yml'].includes(ending))
    return { fault: `Found the file “${file.name}”, expected a name that ends with .docx, .md or .yaml.` };
  const limit = (ending === 'docx' ? DOCX_LIMITS : DOCUMENT_LIMITS).fileBytes;
  if (file.size > limit)
    return {
      fault: `Found a file of ${Math.ceil(file.size / 1_000_000)} MB, expected at most ${limit / 1_000_000} MB. It was not opened.`,
    };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: `“${file.name}” could not be read. It may have been moved or changed since it was chosen: choose it again.` };
  }
  if (ending === 'docx') return readWord(bytes);
  const text = new TextDecoder().decode(bytes);
  return ending.startsWith('y') ? readYaml(text) : readMarkdown(text);
}

async function readWord(bytes: Uint8Array): Promise<Upload> {
  const [{ readDocx }, { FileFault }] = await loaded(
    Promise.all([import('../../exports/read-docx.ts'), import('../../exports/read/fault.ts')]),
  );
  try {
    return readDocx(bytes);
  } catch (error) {
    if (error instanceof FileFault) return { fault: error.message };
    throw error;
  }
}

async function readYaml(text: string): Promise<Upload> {
  const { parse } = await loaded(import('yaml'));
  let value: unknown;
  try {
    // An alias could make a small file a large one.
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    return { fault: `The answers file is no sound YAML: ${error instanceof Error ? error.message.split('\n')[0]! : String(error)}` };
  }
  return parseAnswersFile(value);
}

function readMarkdown(markdown: string): Upload {
  const identity = readIdentity(markdown);
  if (identity) return { identity, markdown };
  return {
    fault:
      'The Markdown file does not say which template it is from. Expected lines with “template” and “version” between two lines of three hyphens at its top, as an export has them.',
  };
}
