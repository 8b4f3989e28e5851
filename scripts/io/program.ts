import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { say } from './output.ts';

/** A program of the machine that tests or commands need, and how to get it. */
export interface Program {
  name: string;
  /** Variable of the environment that names it. */
  variable: string;
  /** Its names on the PATH, best first. */
  names: readonly string[];
  /** Full paths where else it may stand. */
  places: readonly string[];
  /** Packages of Debian that bring it. */
  packages: readonly string[];
  /** What needs it, as the start of a sentence: "The browser tests need". */
  needed: string;
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a program of this machine: that of its variable, else the first one found; nothing where there is none. */
export function findProgram({ variable, names, places }: Program): string | undefined {
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...places].find(isExecutable);
}

/**
 * Finds a program, and installs Debian's where there is none and this machine lets us.
 * @throws Error that says how to get one
 */
export function ensureProgram(program: Program): string {
  const { name, variable, packages, needed } = program;
  const found = findProgram(program) ?? (installPackages(name, packages) ? findProgram(program) : undefined);
  if (found) return found;
  throw new Error(
    `${needed} ${name}. Install it (Debian: \`apt-get install ${packages.join(' ')}\`), or set ${variable} to the path of one.`,
  );
}

/**
 * Installs packages of Debian where this machine lets us.
 * @param name what they bring, for whoever waits for it
 * @returns whether they are installed
 */
export function installPackages(name: string, packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    say(`There is no ${name}; installing the one of Debian …`);
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}
