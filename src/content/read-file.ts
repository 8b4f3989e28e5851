import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';

/** Why a path is not read although something is there. */
export type RefusedReason = 'link' | 'folder' | 'special' | 'large';

/** A path that is not read: it is no regular file of its own, or holds more than it may. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly reason: RefusedReason;

  /** @param limit most bytes that the file may hold */
  constructor(file: string, reason: RefusedReason, limit: number) {
    super(refusedMessage(file, reason, limit));
    this.reason = reason;
  }
}

/** What to say of a path that is not read, up to what to do about it. */
export function refusedMessage(file: string, reason: RefusedReason, limit: number): string {
  switch (reason) {
    case 'link':
      return `Found a link at ${file}, expected the file itself. Put the file there, or name the place it leads to.`;
    case 'folder':
      return `Found a folder at ${file}, expected a file. Move the folder away.`;
    case 'special':
      return `Found a pipe, socket or device at ${file}, expected a regular file. Remove it.`;
    case 'large':
      return `${file} is larger than ${megabytes(limit)}, expected at most that. Shorten it, or check that it is the right file.`;
  }
}

/** A number of bytes as messages state it. */
export const megabytes = (bytes: number): string => (bytes < 1_000_000 ? `${Math.round(bytes / 1024)} KB` : `${bytes / 1_000_000} MB`);

/** Bytes that are asked for at once. */
const CHUNK = 64 * 1024;

/**
 * Opens a regular file. A link is not followed, and a pipe is not waited for; Windows has no flags for that, so the path is looked
 * at first as well.
 * @throws RefusedFile for anything that is no regular file; the system's error if it cannot be opened
 */
async function openRegular(file: string, limit: number): Promise<{ handle: FileHandle; size: number }> {
  const seen = await lstat(file);
  if (!seen.isFile()) throw new RefusedFile(file, seen.isSymbolicLink() ? 'link' : seen.isDirectory() ? 'folder' : 'special', limit);
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    // Something else was put there since it was looked at.
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') throw new RefusedFile(file, 'link', limit);
    throw error;
  }
  const stats = await handle.stat();
  if (stats.isFile()) return { handle, size: stats.size };
  await handle.close();
  throw new RefusedFile(file, stats.isDirectory() ? 'folder' : 'special', limit);
}

/**
 * Reads a regular file as a whole. The one way in which a file that comes from outside is read, by the content reader and by the
 * commands.
 * @param limit most bytes that it may hold; no more than that is ever in memory, even if the file grows while it is read
 * @throws RefusedFile for a link, a folder, a pipe, a device, or a file that is too large; the system's error if it cannot be read
 */
export async function readRegularFile(file: string, limit: number): Promise<Buffer> {
  const { handle, size } = await openRegular(file, limit);
  try {
    if (size > limit) throw new RefusedFile(file, 'large', limit);
    const bytes = await readUpTo(handle, limit + 1);
    if (bytes.length > limit) throw new RefusedFile(file, 'large', limit);
    return bytes;
  } finally {
    await handle.close();
  }
}

/** The first bytes of a regular file, which may be larger. @throws as `readRegularFile` does, but for the size */
export async function readStart(file: string, bytes: number): Promise<Buffer> {
  const { handle } = await openRegular(file, bytes);
  try {
    return await readUpTo(handle, bytes);
  } finally {
    await handle.close();
  }
}

async function readUpTo(handle: FileHandle, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let left = most;
  while (left > 0) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(CHUNK, left)));
    if (bytesRead === 0) break;
    parts.push(buffer.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return Buffer.concat(parts);
}
