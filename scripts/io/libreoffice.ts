import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureProgram, findProgram, type Program } from './program.ts';

const LIBREOFFICE: Program = {
  name: 'LibreOffice',
  variable: 'SOFFICE_PATH',
  names: ['soffice', 'libreoffice'],
  places: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
  packages: ['libreoffice-writer', 'libreoffice-calc'],
  needed: 'The tests of exports need',
};

/** Path of a LibreOffice of this machine, or nothing. */
export const findLibreOffice = (): string | undefined => findProgram(LIBREOFFICE);

/** Path of a LibreOffice, installed where that is possible. @throws Error that says how to get one */
export const ensureLibreOffice = (): string => ensureProgram(LIBREOFFICE);

/**
 * Opens files in LibreOffice and saves them in another format, in a profile that is thrown away after it.
 * @param format a format of `soffice --convert-to`, such as `pdf`
 * @param out folder for the new files, which keep their names but for the ending
 * @throws Error with what LibreOffice said, where it fails or takes more than two minutes
 */
export async function convert(soffice: string, files: readonly string[], format: string, out: string): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), 'playbook-libreoffice-'));
  const user = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  try {
    await promisify(execFile)(soffice, ['--headless', user, '--convert-to', format, '--outdir', out, ...files], { timeout: 120_000 });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
