import { execFileSync } from 'node:child_process';
import type { Author } from '../domain/page/contributors.ts';

/** What git knows of a file. */
export interface FileHistory {
  /** Every account that changed it, newest first. */
  authors: Author[];
  /** Date of the last change. */
  updated: string;
}

let known: Map<string, FileHistory> | undefined;

/**
 * History of every file of a content folder, by path from that folder. One call of git for all of them.
 * @param content absolute path of the folder
 * @returns an empty map if there is no git or no history: a downloaded archive builds all the same
 */
export function readHistory(content: string): Map<string, FileHistory> {
  known ??= parseLog(runGit(content));
  return known;
}

function runGit(content: string): string {
  try {
    return execFileSync(
      'git',
      [
        ...['-C', content, 'log', '-z', '--no-renames', '--no-color', '--no-show-signature', '--date=short'],
        ...['--format=format:%x00%x00a%aN%x00%aE%x00%ad%x00', '--relative', '--name-only', '--', '.'],
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch {
    return '';
  }
}

/**
 * Reads the output of `git log -z --name-only`, newest commit first. Everything in it ends with NUL, which no name can hold: an empty
 * part, the name of the author after an "a", the address, the date, and the files, the first of them on a line of its own.
 */
export function parseLog(log: string): Map<string, FileHistory> {
  const files = new Map<string, { authors: Map<string, Author>; updated: string }>();
  const parts = log.split('\0');
  for (let i = 0; i < parts.length; i++) {
    // What stands before the first empty part is no commit; several of them stand between two.
    if (parts[i] !== '' || !parts[i + 1]) continue;
    const name = parts[++i]!.slice(1);
    const address = parts[++i] ?? '';
    const date = parts[++i] ?? '';
    for (let first = true; parts[i + 1]; first = false) {
      const path = first ? parts[++i]!.replace(/^\n/, '') : parts[++i]!;
      const file = files.get(path) ?? { authors: new Map<string, Author>(), updated: date };
      const account = `${name}\0${address}`;
      const author = file.authors.get(account) ?? { name, address, changes: 0 };
      file.authors.set(account, { ...author, changes: author.changes + 1 });
      files.set(path, file);
    }
  }
  return new Map([...files].map(([path, { authors, updated }]) => [path, { authors: [...authors.values()], updated }]));
}
