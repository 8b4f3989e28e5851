import { execFileSync } from 'node:child_process';
import path from 'node:path';

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
 * @returns an empty map where there is no git or no history: a downloaded archive builds all the same
 */
export function readHistory(content: string): Map<string, FileHistory> {
  known ??= parseLog(runGit(content));
  return known;
}

function runGit(content: string): string {
  try {
    const top = execFileSync('git', ['-C', content, 'rev-parse', '--show-toplevel'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const log = execFileSync(
      'git',
      ['-C', content, 'log', '--no-renames', '--date=short', '--format=%x01%aN%x02%ad', '--name-only', '--', '.'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const prefix = path.relative(top, content).split(path.sep).join('/');
    return prefix ? log.replaceAll(`\n${prefix}/`, '\n') : log;
  } catch {
    return '';
  }
}

/** Reads the output of `git log --name-only`, newest commit first. */
export function parseLog(log: string): Map<string, FileHistory> {
  const files = new Map<string, { counts: Map<string, number>; updated: string }>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [head = '', ...names] = commit.split('\n');
    const [author = '', date = ''] = head.split('\u0002');
    for (const name of names.filter(Boolean)) {
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
