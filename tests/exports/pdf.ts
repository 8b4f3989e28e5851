import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ensureProgram, findProgram, installPackages, type Program } from '../../scripts/io/program.ts';

const POPPLER: Program = {
  name: 'poppler',
  variable: 'PDFTOTEXT_PATH',
  names: ['pdftotext'],
  places: [],
  packages: ['poppler-utils'],
  needed: 'The tests of pages need',
};

/** Path of the program of poppler that reads text, or nothing; the others stand beside it. */
export const findPoppler = (): string | undefined => findProgram(POPPLER);

/** Path of that program, installed where that is possible. @throws Error that says how to get one */
export const ensurePoppler = (): string => ensureProgram(POPPLER);

const FONTS = ['fonts-liberation', 'fontconfig'];

/**
 * Whether LibreOffice has letters as wide as those of Arial, which documents name. Elsewhere than on Linux, it brings them
 * itself.
 */
export function hasFonts(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return /^(?:Arial|Liberation Sans)$/m.test(execFileSync('fc-list', ['--format', '%{family[0]}\n'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

/** Sees that it has them, installed where that is possible. @throws Error that says how to get them */
export function ensureFonts(): void {
  if (hasFonts() || (installPackages('Liberation Sans', FONTS) && hasFonts())) return;
  throw new Error(
    `The tests of pages need the font Arial or Liberation Sans. Install it (Debian: \`apt-get install ${FONTS.join(' ')}\`).`,
  );
}

/** Text of each page of a PDF, as it is laid out. */
export const pagesOf = (poppler: string, file: string): string[] =>
  execFileSync(poppler, ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);

/** Names of the fonts of a PDF, without the letters that mark a part of one. */
export const fontsOf = (poppler: string, file: string): string[] =>
  execFileSync(path.join(path.dirname(poppler), 'pdffonts'), [file], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .flatMap((line) => /^(?:[A-Z]{6}\+)?(\S+)/.exec(line)?.[1] ?? []);
