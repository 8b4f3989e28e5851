import { link, lstat, mkdir, rename, rmdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError, systemReason } from './system-error.ts';

/**
 * Writes a file that must not be there yet. It appears whole or not at all, and never takes the place of another.
 * @throws Error that says in which state the files are
 */
export async function writeNew(file: string, text: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  let made: string | undefined;
  const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.new`);
  try {
    made = await mkdir(folder, { recursive: true });
    await writeFile(temporary, text, { flag: 'wx' });
    await place(temporary, file);
  } catch (error) {
    const left = await unlink(temporary).then(
      () => '',
      (fault: NodeJS.ErrnoException) =>
        /^(ENOENT|ENOTDIR|ENAMETOOLONG|EROFS)$/.test(fault.code ?? '') ? '' : ` A part of it was left as ${temporary}; it can be deleted.`,
    );
    if (made) await rmdir(folder).catch(() => undefined);
    const system = isSystemError(error) ? error : undefined;
    const reason =
      system?.code === 'EEXIST' ? 'there is a file of that name already' : system ? systemReason(system) : (error as Error).message;
    throw new Error(`${file} was not written: ${reason}. Every other file is as it was.${left}`, { cause: error });
  }
  await unlink(temporary).catch(() => undefined);
}

/** Whether a name is taken; a link takes it, wherever it leads. */
const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** A link, unlike a rename, fails where the name is taken; some file systems have no links. */
async function place(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || (await isThere(file))) throw Object.assign(new Error(), { code: 'EEXIST' });
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    await rename(temporary, file);
  }
}
