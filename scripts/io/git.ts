import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Lines of each changed file, by its absolute path: those that were added or changed. A new file is changed as a whole. */
export type ChangedLines = Map<string, Set<number> | 'all'>;

/**
 * What differs from a base, with what git does not track yet.
 * @param base a commit or branch
 * @throws Error where there is no such base, or no git
 */
export function changedSince(base: string, folder: string): ChangedLines {
  const { git, root, start } = since(base, folder);
  const changed: ChangedLines = new Map();
  let lines = new Set<number>();
  for (const line of git('diff', '--unified=0', '--no-color', '--no-ext-diff', '--src-prefix=a/', '--dst-prefix=b/', start).split('\n')) {
    const file = /^\+\+\+ b\/(.*?)\t?$/.exec(line);
    if (file) changed.set(path.join(root, file[1]!), (lines = new Set()));
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) for (let i = 0; i < Number(hunk[2] ?? 1); i++) lines.add(Number(hunk[1]) + i);
  }
  for (const file of git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', root).split('\0').filter(Boolean))
    changed.set(path.join(root, file), 'all');
  return changed;
}

/**
 * Files below a folder that a base has, and that were changed or removed since; a file that was moved counts as removed.
 * @returns their paths from the folder
 * @throws Error where there is no such base, or no git
 */
export function alteredSince(base: string, folder: string): string[] {
  const { git, start } = since(base, folder);
  return git('diff', '--name-only', '--no-renames', '--diff-filter=MDT', '--relative', '-z', start, '--', '.').split('\0').filter(Boolean);
}

function since(base: string, folder: string): { git: (...args: string[]) => string; root: string; start: string } {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const root = git('rev-parse', '--show-toplevel').trim();
    return { git, root, start: git('merge-base', '--end-of-options', base, 'HEAD').trim() };
  } catch (error) {
    throw new Error(
      `Found no commit "${base}" that this branch starts from. Name one that git knows, such as origin/main, and fetch its history.`,
      { cause: error },
    );
  }
}
