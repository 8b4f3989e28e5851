import { mkdir, open, rename, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** Everything that a command does to files, a step each. A test puts another in its place and lets it fail at any step. */
export interface FileOps {
  /** Writes a file that is not there yet, and waits until the disk has it. */
  write: (file: string, bytes: Uint8Array) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  unlink: (file: string) => Promise<void>;
  /** Makes one folder. */
  mkdir: (folder: string) => Promise<void>;
  /** Removes an empty folder. */
  rmdir: (folder: string) => Promise<void>;
}

/** Steps on the disk. */
export const diskOps: FileOps = {
  write: async (file, bytes) => {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } catch (error) {
      // What is left of it would stand in the way of the next command.
      await unlink(file).catch(() => undefined);
      throw Object.assign(error as NodeJS.ErrnoException, { path: file });
    } finally {
      await handle.close();
    }
  },
  rename: async (from, to) => {
    await rename(from, to);
    await syncFolder(path.dirname(to));
  },
  unlink,
  mkdir: async (folder) => {
    await mkdir(folder);
  },
  rmdir,
};

/** A renamed file is safe once its folder is; some systems cannot open one, and need not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The rename itself has happened.
  }
}
