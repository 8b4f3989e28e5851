import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Lines of a changed file that were added or changed; `all` of a file that git does not track, or whose lines it cannot tell. */
type Lines = ReadonlySet<number> | 'all';

/** What differs from a base, deletions included, and what git does not track yet. */
export interface Changes {
  /** Absolute paths of every changed file, without symbolic links in their folders. */
  files: ReadonlySet<string>;
  /** Whether a file was changed. The path is absolute; a file of a submodule or of a repository inside counts with its folder. */
  has: (file: string) => boolean;
  /** Whether a line of a file was added or changed; lines count from 1. */
  hasLine: (file: string, line: number) => boolean;
}

/** Options that make `git diff` independent of the user's git configuration. */
const DIFF = ['--no-renames', '--no-color', '--no-ext-diff', '--no-textconv', '--submodule=short', '--ignore-submodules=none'];

/** Variables that tie git to one repository; a hook sets them, and they would lead it away from the folder that is asked about. */
const TIES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_LITERAL_PATHSPECS', 'GIT_GLOB_PATHSPECS'];

/**
 * What differs from a base, with what git does not track yet. A file that was renamed is two files: the one that is gone, and a new one.
 * @param base a commit or branch
 * @throws Error if there is no such base, or no git
 */
export function changedSince(base: string, folder: string): Changes {
  const { git, root, start } = since(base, folder);
  // With -z, git quotes no name. The patch quotes them, so its files are told by their order, which is that of the list.
  const names = listOf(git('diff', ...DIFF, '--no-relative', '--name-only', '-z', start));
  const patches = `\n${git('diff', ...DIFF, '--no-relative', '--unified=0', start)}`.split('\ndiff --git ').slice(1);
  const changed = new Map<string, Lines>();
  names.forEach((name, i) => changed.set(keyOf(path.join(root, name)), patches.length === names.length ? linesOf(patches[i]!) : 'all'));
  for (const name of listOf(git('ls-files', '--others', '--exclude-standard', '--full-name', '-z')))
    changed.set(keyOf(path.resolve(root, name)), 'all');
  const find = (file: string): Lines | undefined => {
    const real = keyOf(realPlace(file));
    return changed.get(real) ?? [...foldersOf(real, root)].map((above) => changed.get(above)).find(Boolean);
  };
  return {
    files: new Set(changed.keys()),
    has: (file) => find(file) !== undefined,
    hasLine: (file, line) => {
      const lines = find(file);
      return lines === 'all' || (lines?.has(line) ?? false);
    },
  };
}

/**
 * Files below a folder that a base has, and that were changed or removed since; a file that was moved counts as removed.
 * @returns their paths from the folder
 * @throws Error if there is no such base, or no git
 */
export function alteredSince(base: string, folder: string): string[] {
  const { start } = since(base, folder);
  return listOf(gitIn(folder)('diff', ...DIFF, '--name-only', '--diff-filter=MDT', '--relative', '-z', start, '--', '.'));
}

/** Names of a list that git ends with NUL each. */
const listOf = (output: string): string[] => output.split('\0').filter(Boolean);

/** Lines that a patch without context adds. Only a line feed ends a line of it: a file may hold any other line end, and words of a patch after it. */
function linesOf(patch: string): Set<number> {
  const lines = new Set<number>();
  for (const [, first, count = '1'] of patch.matchAll(/\n@@ -\S+ \+(\d+)(?:,(\d+))? @@/g))
    for (let i = 0; i < Number(count); i++) lines.add(Number(first) + i);
  return lines;
}

/** One spelling of a path: a Mac writes é as two characters on the disk, and git as one. */
const keyOf = (file: string): string => file.normalize('NFC');

/** Path of a file, which need not be there, with the links of its folder followed: git says its own paths so. */
function realPlace(file: string): string {
  const folder = path.dirname(file);
  try {
    return path.join(realpathSync.native(folder), path.basename(file));
  } catch {
    return folder === file ? file : path.join(realPlace(folder), path.basename(file));
  }
}

function* foldersOf(file: string, root: string): Generator<string> {
  for (let folder = path.dirname(file); folder.length > root.length; folder = path.dirname(folder)) yield folder;
}

type Git = (...args: string[]) => string;

function gitIn(folder: string): Git {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' };
  for (const name of TIES) delete env[name];
  return (...args) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
}

function since(base: string, folder: string): { git: Git; root: string; start: string } {
  const git = gitIn(folder);
  try {
    const root = realpathSync.native(git('rev-parse', '--show-toplevel').replace(/\r?\n$/, ''));
    return { git: gitIn(root), root, start: git('merge-base', '--end-of-options', base, 'HEAD').trim() };
  } catch (error) {
    throw new Error(`Found no commit "${base}" that this branch starts from. ${hintOf(error, git)}`, { cause: error });
  }
}

/** What to do if there is no base: it depends on which of four things is missing. */
function hintOf(error: unknown, git: Git): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'There is no git on this machine. Install it, or check without --changed.';
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true')
      return 'This clone has only a part of the history: run `git fetch --unshallow`, and try again.';
    return 'Name one that git knows, such as origin/main, and fetch its history.';
  } catch {
    const said = String((error as { stderr?: unknown }).stderr ?? '').split('\n')[0];
    return `Git cannot read a repository here${said ? `: ${said}` : ''}. Check without --changed, or in a clone.`;
  }
}
