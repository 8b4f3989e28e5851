import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PLACES = ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a LibreOffice of this machine: that of `SOFFICE_PATH`, else the first one found; nothing where there is none. */
export function findLibreOffice(): string | undefined {
  if (process.env.SOFFICE_PATH) return process.env.SOFFICE_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...['soffice', 'libreoffice'].flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES].find(isExecutable);
}

/**
 * Finds LibreOffice, and installs Debian's where there is none and this machine lets us.
 * @throws Error that says how to get one
 */
export function ensureLibreOffice(): string {
  const found = findLibreOffice();
  if (found) return found;
  const help =
    'The tests of exports need LibreOffice. Install it (Debian: `apt-get install libreoffice-writer libreoffice-calc`), or set SOFFICE_PATH to its soffice.';
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(help);
  try {
    console.log('There is no LibreOffice; installing the one of Debian …');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-writer', 'libreoffice-calc'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    throw new Error(help);
  }
  const installed = findLibreOffice();
  if (!installed) throw new Error(help);
  return installed;
}

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
