import { DOCUMENT_LIMITS, DOCX_LIMITS } from '../../domain/limits.ts';

/** Endings of the files that hold a document or its answers. */
const ENDINGS = ['docx', 'md', 'markdown', 'yaml', 'yml'];
const MB = 1_000_000;

/** Ending of a file name in lower case; empty if it has none. */
export const endingOf = (name: string): string => /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? '';

/**
 * Why a file is not opened, in a sentence, told from its name and size alone; `undefined` if it is.
 * @param size in bytes
 */
export function refusal(name: string, size: number): string | undefined {
  const ending = endingOf(name);
  if (!ENDINGS.includes(ending)) return `Found the file “${name}”, expected a name that ends with .docx, .md or .yaml.`;
  const large = tooLarge(size, (ending === 'docx' ? DOCX_LIMITS : DOCUMENT_LIMITS).fileBytes);
  return large && `${large} It was not opened.`;
}

/** Why a file is too large, in a sentence; `undefined` if it is not. Sizes are in bytes. */
export const tooLarge = (size: number, limit: number): string | undefined =>
  size > limit ? `Found a file of ${Math.ceil(size / MB)} MB, expected at most ${limit / MB} MB.` : undefined;
