import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Most lines of a message that are shown: some libraries put all they know into one. */
const MOST_LINES = 12;

/** What Astro, Vite and their plugins add to an error, as far as it says where it happened. */
interface Located {
  loc?: { file?: unknown; line?: unknown; column?: unknown };
  id?: unknown;
  hint?: unknown;
}

/**
 * What an error of a library says, without colours and without a stack: the file first if the error knows it and does not name it itself.
 * @param error whatever was thrown
 */
export function plainMessage(error: unknown): string {
  const { loc, id, hint } = (typeof error === 'object' && error !== null ? error : {}) as Located;
  const said = clean(error instanceof Error ? error.message : String(error)) || 'It is not known why.';
  const file = [loc?.file, id].find((item): item is string => typeof item === 'string' && item !== '');
  const where = file && !said.includes(file) ? `${path.relative(process.cwd(), file.split('?', 1)[0]!)}${lineOf(loc)}: ` : '';
  return [`${where}${said}`, ...(typeof hint === 'string' ? [clean(hint)] : [])].filter(Boolean).join('\n');
}

const lineOf = (loc: Located['loc']): string =>
  typeof loc?.line === 'number' ? `:${loc.line}${typeof loc.column === 'number' ? `:${loc.column}` : ''}` : '';

function clean(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s*at .*[:(]/.test(line));
  return lines.slice(0, MOST_LINES).join('\n').trim();
}
