import { execFileSync } from 'node:child_process';

/** What git knows of a file. */
export interface FileHistory {
  /** Names of those who changed it, most changes first. */
  contributors: string[];
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
        ...['--format=format:%x00%x00a%aN%x00%ad%x00', '--relative', '--name-only', '--', '.'],
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch {
    return '';
  }
}

/**
 * Reads the output of `git log -z --name-only`, newest commit first. Everything in it ends with NUL, which no name can hold: an empty
 * part, the author after an "a", the date, and the files, the first of them on a line of its own.
 */
export function parseLog(log: string): Map<string, FileHistory> {
  const files = new Map<string, { counts: Map<string, number>; updated: string }>();
  const parts = log.split('\0');
  for (let i = 0; i < parts.length; i++) {
    // What stands before the first empty part is no commit; several of them stand between two.
    if (parts[i] !== '' || !parts[i + 1]) continue;
    const author = parts[++i]!.slice(1);
    const date = parts[++i] ?? '';
    for (let first = true; parts[i + 1]; first = false) {
      const name = first ? parts[++i]!.replace(/^\n/, '') : parts[++i]!;
      const file = files.get(name) ?? { counts: new Map<string, number>(), updated: date };
      file.counts.set(author, (file.counts.get(author) ?? 0) + 1);
      files.set(name, file);
    }
  }
  return new Map(
    [...files].map(([name, { counts, updated }]) => [
      name,
      { updated, contributors: [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([author]) => author) },
    ]),
  );
}
