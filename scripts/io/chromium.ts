import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a Chromium of this machine: that of `CHROMIUM_PATH`, else the first one found; nothing where there is none. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES].find(isExecutable);
}

/**
 * Finds Chromium, and installs Debian's where there is none and this machine lets us.
 * @throws Error that says how to get one
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const help =
    'The browser tests need Chromium. Install it (Debian: `apt-get install chromium`), or set CHROMIUM_PATH to a Chromium or Chrome.';
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(help);
  try {
    console.log('There is no Chromium; installing the one of Debian …');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    throw new Error(help);
  }
  const installed = findChromium();
  if (!installed) throw new Error(help);
  return installed;
}
