import { existsSync } from 'node:fs';
import { link, mkdir, rename, rmdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file that must not be there yet. It appears whole or not at all, and never takes the place of another.
 * @throws Error that says in which state the files are
 */
export async function writeNew(file: string, text: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const made = await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.new`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await place(temporary, file);
  } catch (error) {
    const left = await unlink(temporary).then(
      () => '',
      (fault: NodeJS.ErrnoException) => (fault.code === 'ENOENT' ? '' : ` A part of it was left as ${temporary}; it can be deleted.`),
    );
    if (made) await rmdir(folder).catch(() => undefined);
    const reason = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'there is a file of that name already' : (error as Error).message;
    throw new Error(`${file} was not written: ${reason}. Every other file is as it was.${left}`, { cause: error });
  }
  await unlink(temporary).catch(() => undefined);
}

/** A link, unlike a rename, fails where the name is taken; some file systems have no links. */
async function place(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(file)) throw Object.assign(new Error(), { code: 'EEXIST' });
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    await rename(temporary, file);
  }
}
